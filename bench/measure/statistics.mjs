/** Figures from samples. */

/** @param {readonly number[]} values At least one. */
export function median(values) {
  return percentile(values, 50)
}

/** The value below which `share` percent of the values lie, by nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((first, second) => first - second)
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)]
}

/** Half the width of the middle half of the values, in percent of the median: what the machine's noise did to them. */
export function spread(values) {
  return ((percentile(values, 75) - percentile(values, 25)) / 2 / median(values)) * 100
}

/** The power of the size that the cost grows with: 1 is in step with it. */
export function growthExponent(sizes, costs) {
  return Math.log(costs.at(-1) / costs[0]) / Math.log(sizes.at(-1) / sizes[0])
}

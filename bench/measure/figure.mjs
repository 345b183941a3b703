/** One figure: what was measured, against what, and whether it meets its target. */

/**
 * @typedef {object} Target
 * @property {'value' | 'ratio'} measure Which of the two numbers is held against the target.
 * @property {number} must
 * @property {number} aim
 * @property {'less' | 'more'} better
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [spread] Of the rounds: half the width of their middle half, in percent of the median.
 * @property {number} [ratio]
 * @property {string} [against] What the ratio is to.
 * @property {Target} [target]
 */

/** @param {Figure} figure */
export function judge(figure) {
  const { target } = figure
  if (target === undefined) return null
  const number = figure[target.measure]
  const reaches = limit => (target.better === 'less' ? number <= limit : number >= limit)
  if (reaches(target.aim)) return 'aim'
  return reaches(target.must) ? 'must' : 'missed'
}

export function atMost(measure, must, aim) {
  return { measure, must, aim, better: 'less' }
}

export function atLeast(measure, must, aim) {
  return { measure, must, aim, better: 'more' }
}

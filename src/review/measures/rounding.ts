/** Numbers of measures are shown, so they are rounded the same way everywhere. */

/** To two decimals, half up. */
export function rounded(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100
}

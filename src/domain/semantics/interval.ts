/** Ranges of numbers, for comparing working hours that are given in several ways. */

/** From `low` to `high`; `high` may be Infinity. */
export interface Interval {
  readonly low: number
  readonly high: number
}

interface Numbers {
  readonly value?: number | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** The range that a quantity allows; null where it gives no number. */
export function intervalOf(quantity: Numbers | undefined): Interval | null {
  if (quantity === undefined) return null
  const { value, min, max } = quantity
  if (value !== undefined) return { low: value, high: value }
  if (min === undefined && max === undefined) return null
  return { low: min ?? 0, high: max ?? Number.POSITIVE_INFINITY }
}

/** Each end times a number that is not negative. */
export function scaled(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, high: factor === 0 ? 0 : interval.high * factor }
}

/** The range of the sum; no parts give 0. */
export function sumOf(parts: readonly Interval[]): Interval {
  return parts.reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }), { low: 0, high: 0 })
}

/** Whether the two have a number in common, when each may be off by `tolerance`. */
export function overlaps(a: Interval, b: Interval, tolerance: number): boolean {
  return a.low <= b.high + tolerance && b.low <= a.high + tolerance
}

/** "37.5", "20 to 24", "at least 20" or "up to 24"; at most two decimals. */
export function written({ low, high }: Interval): string {
  const number = (value: number) => String(Math.round(value * 100) / 100)
  if (number(low) === number(high)) return number(low)
  if (high === Number.POSITIVE_INFINITY) return `at least ${number(low)}`
  return low === 0 ? `up to ${number(high)}` : `${number(low)} to ${number(high)}`
}

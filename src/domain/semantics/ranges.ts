/** Numbers and ranges: the lowest is not above the highest, and a number is not given beside a range. */
import type { InputProblem } from '../problem.ts'
import { problem } from './check.ts'

/** Whether a property of this name can make its object one of those that are checked here. */
export function isOfQuantity(name: string): boolean {
  return name === 'min' || name === 'max' || name === 'unit'
}

/** Checks one object of any kind: only those with numbers named `value`, `amount`, `min` or `max` concern it. */
export function checkRange(part: Readonly<Record<string, unknown>>, pointer: () => string): readonly InputProblem[] {
  const { min, max } = part
  const exact = typeof part.value === 'number' ? 'value' : typeof part.amount === 'number' ? 'amount' : null
  const hasRange = typeof min === 'number' || typeof max === 'number'
  if (exact !== null && hasRange) {
    const message = `Both an exact number (“${exact}”) and a range (“min”, “max”) are given.`
    return [problem(pointer(), 'value-and-range', message, `Keep either “${exact}”, or “min” and “max”.`)]
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    const message = `The lowest number, ${min}, is above the highest, ${max}.`
    return [problem(pointer(), 'range-order', message, 'Exchange “min” and “max”, or correct one of them.')]
  }
  return []
}

/** A length of time needs a number beside its unit. It is known by its unit alone: an organization has a unit too, and a name. */
export function checkMeasure(part: Readonly<Record<string, unknown>>, pointer: () => string): readonly InputProblem[] {
  if (typeof part.unit !== 'string' || Object.keys(part).length > 1) return []
  const message = 'A length of time has a unit but no number.'
  return [problem(pointer(), 'no-number', message, 'Give “value”, or “min” and “max”, beside “unit”.')]
}

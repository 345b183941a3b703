/** The helpers that every template has, beside those of the code that composes views. */
import { plainValue } from './plain-value.ts'

/** A pure function of the values it is called with. What it returns is printed as text. */
// biome-ignore lint/suspicious/noExplicitAny: each helper knows the types of its own values
export type Helper = (this: unknown, ...values: any[]) => unknown

/** `eq a b`, `and a b …`, `or a b …`, `not a`, `join list separator`. */
export const builtInHelpers: Readonly<Record<string, Helper>> = {
  eq: (left, right) => left === right,
  and: (...values) => values.every(isFilled),
  or: (...values) => values.some(isFilled),
  not: value => !isFilled(value),
  join: (values: unknown, separator: unknown) => {
    if (values === null || values === undefined) return ''
    if (!Array.isArray(values)) throw new TypeError('“join” was given something other than a list')
    return values.map(plainValue).join(plainValue(separator ?? ', '))
  }
}

/** The helper that joins the text and the values of a label; no template can call it. */
export const joinPartsHelper = '_joinParts'

/** The text of several values, one after the other. */
export function joinParts(...parts: readonly unknown[]): string {
  return parts.map(plainValue).join('')
}

/** What `{{#if}}` takes for true: everything but nothing, false, 0, empty text and the empty list. */
export function isFilled(value: unknown): boolean {
  return Boolean(value) && !(Array.isArray(value) && value.length === 0)
}

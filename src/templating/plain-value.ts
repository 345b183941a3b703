/** Text as the tree may hold it. Values pass through here on their way into a template, so none can look like markup. */

/** Everything but ordinary text: control characters, separators that break lines, surrogates, characters XML forbids. */
const suspect = /[\u0000-\u001F\u007F\u0085\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/

/**
 * The text that a value prints. Line breaks of every kind become `\n`, tabs and the like a space; other control
 * characters, lone surrogates and characters that XML 1.0 forbids are left out. Throws a `TypeError` for what has no
 * text of its own, such as a list: printing it is a mistake of the template, never of the data.
 */
export function plainValue(value: unknown): string {
  if (typeof value === 'string') return suspect.test(value) ? cleanText(value) : value
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  throw new TypeError(`a template prints ${Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`}`)
}

/** Whether a text holds none of what `plainValue` changes, and no line feed. */
export function isPlain(text: string): boolean {
  return !suspect.test(text)
}

/** `text` without what `plainValue` leaves out. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u000B\f]/g, ' ')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '')
}

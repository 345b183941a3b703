/** The inside of JSON strings: where one ends, and what its escapes stand for. */

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t'
}
const backslash = 92

/** Index of the double quote that ends the string whose content begins at `start`; -1 when it never ends. */
export function skipString(text: string, start: number): number {
  let end = text.indexOf('"', start)
  while (end !== -1 && isEscaped(text, start, end)) end = text.indexOf('"', end + 1)
  return end
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, start: number, at: number): boolean {
  let first = at
  while (first > start && text.charCodeAt(first - 1) === backslash) first--
  return (at - first) % 2 === 1
}

/** The text that the content of a string stands for, or the index of the first escape that JSON does not have. */
export function unescapeString(raw: string): string | number {
  let value = ''
  let from = 0
  for (let at = raw.indexOf('\\'); at !== -1; at = raw.indexOf('\\', from)) {
    const letter = raw[at + 1] ?? ''
    const unit = letter === 'u' ? readUnit(raw, at + 2) : Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
    if (unit === undefined) return at
    value += raw.slice(from, at) + unit
    from = at + (letter === 'u' ? 6 : 2)
  }
  return value + raw.slice(from)
}

function readUnit(raw: string, at: number): string | undefined {
  const digits = raw.slice(at, at + 4)
  return /^[0-9a-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined
}

/** Finds the tags of a page by one pass over its text, as far as reading one element out of it needs. */

/** A start tag; attribute names are in lower case, values as they mean. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Index just after the tag. */
  readonly end: number
}

const space = /\s/
const nameEnd = /[\s/>]/
const attributeEnd = /[\s/>=]/
const letter = /[a-z]/i
const entity = /&(?:amp|lt|gt|quot|nbsp|#39);/g
const meanings: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\xa0',
  '&#39;': "'"
}

/** Whether a start tag begins at `at`, where `<` stands. */
export function beginsTag(html: string, at: number): boolean {
  return letter.test(html.charAt(at + 1))
}

/**
 * The start tag that begins at `at`; null where the text ends within it, so that nothing else can follow.
 * Every character is looked at a bounded number of times, whatever the text is.
 * Source: HTML Living Standard, "tokenization", tag and attribute states.
 */
export function readTag(html: string, at: number): Tag | null {
  let end = until(html, at + 1, nameEnd)
  const name = html.slice(at + 1, end).toLowerCase()
  const attributes = new Map<string, string>()
  for (;;) {
    while (end < html.length && (html[end] === '/' || space.test(html.charAt(end)))) end++
    if (end >= html.length) return null
    if (html[end] === '>') return { name, attributes, end: end + 1 }
    const key = html.slice(end, until(html, end + 1, attributeEnd))
    const value = readValue(html, end + key.length)
    if (value === null) return null
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decode(html.slice(value.from, value.to)))
    end = value.end
  }
}

/** Where the value after an attribute's name stands; an empty one where there is no equals sign. */
function readValue(html: string, at: number): { from: number; to: number; end: number } | null {
  let from = at
  while (space.test(html.charAt(from))) from++
  if (html[from] !== '=') return { from: at, to: at, end: from }
  from++
  while (space.test(html.charAt(from))) from++
  const quote = html[from]
  if (quote === '"' || quote === "'") {
    const to = html.indexOf(quote, from + 1)
    return to === -1 ? null : { from: from + 1, to, end: to + 1 }
  }
  const to = until(html, from, /[\s>]/)
  return { from, to, end: to }
}

function until(html: string, from: number, stop: RegExp): number {
  let at = from
  while (at < html.length && !stop.test(html.charAt(at))) at++
  return at
}

function decode(value: string): string {
  return value.replace(entity, found => meanings[found] ?? found)
}

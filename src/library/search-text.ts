/** Whether an item of the library holds the words that somebody looks for, in any of its texts and languages. */

/** Properties that hold ids of other items, and no words of the item's own. */
const references: ReadonlySet<string> = new Set([
  ...['sources', 'settings', 'duties', 'outOfScope', 'boundaries', 'competencies', 'crosswalk', 'status'],
  ...['link', '$schema']
])

const folded = new WeakMap<object, string>()

/** Whether every word of the query stands in the item, whatever its case and accents; parts of words count. */
export function holdsWords(item: object, query: string): boolean {
  const text = textOf(item)
  return wordsOf(query).every(word => text.includes(word))
}

function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter(word => word !== '')
}

/** Items do not change, so each is folded once, when it is first looked through. */
function textOf(item: object): string {
  const known = folded.get(item)
  if (known !== undefined) return known
  const text = fold(wordsWithin(item).join('\n'))
  folded.set(item, text)
  return text
}

function wordsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (references.has(name) ? [] : wordsWithin(part)))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

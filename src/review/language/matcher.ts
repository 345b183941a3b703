/** Finds patterns in a text: all patterns of all rules at once, looked up by the word that they begin with. */
import type { Analysis } from './analysis.ts'
import { lastOfMatch } from './attempt.ts'
import type { Pattern } from './pattern.ts'
import { beginsWithNumber, needsOf } from './pattern-needs.ts'

/** Tokens from `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

export interface Match<T> extends TokenRange {
  readonly owner: T
}

export interface Matcher<T> {
  /** All places where a pattern of an owner stands; of one owner, places do not overlap. Time grows linearly with the text. */
  find(analysis: Analysis): readonly Match<T>[]
}

interface Entry<T> {
  readonly pattern: Pattern
  readonly owner: T
}

export function createMatcher<T>(entries: readonly Entry<T>[]): Matcher<T> {
  const index = indexOf(entries)
  const search = { nearest: new Int32Array(index.setCount), base: 0 }
  return {
    find: analysis => {
      const places = placesIn(analysis, index, search)
      if (places.length === 0) return none
      const found: Match<T>[] = []
      const ends = new Map<T, number>()
      for (let pair = places.length - 2; pair >= 0; pair -= 2) {
        const entry = entries[places[pair] ?? -1]
        const at = places[pair + 1]
        if (entry === undefined || at === undefined) continue
        const { owner, pattern } = entry
        if ((ends.get(owner) ?? -1) >= at) continue
        const last = lastOfMatch(pattern, at, analysis)
        if (last === null) continue
        ends.set(owner, last)
        found.push({ owner, first: at, last })
      }
      return found
    }
  }
}

const none: readonly never[] = []

/**
 * What may begin at a word, as numbers in a row, since a text passes thousands of patterns that it does not have: for
 * each pattern, the last first, its number, how many needs it has, and for each need the number of a set of words and
 * how many tokens further at most one of them stands. Behind them, `endOfRow` and the numbers of the sets that the word
 * itself belongs to.
 */
type Row = Int32Array
const endOfRow = -1

interface Index {
  readonly byStem: ReadonlyMap<string, Row>
  /** Patterns that can begin with any word, and those of them that need not begin with a number. */
  readonly anywhere: Row
  readonly anywhereButNumbers: Row
  readonly setCount: number
}

function indexOf(entries: readonly Entry<unknown>[]): Index {
  const byStem = new Map<string, { readonly row: number[]; readonly sets: number[] }>()
  const anywhere: number[] = []
  const anywhereButNumbers: number[] = []
  const sets = new Map<string, number>()
  const rowsOf = (stem: string) => {
    const rows = byStem.get(stem) ?? { row: [], sets: [] }
    byStem.set(stem, rows)
    return rows
  }
  const numberOf = (stems: readonly string[]): number => {
    const key = stems.join(' ')
    const number = sets.get(key) ?? sets.size
    if (!sets.has(key)) for (const stem of stems) rowsOf(stem).sets.push(number)
    sets.set(key, number)
    return number
  }
  for (let entry = entries.length - 1; entry >= 0; entry--) {
    const pattern = entries[entry]?.pattern
    if (pattern === undefined) continue
    const partOf = (first: string | null): readonly number[] => {
      const needs = needsOf(pattern, first).map(({ stems, reach }) => [numberOf(stems), reach])
      return [entry, needs.length, ...needs.flat()]
    }
    for (const first of pattern.firsts ?? []) rowsOf(first).row.push(...partOf(first))
    if (pattern.firsts !== null) continue
    const part = partOf(null)
    anywhere.push(...part)
    if (!beginsWithNumber(pattern)) anywhereButNumbers.push(...part)
  }
  return {
    byStem: new Map([...byStem].map(([stem, { row, sets }]) => [stem, Int32Array.of(...row, endOfRow, ...sets)])),
    anywhere: Int32Array.of(...anywhere, endOfRow),
    anywhereButNumbers: Int32Array.of(...anywhereButNumbers, endOfRow),
    setCount: sets.size
  }
}

/** What one text after the other is searched with. */
interface Search {
  /** By set: `base` and the number of the nearest token behind the one that is looked at. */
  readonly nearest: Int32Array
  /** Lower for each text, so that what was near in the text before is far away in this one. */
  base: number
}

/** Further than any pattern reaches. */
const farAway = 100_000
const lowestBase = -(2 ** 31)

/** What is worth an attempt, from the end of the text to its beginning: an entry's number and a token's, in pairs. */
function placesIn({ tokens }: Analysis, index: Index, search: Search): readonly number[] {
  const { anywhere, anywhereButNumbers, byStem } = index
  const { nearest } = search
  search.base -= tokens.length + farAway
  if (search.base < lowestBase) {
    nearest.fill(0)
    search.base = -tokens.length - farAway
  }
  const places: number[] = []
  for (let place = tokens.length - 1; place >= 0; place--) {
    const { stem = '', word = '' } = tokens[place] ?? {}
    const isNumber = word >= '0' && word < ':'
    addNear(isNumber ? anywhere : anywhereButNumbers, place, search, places)
    const row = byStem.get(stem)
    if (row === undefined) continue
    for (let at = addNear(row, place, search, places); at < row.length; at++) {
      nearest[row[at] ?? 0] = search.base + place
    }
  }
  return places
}

/** Adds what has all its needs near a token; gives the place in the row behind `endOfRow`. */
function addNear(row: Row, place: number, { nearest, base }: Search, places: number[]): number {
  const from = base + place
  let at = 0
  for (let entry = row[at++] ?? endOfRow; entry !== endOfRow; entry = row[at++] ?? endOfRow) {
    const count = row[at++] ?? 0
    const next = at + 2 * count
    while (at < next && (nearest[row[at] ?? 0] ?? 0) - from <= (row[at + 1] ?? 0)) at += 2
    if (at === next) places.push(entry, place)
    at = next
  }
  return at
}

/** How far from a word the words that change its meaning are looked for; it keeps the time linear in endless sentences. */
const sentenceReach = 60

/** Where any of the patterns stands in the sentence of a token, up to 60 words away or as far as `reach` says. */
export function rangesInSentence(
  patterns: readonly Pattern[],
  at: number,
  analysis: Analysis,
  reach = sentenceReach
): readonly TokenRange[] {
  if (patterns.length === 0) return []
  const { sentences, tokens } = analysis
  const start = Math.max(0, at - reach)
  const end = Math.min(tokens.length, at + reach)
  const ranges: TokenRange[] = []
  for (let index = start; index < end; index++) {
    if (sentences[index] !== sentences[at]) continue
    for (const pattern of patterns) {
      if (pattern.firsts !== null && !pattern.firsts.has(tokens[index]?.stem ?? '')) continue
      const last = lastOfMatch(pattern, index, analysis)
      if (last !== null) ranges.push({ first: index, last })
    }
  }
  return ranges
}

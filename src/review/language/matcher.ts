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

/** A pattern that may begin at a word, and the sets of words that must follow for it to be worth an attempt. */
interface Candidate<T> {
  readonly pattern: Pattern
  readonly owner: T
  /** Numbers of sets, each with how many tokens further at most one of its words stands, in pairs. */
  readonly needs: readonly number[]
  readonly isNumber: boolean
}

export function createMatcher<T>(entries: readonly { readonly pattern: Pattern; readonly owner: T }[]): Matcher<T> {
  const index = indexOf(entries)
  return {
    find: analysis => {
      const { at: places, candidates } = candidatesIn(analysis, index)
      const found: Match<T>[] = []
      const ends = new Map<T, number>()
      for (let number = candidates.length - 1; number >= 0; number--) {
        const candidate = candidates[number]
        const at = places[number]
        if (candidate === undefined || at === undefined) continue
        const { owner, pattern } = candidate
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

interface StemEntry<T> {
  /** Patterns that begin with the stem, the last first. */
  readonly candidates: Candidate<T>[]
  /** Numbers of the sets that it belongs to. */
  readonly sets: number[]
}

interface Index<T> {
  readonly byStem: ReadonlyMap<string, StemEntry<T>>
  /** Patterns that can begin with any word, the last first. */
  readonly anywhere: readonly Candidate<T>[]
  /** By set: the nearest token behind the one that is looked at; used by one search after the other. */
  readonly nearest: Int32Array
}

function indexOf<T>(entries: readonly { readonly pattern: Pattern; readonly owner: T }[]): Index<T> {
  const byStem = new Map<string, StemEntry<T>>()
  const anywhere: Candidate<T>[] = []
  const sets = new Map<string, number>()
  const entryOf = (stem: string): StemEntry<T> => {
    const entry = byStem.get(stem) ?? { candidates: [], sets: [] }
    byStem.set(stem, entry)
    return entry
  }
  const numberOf = (stems: readonly string[]): number => {
    const key = stems.join(' ')
    const number = sets.get(key) ?? sets.size
    if (!sets.has(key)) for (const stem of stems) entryOf(stem).sets.push(number)
    sets.set(key, number)
    return number
  }
  for (const { owner, pattern } of entries.toReversed()) {
    const candidateAt = (first: string | null): Candidate<T> => {
      const needs = needsOf(pattern, first).flatMap(({ stems, reach }) => [numberOf(stems), reach])
      return { owner, pattern, needs, isNumber: beginsWithNumber(pattern) }
    }
    if (pattern.firsts === null) anywhere.push(candidateAt(null))
    for (const first of pattern.firsts ?? []) entryOf(first).candidates.push(candidateAt(first))
  }
  return { byStem, anywhere, nearest: new Int32Array(sets.size) }
}

/** What is worth an attempt, and where, from the end of the text to its beginning. */
function candidatesIn<T>({ tokens }: Analysis, { anywhere, byStem, nearest }: Index<T>) {
  const at: number[] = []
  const candidates: Candidate<T>[] = []
  const add = (candidate: Candidate<T>, place: number) => {
    at.push(place)
    candidates.push(candidate)
  }
  nearest.fill(tokens.length + farAway)
  for (let place = tokens.length - 1; place >= 0; place--) {
    const { stem = '', word = '' } = tokens[place] ?? {}
    const isNumber = word >= '0' && word < ':'
    for (const candidate of anywhere) {
      if ((isNumber || !candidate.isNumber) && isNear(candidate.needs, place, nearest)) add(candidate, place)
    }
    const entry = byStem.get(stem)
    if (entry === undefined) continue
    for (const candidate of entry.candidates) if (isNear(candidate.needs, place, nearest)) add(candidate, place)
    for (const set of entry.sets) nearest[set] = place
  }
  return { at, candidates }
}

/** Further than any pattern reaches. */
const farAway = 1_000_000

function isNear(needs: readonly number[], at: number, nearest: Int32Array): boolean {
  for (let index = 0; index < needs.length; index += 2) {
    if ((nearest[needs[index] ?? 0] ?? 0) - at > (needs[index + 1] ?? 0)) return false
  }
  return true
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

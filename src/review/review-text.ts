/** Reviews one text: finds the patterns of all rules in it, and leaves out what is denied, quoted or done by others. */
import type { ReadyPattern, ReadyReview } from './compile.ts'
import type { Span } from './finding.ts'
import type { Analysis } from './language/analysis.ts'
import type { Guards } from './language/guards.ts'
import { type Match, rangesInSentence, type TokenRange } from './language/matcher.ts'
import type { Pattern } from './language/pattern.ts'
import type { ReviewText } from './rule.ts'

/** A pattern that was found and is meant. */
export interface Hit {
  readonly pattern: ReadyPattern
  readonly span: Span
  /** The sentence that it stands in. */
  readonly sentence: Span
}

/** All hits of a text, in its order. `settingId` is null where the setting is not known. */
export function hitsIn(
  text: ReviewText,
  review: ReadyReview,
  settingId: string | null,
  matcher = review.matcherFor(text.field)
): readonly Hit[] {
  const { analysis } = text
  return matcher
    .find(analysis)
    .filter(match => isMeant(match, text, review, settingId))
    .map(({ owner, first, last }) => ({
      pattern: owner,
      span: spanOf({ first, last }, analysis),
      sentence: sentenceAround(first, analysis)
    }))
}

/** In a duty, training may be what the worker gives or what entitles to a task; elsewhere it is what the employer offers. */
const isReadAsTraining: ReadonlySet<string> = new Set(['condition', 'requirement', 'purpose', 'other'])

/** Of the health of the worker the manager speaks too: only a sentence that does not name the worker is about others. */
function isSaidOfOthers(match: TokenRange, analysis: Analysis, guards: Guards, isTask: boolean): boolean {
  return guards.isOfOthers(match, analysis) && (isTask || !guards.namesWorker(match, analysis))
}

/** A phrase that overlaps with the words begins at most this many words away; it keeps reviews quick. */
const unlessReach = 24

function isMeant(
  match: Match<ReadyPattern>,
  { analysis, field, pointer }: ReviewText,
  { guards }: ReadyReview,
  settingId: string | null
): boolean {
  const { pattern, fields, isTask, term, unless, unlessBefore, unlessInSentence } = match.owner
  if (!fields.has(field)) return false
  if (pattern.places?.some(place => isAtOrBelow(pointer, place)) === false) return false
  if (pattern.settings !== undefined && (settingId === null || !pattern.settings.includes(settingId))) return false
  const ignored = pattern.ignore ?? []
  if (term !== null && guards.isName(match, analysis)) return false
  if (!ignored.includes('quotation') && guards.isQuoted(match, analysis)) return false
  if (!ignored.includes('negation') && guards.isNegated(match, analysis)) return false
  if (!ignored.includes('others') && guards.isOthersDoing(match, analysis)) return false
  const isCompany = isTask || isReadAsTraining.has(field)
  if (
    term === null &&
    isCompany &&
    !(isTask && ignored.includes('others')) &&
    isSaidOfOthers(match, analysis, guards, isTask)
  )
    return false
  if (term === null && guards.isReleased(match, analysis)) return false
  if (isTask && (guards.isHarmless(match, analysis) || isHarmlessBefore(guards.leads, match, analysis))) return false
  if (term === null && isReadAsTraining.has(field) && guards.isTraining(match, analysis)) return false
  if (isTask && !ignored.includes('topic') && guards.isSpokenOf(match, analysis)) return false
  if (unlessBefore.length > 0 && isHarmlessBefore(unlessBefore, match, analysis)) return false
  const isHarmless = rangesInSentence(unless, match.first, analysis, unlessReach).some(
    ({ first, last }) => first <= match.last && last >= match.first
  )
  return !isHarmless && rangesInSentence(unlessInSentence, match.first, analysis).length === 0
}

/** Whether a pattern stands before the words, in the part of the list that governs them. */
function isHarmlessBefore(patterns: readonly Pattern[], { first, last }: TokenRange, analysis: Analysis): boolean {
  if (isPredicate(first, last, analysis)) return false
  const start = governedFrom(first, analysis)
  return rangesInSentence(patterns, first, analysis, unlessReach).some(
    range => range.first >= start && range.first < first
  )
}

/**
 * Whether words behind a comma or an "and" begin with a verb of their own, on which nothing before them has a hold:
 * "supports people and closes risk files". A plural noun, as in "searches of rooms", looks the same and is none.
 */
function isPredicate(first: number, last: number, analysis: Analysis): boolean {
  const { clauses, tokens } = analysis
  const { word = '', gap = '' } = tokens[first] ?? {}
  if (gap.includes(',') && isAfterInsertion(first, analysis)) return true
  const isJoined = gap.includes(',') || /^(?:and|then|also|or)$/.test(tokens[first - 1]?.word ?? '')
  if (!isJoined || first === last || clauses[first - 1] !== clauses[first] || !/[^s]s$/.test(word)) return false
  return !/^(?:of|and|or|by|for|is|are|were|was|about)$/.test(tokens[first + 1]?.word ?? '')
}

/** How many words an insertion has at most. */
const insertionLimit = 12
const auxiliaries = new Set('will shall must may can should would is are to'.split(' '))

/** Whether the words go on behind an insertion: "will, after a course in holds, join the team". */
function isAfterInsertion(first: number, { clauses, tokens }: Analysis): boolean {
  for (let at = first - 1; at > first - insertionLimit && clauses[at - 1] === clauses[first]; at--) {
    if (tokens[at]?.gap.includes(',')) return auxiliaries.has(tokens[at - 1]?.word ?? '')
  }
  return false
}

/** The beginning of the item of a list that words stand in; words that are an item by themselves hang on those before. */
function governedFrom(first: number, { clauses, tokens }: Analysis): number {
  let at = first
  while (at > 0 && clauses[at - 1] === clauses[first]) {
    const isParted = tokens[at]?.gap.includes(',') === true || /^(?:and|or)$/.test(tokens[at - 1]?.word ?? '')
    if (isParted && first - at > 1) return at
    at--
  }
  return at
}

/** Places where the patterns of a set of words stand and are meant: not denied, quoted, spoken of or done by others. */
export function placesOf(set: string, { analysis }: ReviewText, { finderOf, guards }: ReadyReview): readonly Span[] {
  return finderOf(set)
    .find(analysis)
    .filter(
      match =>
        !guards.isQuoted(match, analysis) &&
        !guards.isNegated(match, analysis) &&
        !guards.isOthersDoing(match, analysis) &&
        !guards.isSpokenOf(match, analysis)
    )
    .map(match => spanOf(match, analysis))
}

function isAtOrBelow(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`)
}

function spanOf({ first, last }: TokenRange, { text, tokens }: Analysis): Span {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}

/** Longer sentences are cut, in words on each side. */
const sentenceLimit = 100

/** From the first word of the sentence to the point behind its last. */
export function sentenceAround(at: number, { sentences, text, tokens }: Analysis): Span {
  let first = at
  while (first > Math.max(0, at - sentenceLimit) && sentences[first - 1] === sentences[at]) first--
  let last = at
  while (last < at + sentenceLimit && last + 1 < tokens.length && sentences[last + 1] === sentences[at]) last++
  const start = tokens[first]?.start ?? 0
  const behind = tokens[last]?.end ?? text.length
  const end = behind + (/^["”’)]?[.!?]["”’)]?/.exec(text.slice(behind))?.[0].length ?? 0)
  return { start, end, text: text.slice(start, end) }
}

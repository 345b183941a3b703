/** Finds what is denied: before the words, behind them, or in a heading that announces them. */
import type { Analysis } from './analysis.ts'
import { createMatcher, type TokenRange } from './matcher.ts'
import { readPattern, type WordSets } from './pattern.ts'

type Kind = 'negations' | 'half-negations' | 'denials' | 'heading-denials'
type Denial = TokenRange & { readonly kind: Kind }

/** All denials of a text, made once for all words that are found in it. */
interface Denials {
  /** In the order of the text. */
  readonly ranges: readonly Denial[]
  /** Numbers of the clauses that deny what they announce. */
  readonly headings: ReadonlySet<number>
}

/** How far from the words their denial is looked for; it keeps the time linear in endless sentences. */
const reach = 60
/** How far behind the words their denial may stand: "restraint and seclusion are never part of it". */
const reachBehind = 8

/** Whether words are denied; `guards.ts` says what the sets hold. */
export function createDenials(sets: WordSets): (range: TokenRange, analysis: Analysis) => boolean {
  const entries = <T extends string>(kind: T) =>
    (sets.get(kind) ?? []).map(source => ({ owner: kind, pattern: readPattern(source, sets) }))
  const apparent = createMatcher(entries('no-negations'))
  const kinds: readonly Kind[] = ['negations', 'half-negations', 'denials', 'heading-denials']
  const matcher = createMatcher<Kind>(kinds.flatMap(entries))
  const known = new WeakMap<Analysis, Denials>()
  const denialsIn = (analysis: Analysis): Denials => {
    const made = known.get(analysis) ?? findDenials(matcher.find(analysis), apparent.find(analysis), analysis)
    known.set(analysis, made)
    return made
  }
  return (range, analysis) => {
    const { ranges, headings } = denialsIn(analysis)
    const head = analysis.heads[range.first] ?? -1
    if (head !== -1 && headings.has(head)) return true
    for (let at = indexFrom(ranges, range.first - reach); at < ranges.length; at++) {
      const denial = ranges[at]
      if (denial === undefined || denial.first > range.last + reachBehind) return false
      if (denies(denial, range, analysis)) return true
    }
    return false
  }
}

function findDenials(
  found: readonly (TokenRange & { readonly owner: Kind })[],
  apparent: readonly TokenRange[],
  { clauses }: Analysis
): Denials {
  const isApparent = new Set(apparent.map(({ first }) => first))
  const covered = (first: number) => isApparent.has(first) || isApparent.has(first - 1)
  const ranges = found
    .filter(({ first }) => !covered(first))
    .map(({ first, last, owner }) => ({ first, last, kind: owner }))
  const headings = new Set<number>()
  for (const { first, last, kind } of ranges) {
    const clause = clauses[first]
    const isLast = clauses[last + 1] !== clauses[last]
    if (clause !== undefined && (kind === 'heading-denials' || (kind === 'negations' && isLast))) headings.add(clause)
  }
  return { ranges, headings }
}

function denies({ kind, first, last }: Denial, range: TokenRange, analysis: Analysis): boolean {
  const { clauses } = analysis
  if (kind === 'heading-denials') return false
  if (kind === 'denials') {
    return first > range.last && clauses[first] === clauses[range.last] && isSaidOf(range.last, first, analysis)
  }
  const isBefore = last < range.first || first === range.first
  if (!isBefore || clauses[last] !== clauses[range.first]) return false
  if (isNewPredicate(last, range, analysis)) return false
  return kind === 'negations' || reaches(last, range.first, analysis)
}

/** Whether a denial behind the words is said of them, and not of something in between. */
function isSaidOf(from: number, to: number, { tokens }: Analysis): boolean {
  for (let at = from + 1; at <= to; at++) {
    const { word = '', gap = '' } = tokens[at] ?? {}
    if (word === 'if' && tokens[at + 1]?.word === 'any') continue
    if (/^(?:which|who|that|but|when|if)$/.test(word) || gap.includes(';')) return false
  }
  return true
}

/**
 * A half negation ends at a comma, unless a list goes on: "without restraining, searching or secluding", "no part in
 * restraint, searches or seclusion".
 */
function reaches(from: number, to: number, { tokens }: Analysis): boolean {
  let isParted = false
  for (let index = from + 1; index <= to + 2; index++) {
    const { word = '', gap = '' } = tokens[index] ?? {}
    if (word === 'or' || word === 'nor') return true
    if (index <= to && gap.includes(',') && !/ing$|^and$/.test(word)) isParted = true
  }
  return !isParted
}

/** How far behind the words an "or" may stand that makes them part of a list: "does not give, count or store". */
const listReach = 8

/**
 * "Does not judge and gives medication" denies the judging alone: what is denied with "does not" is an infinitive, and
 * "gives" is none. An "or" or a verb of the same form ("never gives and counts") shows that the denial goes on.
 */
function isNewPredicate(denial: number, { first, last }: TokenRange, { tokens }: Analysis): boolean {
  const { word = '', gap = '' } = tokens[first] ?? {}
  const isJoined = gap.includes(',') || /^(?:and|then)$/.test(tokens[first - 1]?.word ?? '')
  if (first === last || !isJoined || !isThirdPerson(word) || isThirdPerson(tokens[denial + 1]?.word ?? '')) return false
  for (let at = denial + 1; at <= Math.min(first + listReach, tokens.length - 1); at++) {
    if (/^(?:or|nor)$/.test(tokens[at]?.word ?? '')) return false
  }
  return true
}

/** As "gives" and "searches"; plurals look the same, and are harmless here. */
function isThirdPerson(word: string): boolean {
  return /[^s]s$/.test(word)
}

/** The first range that begins at a token or behind it. */
function indexFrom(ranges: readonly TokenRange[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

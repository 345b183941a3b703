/** Finds patterns in a text: all patterns of all rules at once, looked up by the word that they begin with. */
import type { Analysis } from './analysis.ts'
import type { Pattern, Step, WordTest } from './pattern.ts'

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

export function createMatcher<T>(entries: readonly { readonly pattern: Pattern; readonly owner: T }[]): Matcher<T> {
  type Entry = (typeof entries)[number]
  const byFirst = new Map<string, Entry[]>()
  const anywhere: Entry[] = []
  for (const entry of entries) {
    if (entry.pattern.firsts === null) anywhere.push(entry)
    for (const first of entry.pattern.firsts ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  if (anywhere.length > 0) for (const [first, list] of byFirst) byFirst.set(first, [...list, ...anywhere])
  return {
    find: analysis => {
      const found: Match<T>[] = []
      const ends = new Map<T, number>()
      for (const [at, token] of analysis.tokens.entries()) {
        for (const { pattern, owner } of byFirst.get(token.stem) ?? anywhere) {
          if ((ends.get(owner) ?? -1) >= at) continue
          const last = lastOfMatch(pattern, at, analysis)
          if (last === null) continue
          ends.set(owner, last)
          found.push({ owner, first: at, last })
        }
      }
      return found
    }
  }
}

/** How far from a word the words that change its meaning are looked for; it keeps the time linear in endless sentences. */
const sentenceReach = 60

/** Where any of the patterns stands in the sentence of a token, up to 60 words away. */
export function rangesInSentence(patterns: readonly Pattern[], at: number, analysis: Analysis): readonly TokenRange[] {
  if (patterns.length === 0) return []
  const { sentences, tokens } = analysis
  const start = Math.max(0, at - sentenceReach)
  const end = Math.min(tokens.length, at + sentenceReach)
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

/** The last token of the shortest match that begins at `origin`; null where there is none. */
function lastOfMatch({ steps }: Pattern, origin: number, analysis: Analysis): number | null {
  return matchFrom(steps, 0, origin, origin, analysis)
}

// What all steps need is passed on as it is: closures for each place would cost more than the comparisons.
function matchFrom(
  steps: readonly Step[],
  from: number,
  at: number,
  origin: number,
  analysis: Analysis
): number | null {
  const step = steps[from]
  if (step === undefined) return at - 1
  if (step.kind === 'phrases') return matchPhrases(steps, from, step, at, origin, analysis)
  if (step.kind === 'gap') return matchAfterGap(steps, from, step.most, at, origin, analysis)
  if (step.kind === 'start') {
    return isSentenceStart(at, analysis) ? matchFrom(steps, from + 1, at, origin, analysis) : null
  }
  const { tokens } = analysis
  if (step.kind === 'end') {
    const isEnd = at === tokens.length || isSentenceStart(at, analysis)
    return isEnd ? matchFrom(steps, from + 1, at, origin, analysis) : null
  }
  const token = tokens[at]
  if (token === undefined || !isTogether(at, origin, analysis)) return null
  const fits = step.kind === 'any' || /^\d/.test(token.word)
  return fits ? matchFrom(steps, from + 1, at + 1, origin, analysis) : null
}

function matchPhrases(
  steps: readonly Step[],
  from: number,
  step: Step & { readonly kind: 'phrases' },
  at: number,
  origin: number,
  analysis: Analysis
): number | null {
  if (isTogether(at, origin, analysis)) {
    for (const phrase of step.phrases) {
      if (!isPhraseAt(phrase, at, analysis)) continue
      const last = matchFrom(steps, from + 1, at + phrase.length, origin, analysis)
      if (last !== null) return last
    }
  }
  return step.isOptional ? matchFrom(steps, from + 1, at, origin, analysis) : null
}

/** What a gap stands for, and what comes after it, is part of the same clause as what comes before. */
function matchAfterGap(
  steps: readonly Step[],
  from: number,
  most: number,
  at: number,
  origin: number,
  analysis: Analysis
): number | null {
  const { clauses, tokens } = analysis
  for (let skipped = 0; skipped <= most; skipped++) {
    if (at + skipped < tokens.length && clauses[at + skipped] !== clauses[at - 1]) return null
    const last = matchFrom(steps, from + 1, at + skipped, origin, analysis)
    if (last !== null) return last
  }
  return null
}

/** A phrase goes on within the sentence that it began in. */
function isTogether(at: number, origin: number, { sentences }: Analysis): boolean {
  return at === origin || sentences[at] === sentences[origin]
}

function isSentenceStart(at: number, { sentences }: Analysis): boolean {
  return at === 0 || sentences[at] !== sentences[at - 1]
}

function isPhraseAt(phrase: readonly WordTest[], at: number, { sentences, tokens }: Analysis): boolean {
  for (let index = 0; index < phrase.length; index++) {
    const token = tokens[at + index]
    const test = phrase[index]
    if (token === undefined || test === undefined || sentences[at + index] !== sentences[at]) return false
    if (test.stem === null ? token.word !== test.word : token.stem !== test.stem) return false
  }
  return true
}

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
    for (const first of entry.pattern.firsts ?? []) {
      const others = byFirst.get(first)
      if (others === undefined) byFirst.set(first, [entry])
      else others.push(entry)
    }
  }
  return {
    find: analysis => {
      const found: Match<T>[] = []
      const ends = new Map<T, number>()
      for (const [at, token] of analysis.tokens.entries()) {
        const entries = byFirst.get(token.stem) ?? []
        for (const { pattern, owner } of anywhere.length === 0 ? entries : [...entries, ...anywhere]) {
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
  const last = lastOfSteps({ steps, origin, analysis }, 0, origin)
  return last === noMatch ? null : last
}

/** What stays the same while the steps of a pattern are tried at a place. */
interface Attempt {
  readonly steps: readonly Step[]
  readonly origin: number
  readonly analysis: Analysis
}

/** No token has this number, and a match may end one before the first. */
const noMatch = -2

/** Tries the steps from number `from` on, at the token `at`. */
function lastOfSteps(attempt: Attempt, from: number, at: number): number {
  const { analysis, origin, steps } = attempt
  const step = steps[from]
  if (step === undefined) return at - 1
  if (step.kind === 'phrases') return lastAfterPhrases(attempt, from, step, at)
  if (step.kind === 'gap') return lastAfterGap(attempt, from, step.most, at)
  if (step.kind === 'start') return isSentenceStart(at, analysis) ? lastOfSteps(attempt, from + 1, at) : noMatch
  if (step.kind === 'end') {
    const isEnd = at === analysis.tokens.length || isSentenceStart(at, analysis)
    return isEnd ? lastOfSteps(attempt, from + 1, at) : noMatch
  }
  const token = analysis.tokens[at]
  if (token === undefined || !isTogether(origin, at, analysis)) return noMatch
  return step.kind === 'any' || /^\d/.test(token.word) ? lastOfSteps(attempt, from + 1, at + 1) : noMatch
}

function lastAfterPhrases(
  attempt: Attempt,
  from: number,
  step: Step & { readonly kind: 'phrases' },
  at: number
): number {
  const { analysis, origin } = attempt
  const phrases = step.phrases.get(analysis.tokens[at]?.stem ?? '')
  if (phrases !== undefined && isTogether(origin, at, analysis)) {
    for (const phrase of phrases) {
      const last = isPhraseAt(phrase, at, analysis) ? lastOfSteps(attempt, from + 1, at + phrase.length) : noMatch
      if (last !== noMatch) return last
    }
  }
  return step.isOptional ? lastOfSteps(attempt, from + 1, at) : noMatch
}

/** What a gap stands for, and what comes after it, is part of the same clause as what comes before. */
function lastAfterGap(attempt: Attempt, from: number, most: number, at: number): number {
  const { clauses, tokens } = attempt.analysis
  for (let skipped = 0; skipped <= most; skipped++) {
    if (at + skipped < tokens.length && clauses[at + skipped] !== clauses[at - 1]) return noMatch
    const last = lastOfSteps(attempt, from + 1, at + skipped)
    if (last !== noMatch) return last
  }
  return noMatch
}

/** A phrase goes on within the sentence that it began in. */
function isTogether(origin: number, at: number, { sentences }: Analysis): boolean {
  return at === origin || sentences[at] === sentences[origin]
}

function isSentenceStart(at: number, { sentences }: Analysis): boolean {
  return at === 0 || sentences[at] !== sentences[at - 1]
}

function isPhraseAt(phrase: readonly WordTest[], at: number, { sentences, tokens }: Analysis): boolean {
  for (const [index, { stem, word }] of phrase.entries()) {
    const token = tokens[at + index]
    if (token === undefined || sentences[at + index] !== sentences[at]) return false
    if (stem === null ? token.word !== word : token.stem !== stem) return false
  }
  return true
}

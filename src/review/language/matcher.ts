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
  return {
    find: analysis => {
      const found: Match<T>[] = []
      const ends = new Map<T, number>()
      for (const [at, token] of analysis.tokens.entries()) {
        for (const { pattern, owner } of [...(byFirst.get(token.stem) ?? []), ...anywhere]) {
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
  const { clauses, sentences, tokens } = analysis
  /** A phrase goes on within the sentence that it began in. */
  const isTogether = (at: number) => at === origin || sentences[at] === sentences[origin]

  const match = (from: number, at: number): number | null => {
    const step = steps[from]
    if (step === undefined) return at - 1
    if (step.kind === 'start') return isSentenceStart(at, analysis) ? match(from + 1, at) : null
    if (step.kind === 'end') {
      return at === tokens.length || isSentenceStart(at, analysis) ? match(from + 1, at) : null
    }
    if (step.kind === 'gap') return matchAfterGap(from, step.most, at)
    if (step.kind === 'phrases') return matchPhrases(from, step, at)
    const token = tokens[at]
    if (token === undefined || !isTogether(at)) return null
    return step.kind === 'any' || /^\d/.test(token.word) ? match(from + 1, at + 1) : null
  }

  const matchPhrases = (from: number, step: Step & { readonly kind: 'phrases' }, at: number): number | null => {
    if (isTogether(at)) {
      for (const phrase of step.phrases) {
        const last = isPhraseAt(phrase, at, analysis) ? match(from + 1, at + phrase.length) : null
        if (last !== null) return last
      }
    }
    return step.isOptional ? match(from + 1, at) : null
  }

  /** What a gap stands for, and what comes after it, is part of the same clause as what comes before. */
  const matchAfterGap = (from: number, most: number, at: number): number | null => {
    for (let skipped = 0; skipped <= most; skipped++) {
      if (at + skipped < tokens.length && clauses[at + skipped] !== clauses[at - 1]) return null
      const last = match(from + 1, at + skipped)
      if (last !== null) return last
    }
    return null
  }

  return match(0, origin)
}

function isSentenceStart(at: number, { sentences }: Analysis): boolean {
  return at === 0 || sentences[at] !== sentences[at - 1]
}

function isPhraseAt(phrase: readonly WordTest[], at: number, { sentences, tokens }: Analysis): boolean {
  return phrase.every(({ stem, word }, index) => {
    const token = tokens[at + index]
    if (token === undefined || sentences[at + index] !== sentences[at]) return false
    return stem === null ? token.word === word : token.stem === stem
  })
}

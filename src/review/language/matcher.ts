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
        for (const list of [byFirst.get(token.stem), anywhere]) {
          for (const { pattern, owner } of list ?? []) {
            if ((ends.get(owner) ?? -1) >= at) continue
            const last = lastOfMatch(pattern, at, analysis)
            if (last === null) continue
            ends.set(owner, last)
            found.push({ owner, first: at, last })
          }
        }
      }
      return found
    }
  }
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
    if (step.kind === 'item') return isItemStart(at, analysis) ? match(from + 1, at) : null
    if (step.kind === 'gap') return matchAfterGap(from, step, at)
    if (step.kind === 'phrases') return matchPhrases(from, step, at)
    const token = tokens[at]
    if (token === undefined || !isTogether(at)) return null
    return step.kind === 'any' || /^\d/.test(token.word) ? match(from + 1, at + 1) : null
  }

  const matchPhrases = (from: number, step: Step & { readonly kind: 'phrases' }, at: number): number | null => {
    if (isTogether(at)) {
      for (const phrase of step.byStem.get(tokens[at]?.stem ?? '') ?? []) {
        const last = isPhraseAt(phrase, at, analysis) ? match(from + 1, at + phrase.length) : null
        if (last !== null) return last
      }
    }
    return step.isOptional ? match(from + 1, at) : null
  }

  /** What a gap stands for, and what comes after it, is part of the same clause as what comes before. */
  const matchAfterGap = (
    from: number,
    { most, breaks }: Step & { readonly kind: 'gap' },
    at: number
  ): number | null => {
    for (let index = at; index <= at + most; index++) {
      if (index < tokens.length && clauses[index] !== clauses[at - 1]) return null
      if (breaks !== null && opensItem(index, at, analysis)) return null
      const last = match(from + 1, index)
      if (last !== null) return last
      if (breaks?.has(tokens[index]?.word ?? '')) return null
    }
    return null
  }

  return match(0, origin)
}

function isSentenceStart(at: number, { sentences }: Analysis): boolean {
  return at === 0 || sentences[at] !== sentences[at - 1]
}

/** How far back the beginning of a list is looked for. */
const listReach = 40
/** Between items of a list. */
const joiners = new Set(['and', 'or', 'plus', 'including', 'include', 'includes', 'e', 'g', 'eg', 'also', 'then'])

/** At the start of a clause, or behind a comma or an "and" of a clause in which nothing governs the list. */
function isItemStart(at: number, { clauses, tokens }: Analysis): boolean {
  if (at === 0 || clauses[at] !== clauses[at - 1]) return true
  if (!tokens[at]?.gap.includes(',') && !joiners.has(tokens[at - 1]?.word ?? '')) return false
  for (let index = at - 1; index >= 0 && at - index <= listReach; index--) {
    if (governors.has(tokens[index]?.word ?? '')) return false
    if (clauses[index] !== clauses[index - 1]) return true
  }
  return true
}

/** Behind these, a list is what the sentence is about and not what is done: "talks about medication, searches and leave". */
const governors = new Set(
  'about on after before during how why what whether against regarding concerning from than'.split(' ')
)

/**
 * A comma parts a noun phrase from what follows, unless an "and" closes the list of its adjectives behind it; so does
 * the "and" behind a plural: "collect samples and count pills".
 */
function opensItem(at: number, from: number, { tokens }: Analysis): boolean {
  const { gap = '', word = '' } = tokens[at] ?? {}
  if (gap.includes(',') && !isListGoingOn(at, tokens)) return true
  return word === 'and' && at > from && /[^s]s$/.test(tokens[at - 1]?.word ?? '')
}

function isListGoingOn(at: number, tokens: Analysis['tokens']): boolean {
  for (let index = at; index < at + 4; index++) {
    const word = tokens[index]?.word ?? ''
    if (word === 'and' || word === 'or') return true
  }
  return false
}

/** The words of a phrase stand in one clause, and no comma parts them. */
function isPhraseAt(phrase: readonly WordTest[], at: number, { clauses, tokens }: Analysis): boolean {
  return phrase.every(({ stem, word }, index) => {
    const token = tokens[at + index]
    if (token === undefined || clauses[at + index] !== clauses[at]) return false
    if (index > 0 && token.gap.includes(',')) return false
    return stem === null ? token.word === word : token.stem === stem
  })
}

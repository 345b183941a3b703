/** Tries one pattern at one place of a text. */
import type { Analysis } from './analysis.ts'
import type { Pattern, Step, WordTest } from './pattern.ts'

/** What an attempt gives that fails: it stands for no token, and -1 is what comes before the first. */
const none = -2

/** The last token of the shortest match that begins at `origin`; null where there is none. */
export function lastOfMatch({ steps }: Pattern, origin: number, analysis: Analysis): number | null {
  const last = matchFrom({ steps, origin, analysis }, 0, origin)
  return last === none ? null : last
}

interface Attempt {
  readonly steps: readonly Step[]
  readonly origin: number
  readonly analysis: Analysis
}

/** The last token of a match of the steps from number `from` on, which begin at the token `at`. */
function matchFrom(attempt: Attempt, from: number, at: number): number {
  const step = attempt.steps[from]
  if (step === undefined) return at - 1
  if (step.kind === 'phrases') return matchPhrases(attempt, from, step, at)
  if (step.kind === 'gap') return matchAfterGap(attempt, from, step, at)
  const { analysis } = attempt
  const { tokens } = analysis
  if (step.kind === 'start') return isSentenceStart(at, analysis) ? matchFrom(attempt, from + 1, at) : none
  if (step.kind === 'end') {
    return at === tokens.length || isSentenceStart(at, analysis) ? matchFrom(attempt, from + 1, at) : none
  }
  if (step.kind === 'item') return isItemStart(at, analysis) ? matchFrom(attempt, from + 1, at) : none
  const token = tokens[at]
  if (token === undefined || !isTogether(attempt, at)) return none
  return step.kind === 'any' || /^\d/.test(token.word) ? matchFrom(attempt, from + 1, at + 1) : none
}

/** A phrase goes on within the sentence that it began in. */
function isTogether({ origin, analysis: { sentences } }: Attempt, at: number): boolean {
  return at === origin || sentences[at] === sentences[origin]
}

function matchPhrases(attempt: Attempt, from: number, step: Step & { readonly kind: 'phrases' }, at: number): number {
  const { analysis } = attempt
  const token = analysis.tokens[at]
  const phrases = token === undefined ? undefined : step.byStem.get(token.stem)
  if (phrases !== undefined && isTogether(attempt, at)) {
    for (const phrase of phrases) {
      const last = isPhraseAt(phrase, at, analysis) ? matchFrom(attempt, from + 1, at + phrase.length) : none
      if (last !== none) return last
    }
  }
  return step.isOptional ? matchFrom(attempt, from + 1, at) : none
}

/** What a gap stands for, and what comes after it, is part of the same clause as what comes before. */
function matchAfterGap(
  attempt: Attempt,
  from: number,
  { most, breaks }: Step & { readonly kind: 'gap' },
  at: number
): number {
  const { analysis } = attempt
  const { clauses, tokens } = analysis
  for (let index = at; index <= at + most; index++) {
    if (index < tokens.length && clauses[index] !== clauses[at - 1]) return none
    if (breaks !== null && opensItem(index, at, analysis)) return none
    const last = matchFrom(attempt, from + 1, index)
    if (last !== none) return last
    if (breaks?.has(tokens[index]?.word ?? '')) return none
  }
  return none
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
  for (let index = 0; index < phrase.length; index++) {
    const token = tokens[at + index]
    const test = phrase[index]
    if (token === undefined || test === undefined || clauses[at + index] !== clauses[at]) return false
    if (index > 0 && token.gap.includes(',')) return false
    if (test.stem === null ? token.word !== test.word : token.stem !== test.stem) return false
  }
  return true
}

/**
 * Patterns of words, as the rules hold them as data: what a phrase must look like for a rule to speak up.
 *
 *     administer|give .. <medicine>     one of two words, up to six words of any kind, a word of the set "medicine"
 *     hand_out =meds                    two words in a row; "=" takes the word as it is, without other inflections
 *     ^ other duties                    at the beginning of a sentence; "$" is the end
 *     the? .3 # *                       a word that may be missing, up to three words, a number, any word
 *     count ~ pills                     up to four words of one noun phrase: none of the set "breaks", and no new part of
 *                                       a list; "~6" is up to six
 *     [ room searches                   at the beginning of an item of a list, of a clause or of a sentence
 */
import { stemOf, tokensOf } from './tokens.ts'

/** Named sets of words and phrases, from `templates/review/words.json`. */
export type WordSets = ReadonlyMap<string, readonly string[]>

/** One word that a phrase asks for. */
export interface WordTest {
  /** Compared with the stem; null where the word is compared as it is. */
  readonly stem: string | null
  readonly word: string
}

export type Step =
  /** One of several phrases; a phrase is words in a row. */
  | {
      readonly kind: 'phrases'
      /** By the stem of their first word. */
      readonly byStem: ReadonlyMap<string, readonly (readonly WordTest[])[]>
      readonly isOptional: boolean
    }
  /** `breaks` are the words that it does not pass over, as they are written; null where it passes over all. */
  | { readonly kind: 'gap'; readonly most: number; readonly breaks: ReadonlySet<string> | null }
  | { readonly kind: 'number' }
  | { readonly kind: 'any' }
  | { readonly kind: 'start' }
  | { readonly kind: 'item' }
  | { readonly kind: 'end' }

export interface Pattern {
  readonly source: string
  readonly steps: readonly Step[]
  /** Stems and words that a match can begin with; null where it can begin with any. */
  readonly firsts: ReadonlySet<string> | null
}

/** How many words `..` may stand for: a phrase between a verb and its object, and not a whole sentence. */
const usualGap = 6
const longestGap = 20
/** How many words `~` may stand for: "their own weekly blister" before "packs". */
const usualPhrase = 4

/** Reads a pattern. Throws a `PatternError` that says what of it cannot be read. */
export function readPattern(source: string, sets: WordSets): Pattern {
  const parts = source.trim().split(/\s+/)
  if (parts.length === 1 && parts[0] === '') throw new PatternError('A pattern needs at least one word.')
  const steps = parts.map(part => readStep(part, sets))
  const first = steps.find(step => step.kind !== 'start' && step.kind !== 'item')
  if (first === undefined || first.kind === 'gap') {
    throw new PatternError(`"${source}" must begin with a word, so that it can be found quickly.`)
  }
  return { source, steps, firsts: firstsOf(steps) }
}

/** A pattern that cannot be read; the message says why. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

function readStep(part: string, sets: WordSets): Step {
  if (part === '^') return { kind: 'start' }
  if (part === '$') return { kind: 'end' }
  if (part === '#') return { kind: 'number' }
  if (part === '*') return { kind: 'any' }
  if (part === '[') return { kind: 'item' }
  if (part === '..') return { kind: 'gap', most: usualGap, breaks: null }
  const gap = /^([.~])(\d*)$/.exec(part)
  if (gap !== null) {
    const breaks = gap[1] === '~' ? breaksOf(sets) : null
    return { kind: 'gap', most: Math.min(longestGap, gap[2] === '' ? usualPhrase : Number(gap[2])), breaks }
  }
  const isOptional = part.endsWith('?')
  const alternatives = (isOptional ? part.slice(0, -1) : part).split('|')
  const phrases = alternatives.flatMap(text => readPhrases(text, sets))
  return { kind: 'phrases', byStem: groupedByStem(phrases), isOptional }
}

function groupedByStem(phrases: readonly (readonly WordTest[])[]): Map<string, (readonly WordTest[])[]> {
  const groups = new Map<string, (readonly WordTest[])[]>()
  for (const phrase of phrases) {
    const [first] = phrase
    if (first === undefined) continue
    // A word that is compared as it is is looked up by its stem too: the index has one key for each token.
    const stem = first.stem ?? stemOf(first.word)
    const others = groups.get(stem)
    if (others === undefined) groups.set(stem, [phrase])
    else others.push(phrase)
  }
  return groups
}

/** The words that end a noun phrase, made once for each collection of sets. */
const breaksBySets = new WeakMap<WordSets, ReadonlySet<string>>()

function breaksOf(sets: WordSets): ReadonlySet<string> {
  const known = breaksBySets.get(sets)
  if (known !== undefined) return known
  const breaks = new Set(sets.get('breaks') ?? [])
  breaksBySets.set(sets, breaks)
  return breaks
}

function readPhrases(text: string, sets: WordSets): readonly (readonly WordTest[])[] {
  const set = /^<([a-z-]+)>$/.exec(text)
  if (set === null) return [readPhrase(text)]
  const words = sets.get(set[1] ?? '')
  if (words === undefined) throw new PatternError(`There is no set of words "${set[1]}".`)
  return words.flatMap(word => readPhrases(word, sets))
}

function readPhrase(text: string): readonly WordTest[] {
  const words = text.split(/[_\s-]/)
  const tests = words.flatMap(part => {
    const isExact = part.startsWith('=')
    return tokensOf(isExact ? part.slice(1) : part).map(({ word }) => ({ word, stem: isExact ? null : stemOf(word) }))
  })
  if (tests.length === 0) throw new PatternError(`"${text}" holds no word.`)
  return tests
}

function firstsOf(steps: readonly Step[]): ReadonlySet<string> | null {
  const firsts = new Set<string>()
  for (const step of steps) {
    if (step.kind === 'start' || step.kind === 'item') continue
    if (step.kind !== 'phrases') return null
    for (const stem of step.byStem.keys()) firsts.add(stem)
    if (!step.isOptional) return firsts
  }
  return null
}

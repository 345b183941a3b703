/** How hard a text is to read: words for each sentence, and the grade by Flesch and Kincaid. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Analysis } from './analysis.ts'

export interface Reading {
  readonly sentences: number
  readonly words: number
  /** Words for each sentence. */
  readonly length: number
  /** School grade of the United States; package `flesch-kincaid` gives the formula and its source. */
  readonly grade: number
}

/** Measures texts together. Null where they hold no word. */
export function readingOf(analyses: readonly Analysis[]): Reading | null {
  let sentences = 0
  let words = 0
  let syllables = 0
  for (const { sentences: numbers, tokens } of analyses) {
    if (tokens.length === 0) continue
    sentences += (numbers.at(-1) ?? 0) + 1
    words += tokens.length
    for (const { word } of tokens) syllables += syllablesOf(word)
  }
  if (words === 0) return null
  const grade = fleschKincaid({ sentence: sentences, word: words, syllable: syllables })
  return { sentences, words, length: words / sentences, grade }
}

/** Counts that have been made; a text of many unlike words must not fill the memory, so a full table starts anew. */
const counts = new Map<string, number>()
const countsLimit = 20_000
/** Longer words are none, and counting them costs time. */
const wordLimit = 45

function syllablesOf(word: string): number {
  const known = counts.get(word)
  if (known !== undefined) return known
  const count = word.length > wordLimit ? Math.ceil(word.length / 3) : Math.max(1, syllable(word))
  if (counts.size >= countsLimit) counts.clear()
  counts.set(word, count)
  return count
}

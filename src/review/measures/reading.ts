/** How hard the role's own texts are to read: the Flesch-Kincaid grade, which stands for years of school in the United States. */
import { readingOf as readingOfAnalyses } from '../language/reading.ts'
import type { ReviewText } from '../rule.ts'
import { rounded } from './rounding.ts'

export interface ReadingMeasure {
  readonly words: number
  readonly sentences: number
  /** Words in a sentence on average; null where there is no text. */
  readonly wordsPerSentence: number | null
  /** Null where there is no text. */
  readonly grade: number | null
}

/** Reads texts together: a list of short ones has the grade of the whole. The formula is for English alone. */
export function readingOf(texts: readonly ReviewText[]): ReadingMeasure {
  const reading = readingOfAnalyses(texts.map(({ analysis }) => analysis))
  if (reading === null) return { words: 0, sentences: 0, wordsPerSentence: null, grade: null }
  const { words, sentences, length, grade } = reading
  return { words, sentences, wordsPerSentence: rounded(length), grade: rounded(grade) }
}

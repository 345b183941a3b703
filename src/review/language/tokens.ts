/** Splits text into words with their places, and each word into a stem, so that inflected forms are the same word. */
import { stemmer } from 'stemmer'

export interface Token {
  /** Lower case, with straight apostrophes and without a possessive ending. */
  readonly word: string
  /** Porter's stem of the word. */
  readonly stem: string
  /** Place in the text, in UTF-16 units; `end` is behind the last. */
  readonly start: number
  readonly end: number
  /** What stands between the word before and this one. */
  readonly gap: string
}

/** Letters and digits, with apostrophes inside; "1:1" is one word, and hyphens and slashes part words. */
const wordPattern = /\d+(?::\d+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let before = 0
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    const end = start + match[0].length
    const lower = match[0].toLowerCase()
    const word = /['’]/.test(lower) ? lower.replaceAll('’', "'").replace(/'s$/, '') : lower
    tokens.push({ word, stem: stemOf(word), start, end, gap: text.slice(before, start) })
    before = end
  }
  return tokens
}

/** Stems that have been made; a text of many unlike words must not fill the memory, so a full table starts anew. */
const stems = new Map<string, string>()
const stemsLimit = 20_000
/** The longest word in a dictionary of English has 45 letters; longer ones are no words, and stemming them costs time. */
const wordLimit = 45

/** Porter's stem of a lower-case word. Source: M. F. Porter, An algorithm for suffix stripping, 1980; package `stemmer`. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = word.length > wordLimit ? word : stemmer(word)
  if (stems.size >= stemsLimit) stems.clear()
  stems.set(word, stem)
  return stem
}

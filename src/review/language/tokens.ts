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
/** The same for text of plain characters: engines are much quicker without Unicode classes. */
const plainWordPattern = /\d+(?::\d+)+|[A-Za-z\d]+(?:['’][A-Za-z]+)*/g
/** No letters but those of ASCII: marks, spaces and the dashes, quotes and bullets of word processors. */
const plainText = /^[\x00-\x7f\u00a0\u2010-\u2027\u2030-\u203a]*$/

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const pattern = plainText.test(text) ? plainWordPattern : wordPattern
  pattern.lastIndex = 0
  let before = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [written] = match
    const start = match.index
    const end = start + written.length
    const { word, stem } = entryOf(written)
    tokens.push({ word, stem, start, end, gap: text.slice(before, start) })
    before = end
  }
  return tokens
}

interface Entry {
  readonly word: string
  readonly stem: string
}

/** What was made of words as they were written; a text of many unlike words must not fill the memory, so a full table starts anew. */
const entries = new Map<string, Entry>()
const entriesLimit = 20_000
/** The longest word in a dictionary of English has 45 letters; longer ones are no words, and stemming them costs time. */
const wordLimit = 45

function entryOf(written: string): Entry {
  const known = entries.get(written)
  if (known !== undefined) return known
  const own = written.length > wordLimit ? written : copyOf(written)
  const word = own.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
  const entry = { word, stem: stemOf(word) }
  if (written.length > wordLimit) return entry
  if (entries.size >= entriesLimit) entries.clear()
  entries.set(own, entry)
  return entry
}

/** The same letters by themselves: V8 cuts words of more than 12 letters out of their text, and keeps it all for them. */
function copyOf(written: string): string {
  return Array.from(written).join('')
}

/** Forms that the algorithm cannot know, of verbs that duties are made of. */
const irregular: ReadonlyMap<string, string> = new Map([
  ...formsOf('go', 'goes went gone'),
  ...formsOf('do', 'does did done'),
  ...formsOf('take', 'took taken'),
  ...formsOf('give', 'gave given'),
  ...formsOf('hold', 'held'),
  ...formsOf('keep', 'kept'),
  ...formsOf('tell', 'told'),
  ...formsOf('say', 'said'),
  ...formsOf('pay', 'paid'),
  ...formsOf('send', 'sent'),
  ...formsOf('bring', 'brought'),
  ...formsOf('drive', 'drove driven'),
  ...formsOf('write', 'wrote written'),
  ...formsOf('speak', 'spoke spoken'),
  ...formsOf('sit', 'sat'),
  ...formsOf('stand', 'stood'),
  ...formsOf('draw', 'drew drawn')
])

function formsOf(stem: string, forms: string): readonly (readonly [string, string])[] {
  return forms.split(' ').map(form => [form, stem])
}

/** Porter's stem of a lower-case word. Source: M. F. Porter, An algorithm for suffix stripping, 1980; package `stemmer`. */
export function stemOf(word: string): string {
  return irregular.get(word) ?? (word.length > wordLimit ? word : stemmer(word))
}

/** All texts of the content library with their places, and measures of them: grade level, likeness, spelling. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Library, LibraryItem } from '../../src/library/library.ts'
import { readJsonFile } from './library-validators.ts'

export interface LibraryText {
  readonly kind: string
  /** Id of the item, without the kind. */
  readonly item: string
  /** Where in the item, such as `/levels/entry/indicators/0/text`. */
  readonly place: string
  readonly text: string
}

/** Fields that hold ids, codes and names of others and no words of ours. */
const wordless = new Set([
  ...['id', 'sources', 'status', 'settings', 'area', 'forceExposure', 'class', 'severity', 'level', 'part', 'asOf'],
  ...['jurisdictions', 'duties', 'areas', 'outOfScope', 'boundaries', 'competencies', 'crosswalk', 'framework'],
  ...['method', 'link', 'locator', 'publisher', 'jurisdiction', 'step', 'next', 'code', 'version', 'translations'],
  ...['avoid', 'use', 'harmless', 'regional']
])

/** Kinds of items with words of our own; sources and frameworks name the works of others. */
export function kindsOf(library: Library): Readonly<Record<string, readonly LibraryItem[]>> {
  const { areas, competencies, duties, outOfScope, boundaries, statements, questions, settings, titles, terms, codes } =
    library
  const kinds = {
    areas,
    competencies,
    duties,
    outOfScope,
    boundaries,
    statements,
    questions,
    settings,
    titles,
    terms,
    codes
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, items]) => [kind, [...(items as ReadonlyMap<string, LibraryItem>).values()]])
  )
}

/** The texts of every item in the words of its base, in the order of the files. */
export function baseTexts(library: Library): readonly LibraryText[] {
  return Object.entries(kindsOf(library)).flatMap(([kind, items]) =>
    items.flatMap(item => textsWithin(item, '').map(found => ({ kind, item: item.id, ...found })))
  )
}

export function textsWithin(value: unknown, place: string): readonly { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    wordless.has(name) ? [] : textsWithin(part, `${place}/${name}`)
  )
}

/** United States school grade by Flesch and Kincaid (1975): 0.39 words per sentence, 11.8 syllables per word, less 15.59. */
export function gradeOf(text: string): number {
  const words = text.match(/[A-Za-z0-9']+/g) ?? []
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  })
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!]"?)\s+/)
}

/** Pairs of neighbouring words. */
export function pairsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? []
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

/** How alike two sets are, from 0 to 1: what they share, by all that they have (Jaccard index). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(pair => other.has(pair)).length
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

/** Names of laws, and of roles as a country has them: nobody may respell or reword them. */
export const givenNames: readonly string[] = readJsonFile('test/fixtures/spellings.json').names as string[]

/** The text without the names that are given. */
export function withoutGivenNames(text: string): string {
  return givenNames.reduce((rest, name) => rest.replaceAll(name, ' '), text)
}

/** What is spelled one way in the United States and another in Britain; each side as an expression, and the British word. */
export const spellings: readonly (readonly [american: RegExp, british: RegExp])[] = [
  [
    /\b(?:organi|recogni|stigmati|stabili|reali|minimi|priori|summari|apologi|emphasi|personali|prioriti|hospitali)z(?:e|es|ed|er|ing|ations?)\b/i,
    /\b(?:organi|recogni|stigmati|stabili|reali|minimi|priori|summari|apologi|emphasi|personali|prioriti|hospitali)s(?:e|es|ed|er|ing|ations?)\b/i
  ],
  [
    /\b(?:behavi|col|fav|neighb|hon|lab|harb|rum|endeav|hum)or(?:s|ed|ing|al|able|ite|ites|hood|hoods)?\b/i,
    /\b(?:behavi|col|fav|neighb|hon|lab|harb|rum|endeav|hum)our(?:s|ed|ing|al|able|ite|ites|hood|hoods)?\b/i
  ],
  [
    /\b(?:counsel|cancel|travel|label|model|signal)(?:ed|ing|ors?|ers?)\b/i,
    /\b(?:counsel|cancel|travel|label|model|signal)l(?:ed|ing|ors?|ers?)\b/i
  ],
  [/judgment/i, /judgement/i],
  [/\b(?:licensed|license[ds]?)\b/i, /\blicen[cs]e[ds]?\b/i],
  [/\bprograms?\b/i, /\bprogrammes?\b/i],
  [/\bcenter(?:s|ed)?\b/i, /\bcentre[ds]?\b/i],
  [/\bto practice\b|\bpractic(?:ed|ing)\b/i, /\bpractis(?:e|es|ed|ing)\b/i],
  [/\btoward\b/i, /\btowards\b/i],
  [/\b(?:enroll|fulfill|skillful)(?:s|ment)?\b/i, /\b(?:enrol|fulfil|skilful)(?:s|ment)?\b/i]
]

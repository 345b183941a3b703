/** Puts an item of the library into the words of a language: its text fields change, its ids and structure stay. */

import { pointerStep } from './json-places.ts'
import type { LibraryItem } from './library.ts'
import { suggestion } from './suggestion.ts'

/** Fields that a translation may change, or may go into to reach one. */
const translatable: ReadonlySet<string> = new Set([
  ...['name', 'shortName', 'title', 'text', 'description', 'definition', 'outcome', 'reason', 'doneBy', 'instead'],
  ...['commitment', 'rationale', 'whatToDo', 'blank', 'risks', 'loneWorking', 'hours', 'supervision', 'workload'],
  ...['strands', 'contrast', 'guardRail', 'levels', 'entry', 'practitioner', 'lead', 'indicators', 'development'],
  ...['assessment', 'items', 'ladder', 'changes', 'decides', 'alone', 'afterConsulting', 'receives', 'gives'],
  ...['avoid', 'use', 'harmless', 'claims', 'whatGoodLooksLike']
])

type Fields = Readonly<Record<string, unknown>>

/**
 * The item in the words of a language: `translations` by the exact tag, else by the tag with its last parts left off
 * (`en-GB` then `en`); the item itself when it has none. Texts replace texts; a list of entries with ids is an object by
 * id; any other list is given whole, entry by entry.
 */
export function localize<T extends LibraryItem>(item: T, languageTag: string): T {
  const words = translationFor(item, languageTag)
  return words === null ? item : (overlay(item, words) as T)
}

function translationFor(item: LibraryItem, languageTag: string): Fields | null {
  if (item.translations === undefined) return null
  const translations = Object.entries(item.translations)
  for (let tag = languageTag.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = translations.find(([candidate]) => candidate.toLowerCase() === tag)
    if (found !== undefined) return found[1]
  }
  return null
}

function overlay(original: unknown, words: unknown): unknown {
  if (typeof original === 'string') return typeof words === 'string' ? words : original
  if (Array.isArray(original)) {
    if (Array.isArray(words)) return original.map((entry, index) => overlay(entry, words[index]))
    return isFields(words) ? original.map(entry => (isFields(entry) ? overlayById(entry, words) : entry)) : original
  }
  if (!isFields(original) || !isFields(words)) return original
  return Object.fromEntries(
    Object.entries(original).map(([name, value]) => [
      name,
      translatable.has(name) && Object.hasOwn(words, name) ? overlay(value, words[name]) : value
    ])
  )
}

function overlayById(entry: Fields, words: Fields): unknown {
  const id = entry.id
  return typeof id === 'string' && Object.hasOwn(words, id) ? overlay(entry, words[id]) : entry
}

/** What of an item's translations does not fit the item, so that nothing is dropped in silence. Pointers are relative to the item. */
export function misfitsOf(item: LibraryItem): readonly { readonly pointer: string; readonly reason: string }[] {
  return Object.entries(item.translations ?? {}).flatMap(([tag, words]) =>
    misfits(item, words, `/translations${pointerStep(tag)}`)
  )
}

function misfits(original: unknown, words: unknown, pointer: string): { pointer: string; reason: string }[] {
  if (typeof original === 'string') {
    return typeof words === 'string' ? [] : [{ pointer, reason: 'A text is expected here.' }]
  }
  if (Array.isArray(original)) return misfitsOfList(original, words, pointer)
  if (!isFields(original) || !isFields(words)) {
    return [{ pointer, reason: 'The item has no text here to translate.' }]
  }
  return Object.entries(words).flatMap(([name, value]) => {
    const below = pointer + pointerStep(name)
    return translatable.has(name) && Object.hasOwn(original, name)
      ? misfits(original[name], value, below)
      : [{ pointer: below, reason: `"${name}" is not a text of this item${suggestion(name, textNames(original))}` }]
  })
}

function textNames(item: Fields): readonly string[] {
  return Object.keys(item).filter(name => translatable.has(name))
}

function misfitsOfList(original: readonly unknown[], words: unknown, pointer: string) {
  if (Array.isArray(words)) {
    if (words.length !== original.length) {
      return [{ pointer, reason: `The list has ${original.length} entries in the item and ${words.length} here.` }]
    }
    return original.flatMap((entry, index) => misfits(entry, words[index], pointer + pointerStep(index)))
  }
  if (!isFields(words)) return [{ pointer, reason: 'A list, or an object by id, is expected here.' }]
  return Object.entries(words).flatMap(([id, value]) => {
    const below = pointer + pointerStep(id)
    const entry = original.find(candidate => isFields(candidate) && candidate.id === id)
    return entry === undefined
      ? [{ pointer: below, reason: `The list has no entry "${id}".` }]
      : misfits(entry, value, below)
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

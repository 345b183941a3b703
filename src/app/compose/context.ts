/** What the parts of a document are composed with. */
import type { Formatter } from '../../domain/format.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import type { Library, LibraryItem } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import type { Names } from './names.ts'

/** The library in the language of a document. */
export interface Wording {
  readonly library: Library
  readonly format: Formatter
  /** A library item in the language of the document, noted as used so that its sources are named. */
  use<T extends LibraryItem>(items: ReadonlyMap<string, T>, id: string | undefined): T | undefined
  /** Whether a library item has words in the language of the document; its library companions print only then. */
  speaks(item: LibraryItem | undefined): boolean
  /** The items used so far, in order of use. */
  readonly used: readonly LibraryItem[]
}

export interface Composing extends Wording {
  readonly role: RoleDefinition
  readonly names: Names
}

/** The library in the language of the formatter, nothing of it used yet. */
export function startWording(library: Library, format: Formatter): Wording {
  const used = new Map<string, LibraryItem>()
  const language = format.locale.tag
  const words = localizedItems(format)
  return {
    library,
    format,
    use(items, id) {
      const item = id === undefined ? undefined : items.get(id)
      if (item === undefined) return undefined
      used.set(item.id, item)
      let localized = words.get(item)
      if (localized === undefined) {
        localized = localize(item, language)
        words.set(item, localized)
      }
      return localized as typeof item
    },
    speaks: item => item !== undefined && speaksLanguage(item, language),
    get used() {
      return [...used.values()]
    }
  }
}

/** Items in the words of a language, which are the same for every document. */
const itemsOfFormats = new WeakMap<Formatter, Map<LibraryItem, LibraryItem>>()

function localizedItems(format: Formatter): Map<LibraryItem, LibraryItem> {
  const known = itemsOfFormats.get(format) ?? new Map<LibraryItem, LibraryItem>()
  if (known.size === 0) itemsOfFormats.set(format, known)
  return known
}

/** Whether an item has words in a language: each has English ones. */
export function speaksLanguage({ translations = {} }: LibraryItem, tag: string): boolean {
  const language = languagePart(tag)
  return language === 'en' || Object.keys(translations).some(known => languagePart(known) === language)
}

function languagePart(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}

/** The item, where the library has words for it in the language of the document; only then does it count as used. */
export function spoken<T extends LibraryItem>(
  items: ReadonlyMap<string, T>,
  id: string,
  { speaks, use }: Wording
): T | undefined {
  return speaks(items.get(id)) ? use(items, id) : undefined
}

/** "within 30 days" and the like: a pattern around a value, or nothing where there is no value. */
export function around(format: Formatter, pattern: string, value: string | undefined): string | null {
  return value === undefined || value === '' ? null : format.say(pattern, { value })
}

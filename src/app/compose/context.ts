/** What the parts of a document are composed with. */
import type { Formatter } from '../../domain/format.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import type { Library, LibraryItem } from '../../library/library.ts'
import type { Names } from './names.ts'

export interface Composing {
  readonly role: RoleDefinition
  readonly library: Library
  readonly format: Formatter
  readonly names: Names
  /** A library item in the language of the document, noted as used so that its sources are named. */
  use<T extends LibraryItem>(items: ReadonlyMap<string, T>, id: string | undefined): T | undefined
  /** Whether a library item has words in the language of the document; its library companions print only then. */
  speaks(item: LibraryItem | undefined): boolean
  /** The items used so far, in order of use. */
  readonly used: readonly LibraryItem[]
}

/** The item, where the library has words for it in the language of the document; only then does it count as used. */
export function spoken<T extends LibraryItem>(
  items: ReadonlyMap<string, T>,
  id: string,
  { speaks, use }: Composing
): T | undefined {
  return speaks(items.get(id)) ? use(items, id) : undefined
}

/** "within 30 days" and the like: a pattern around a value, or nothing where there is no value. */
export function around(format: Formatter, pattern: string, value: string | undefined): string | null {
  return value === undefined || value === '' ? null : format.say(pattern, { value })
}

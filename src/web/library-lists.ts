/** Lists whose items come from the library: what each item says, and what more the library has for this role. */
import { isObject } from '../domain/json.ts'
import { holdsIn, type Reach } from '../domain/jurisdiction.ts'
import { valueAt } from '../domain/pointer.ts'
import type { Library, LibraryItem } from '../library/library.ts'
import { localize } from '../library/localize.ts'
import { listAt } from './edit.ts'
import type { FormMap, LibraryKind } from './form-map.ts'

type Role = Readonly<Record<string, unknown>>

/** An item of the library as the form shows it. */
export interface LibraryEntry {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Heading that the entry stands under. */
  readonly group: string
  /** Whether the profile of the setting names it. */
  readonly isRecommended: boolean
  /** What it serves, such as names of competencies; empty where nothing is known. */
  readonly serves: readonly string[]
  /** Why, in one sentence; empty where the library gives no reason. */
  readonly reason: string
  /** Sources in brief. */
  readonly sources: readonly string[]
}

export interface LibraryLists {
  /** The kind of items of a list; null where its items are the person's own. */
  kindOf(listPointer: string): LibraryKind | null
  /** Title of an item of such a list, in the library's words where the item has none; null where it is no such item. */
  titleOf(itemPointer: string, item: Role): string | null
  /** The text of an item, in the library's words where it has none of its own. */
  textOf(listPointer: string, item: Role): string
  /** What the library has for a list and is not in it yet, recommended entries first. */
  entriesFor(listPointer: string, role: Role): readonly LibraryEntry[]
}

export function createLibraryLists(library: Library, map: Pick<FormMap, 'library'>): LibraryLists {
  const kindOf = (list: string) => map.library[list] ?? null
  const itemsOf = (list: string): ReadonlyMap<string, LibraryItem> => {
    const kinds = {
      duties: 'duties',
      'out-of-scope': 'outOfScope',
      boundaries: 'boundaries',
      competencies: 'competencies'
    } as const
    const kind = kindOf(list)
    if (kind === null) return new Map()
    return kind === 'statements' ? statementsOf(library, list) : library[kinds[kind]]
  }
  const wordsOf = (list: string, id: unknown, language = 'en-US') => {
    const item = typeof id === 'string' ? itemsOf(list).get(id) : undefined
    return item === undefined ? null : wordsIn(localize(item, language))
  }
  return {
    kindOf,
    titleOf(itemPointer, item) {
      const list = itemPointer.slice(0, itemPointer.lastIndexOf('/'))
      const own = [item.title, item.name].find(text => typeof text === 'string')
      return (own as string | undefined) ?? wordsOf(list, item.id)?.title ?? null
    },
    textOf: (list, item) => (typeof item.text === 'string' ? item.text : (wordsOf(list, item.id)?.text ?? '')),
    entriesFor(list, role) {
      const taken = new Set(listAt(role, list).map(item => (isObject(item) ? item.id : null)))
      const language = typeof role.locale === 'string' ? role.locale : 'en-US'
      const recommended = recommendedFor(library, list, role)
      const entries = [...itemsOf(list).values()]
        .filter(item => !taken.has(item.id) && fits(item, role))
        .map(item => entryOf(library, localize(item, language), recommended.has(item.id)))
      return entries.toSorted((a, b) => Number(b.isRecommended) - Number(a.isRecommended))
    }
  }
}

function statementsOf(library: Library, list: string): ReadonlyMap<string, LibraryItem> {
  const part = list.slice(1).replaceAll('/', '.')
  return new Map([...library.statements].filter(([, statement]) => statement.part === part))
}

function wordsIn(item: LibraryItem): { readonly title: string; readonly text: string } {
  const words = item as LibraryItem & { title?: string; name?: string; text?: string; definition?: string }
  return { title: words.title ?? words.name ?? item.id, text: words.text ?? words.definition ?? '' }
}

/** What the profile of the role's setting names for the list. */
function recommendedFor(library: Library, list: string, role: Role): ReadonlySet<string> {
  const setting = library.settings.get(String(valueAt(role, '/setting/id') ?? ''))
  if (setting === undefined) return new Set()
  const named: Readonly<Record<string, readonly string[]>> = {
    '/duties': setting.duties,
    '/outOfScope': setting.outOfScope,
    '/boundaries': setting.boundaries,
    '/competencies': setting.competencies.map(({ id }) => id)
  }
  return new Set(named[list] ?? [])
}

/** Law and practice of one place do not belong in the role of another. */
function fits(item: LibraryItem & Reach, { jurisdiction }: Role): boolean {
  return holdsIn(item, typeof jurisdiction === 'string' ? jurisdiction : 'US')
}

function entryOf(library: Library, item: LibraryItem, isRecommended: boolean): LibraryEntry {
  const {
    area,
    competencies = [],
    reason,
    rationale
  } = item as LibraryItem & {
    area?: string
    competencies?: readonly string[]
    reason?: string
    rationale?: string
  }
  const sources = item.sources.flatMap(id => library.sources.get(id) ?? [])
  return {
    id: item.id,
    ...wordsIn(item),
    group: area === undefined ? '' : (library.areas.get(area)?.title ?? ''),
    isRecommended,
    serves: competencies.flatMap(id => library.competencies.get(id)?.name ?? []),
    reason: reason ?? rationale ?? '',
    sources: sources.map(({ authors, year, title }) => [authors, year, title].filter(Boolean).join('. '))
  }
}

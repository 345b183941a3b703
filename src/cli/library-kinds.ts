/** How the command line names, lists and filters each kind of library item. */
import type { ItemKind } from '../library/kinds.ts'
import type { Library, LibraryItem } from '../library/library.ts'

type FilterName = 'setting' | 'area' | 'competency' | 'class' | 'jurisdiction'

export interface KindView {
  readonly items: readonly { readonly id: string }[]
  /** What stands beside the id in a list. */
  label(id: string): string
  /** Filters that the kind has. */
  readonly filters: Readonly<Partial<Record<FilterName, (id: string, value: string) => boolean>>>
}

/** The views of all kinds, in the order in which the help names them. */
export function libraryKinds(library: Library): Readonly<Record<ItemKind, KindView>> {
  const { sources, areas, frameworks, competencies, duties, boundaries, settings, statements } = library
  return {
    sources: view(sources, ({ authors, year, title }) => `${authors} (${year ?? 'no year'}). ${title}`, {}),
    areas: view(areas, area => area.title, {}),
    frameworks: view(frameworks, framework => framework.name, {}),
    competencies: view(competencies, competency => competency.name, {
      setting: (item, value) => settings.get(value)?.competencies.some(({ id }) => id === item.id) ?? false
    }),
    duties: view(duties, duty => duty.title, {
      setting: (duty, value) => duty.settings.includes(value),
      area: (duty, value) => duty.area === value,
      competency: (duty, value) => duty.competencies.includes(value),
      class: (duty, value) => duty.class === value
    }),
    'out-of-scope': view(library.outOfScope, item => item.title, {
      setting: (item, value) => item.settings.includes(value)
    }),
    boundaries: view(boundaries, boundary => boundary.title, {
      // A boundary names the settings in which it is a must; a setting names those it suggests beside them.
      setting: (item, value) =>
        item.level === 'must' ||
        item.settings.includes(value) ||
        (settings.get(value)?.boundaries.includes(item.id) ?? false)
    }),
    statements: view(statements, statement => statement.title, {
      // What holds in a country holds in its subdivisions; without jurisdictions it holds anywhere.
      jurisdiction: ({ jurisdictions }, value) =>
        jurisdictions === undefined || jurisdictions.includes(value) || jurisdictions.includes(value.slice(0, 2))
    }),
    settings: view(settings, setting => setting.name, {})
  }
}

function view<Item extends Pick<LibraryItem, 'id'>>(
  items: ReadonlyMap<string, Item>,
  label: (item: Item) => string,
  filters: Readonly<Partial<Record<FilterName, (item: Item, value: string) => boolean>>>
): KindView {
  const find = <Result>(id: string, read: (item: Item) => Result, otherwise: Result): Result => {
    const item = items.get(id)
    return item === undefined ? otherwise : read(item)
  }
  return {
    items: [...items.values()],
    label: id => find(id, label, ''),
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, accepts]) => [
        name,
        (id: string, value: string) => find(id, item => accepts(item, value), false)
      ])
    )
  }
}

/** The values that exist for a filter; null where any value of the right form may stand. */
export function filterValues(library: Library, name: string): readonly string[] | null {
  if (name === 'setting') return [...library.settings.keys()]
  if (name === 'area') return [...library.areas.keys()]
  if (name === 'competency') return [...library.competencies.keys()]
  return name === 'class' ? ['direct', 'indirect', 'administrative'] : null
}

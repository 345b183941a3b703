/** How the command line names, lists and filters each kind of library item. */
import { type ItemFilters, libraryFilters } from '../library/filters.ts'
import type { ItemKind } from '../library/kinds.ts'
import type { Library, LibraryItem } from '../library/library.ts'

export interface KindView {
  readonly items: readonly { readonly id: string }[]
  /** What stands beside the id in a list. */
  label(id: string): string
  /** Filters that the kind has. */
  readonly filters: ItemFilters
}

/** The views of all kinds, in the order in which the help names them. */
export function libraryKinds(library: Library): Readonly<Record<ItemKind, KindView>> {
  const filters = libraryFilters(library)
  const view = <Item extends Pick<LibraryItem, 'id'>>(
    kind: ItemKind,
    items: ReadonlyMap<string, Item>,
    label: (item: Item) => string
  ): KindView => ({
    items: [...items.values()],
    label: id => {
      const item = items.get(id)
      return item === undefined ? '' : label(item)
    },
    filters: filters[kind]
  })
  return {
    sources: view(
      'sources',
      library.sources,
      ({ authors, year, title }) => `${authors} (${year ?? 'no year'}). ${title}`
    ),
    areas: view('areas', library.areas, area => area.title),
    frameworks: view('frameworks', library.frameworks, framework => framework.name),
    competencies: view('competencies', library.competencies, competency => competency.name),
    duties: view('duties', library.duties, duty => duty.title),
    'out-of-scope': view('out-of-scope', library.outOfScope, item => item.title),
    boundaries: view('boundaries', library.boundaries, boundary => boundary.title),
    statements: view('statements', library.statements, statement => statement.title),
    questions: view('questions', library.questions, question => question.text),
    settings: view('settings', library.settings, setting => setting.name),
    titles: view('titles', library.titles, title => title.title),
    terms: view('terms', library.terms, term => term.title),
    codes: view('codes', library.codes, ({ system, code, title }) => [system, code ?? 'no code', title].join(', '))
  }
}

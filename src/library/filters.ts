/** What each kind of library item can be filtered by; the HTTP service and the command line offer the same. */
import { holdsIn, type Reach } from '../domain/jurisdiction.ts'
import type { Title } from './career-items.ts'
import type { ItemKind } from './kinds.ts'
import { type Library, statementTopics } from './library.ts'
import { holdsWords } from './search-text.ts'

export type FilterName = 'setting' | 'domain' | 'area' | 'competency' | 'class' | 'topic' | 'jurisdiction' | 'q'

export interface ItemFilter {
  /** The values that exist; null where any of the right form may stand. */
  readonly values: readonly string[] | null
  readonly accepts: (item: Identified, value: string) => boolean
}

export type ItemFilters = Readonly<Partial<Record<FilterName, ItemFilter>>>

interface Identified {
  readonly id: string
}

interface Filter<T> {
  readonly values: readonly string[] | null
  readonly accepts: (item: T, value: string) => boolean
}

type Filters<T> = Readonly<Partial<Record<FilterName, Filter<T>>>>

/** The filters of all kinds; words can be looked for in any. */
export function libraryFilters(library: Library): Readonly<Record<ItemKind, ItemFilters>> {
  const { sources, areas, frameworks, competencies, duties, outOfScope, boundaries, statements, settings, questions } =
    library
  const setting = among(settings)
  const domain = among(competencies)
  const profile = (id: string) => settings.get(id)
  return {
    sources: filtersOf(sources, {}),
    areas: filtersOf(areas, {
      setting: setting((area, id) => profile(id)?.duties.some(duty => duties.get(duty)?.area === area.id) ?? false)
    }),
    frameworks: filtersOf(frameworks, {
      domain: domain(({ id }, name) => competencies.get(name)?.crosswalk.some(to => to.framework === id) ?? false)
    }),
    competencies: filtersOf(competencies, {
      setting: setting((item, id) => profile(id)?.competencies.some(chosen => chosen.id === item.id) ?? false)
    }),
    duties: filtersOf(duties, {
      setting: setting((duty, id) => duty.settings.includes(id)),
      domain: domain((duty, id) => duty.competencies.includes(id)),
      area: { values: [...areas.keys()], accepts: (duty, id) => duty.area === id },
      competency: domain((duty, id) => duty.competencies.includes(id)),
      class: classFilter(duties)
    }),
    'out-of-scope': filtersOf(outOfScope, { setting: setting((item, id) => item.settings.includes(id)) }),
    boundaries: filtersOf(boundaries, {
      // A boundary names the settings in which it is a must; a setting names those it suggests beside them.
      setting: setting(
        (item, id) =>
          item.level === 'must' || item.settings.includes(id) || (profile(id)?.boundaries.includes(item.id) ?? false)
      )
    }),
    statements: filtersOf(statements, {
      topic: { values: [...statementTopics], accepts: (statement, topic) => statement.topic === topic },
      jurisdiction: jurisdictionFilter()
    }),
    questions: filtersOf(questions, {
      setting: setting((question, id) => question.settings?.includes(id) ?? true),
      domain: domain((question, id) => question.competencies.includes(id)),
      competency: domain((question, id) => question.competencies.includes(id))
    }),
    settings: filtersOf(settings, {
      domain: domain((item, id) => item.competencies.some(chosen => chosen.id === id))
    }),
    ...careerFilters(library)
  }
}

/** A title or a code that names no setting is bound to none, so it fits each. */
function careerFilters({ titles, terms, codes, settings, competencies }: Library) {
  const fits = ({ settings: named }: { readonly settings: readonly string[] }, id: string) =>
    named.length === 0 || named.includes(id)
  return {
    titles: filtersOf(titles, {
      setting: among(settings)(fits),
      domain: among(competencies)(
        (title: Title, id) => title.ladder?.competencies.some(chosen => chosen.id === id) ?? false
      ),
      class: classFilter(titles),
      jurisdiction: jurisdictionFilter()
    }),
    terms: filtersOf(terms, { class: classFilter(terms), jurisdiction: jurisdictionFilter() }),
    codes: filtersOf(codes, {
      setting: among(settings)(fits),
      class: classFilter(codes),
      jurisdiction: jurisdictionFilter()
    })
  }
}

/** Makes filters whose values are the ids of these items. */
function among(items: ReadonlyMap<string, unknown>) {
  return <T>(accepts: (item: T, id: string) => boolean): Filter<T> => ({ values: [...items.keys()], accepts })
}

function jurisdictionFilter(): Filter<Reach> {
  return { values: null, accepts: holdsIn }
}

function classFilter<T extends { readonly class: string }>(items: ReadonlyMap<string, T>): Filter<T> {
  const values = [...new Set([...items.values()].map(item => item.class))]
  return { values, accepts: (item, value) => item.class === value }
}

/** Looks each item up by its id, so that a filter of a kind only ever sees items of that kind. */
function filtersOf<T extends Identified>(items: ReadonlyMap<string, T>, filters: Filters<T>): ItemFilters {
  const all: Filters<T> = { ...filters, q: { values: null, accepts: holdsWords } }
  return Object.fromEntries(
    Object.entries(all).map(([name, { values, accepts }]) => [
      name,
      {
        values,
        accepts: ({ id }: Identified, value: string) => {
          const item = items.get(id)
          return item !== undefined && accepts(item, value)
        }
      }
    ])
  )
}

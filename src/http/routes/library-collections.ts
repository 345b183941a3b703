/** Which collections the library has over HTTP, and what each filter of a collection means. */
import type { Library, LibraryBoundary, LibraryDuty, LibraryOutOfScope, Statement } from '../../library/library.ts'
import type { QueryParameter } from '../query.ts'
import { jurisdictionParameter } from './parameters.ts'

interface Identified {
  readonly id: string
}

export interface Collection {
  /** Last part of the path. */
  readonly name: string
  /** In a sentence, plural. */
  readonly title: string
  readonly items: ReadonlyMap<string, Identified>
  readonly parameters: Readonly<Record<string, QueryParameter>>
  /** Whether every one of the filters, by name and value, lets an item through. */
  readonly select: (item: Identified, filters: readonly (readonly [string, string])[]) => boolean
}

interface Filter<T> {
  readonly parameter: QueryParameter
  readonly accepts: (item: T, value: string) => boolean
}

/** All collections, in the order of the reference. */
export function libraryCollections(library: Library): readonly Collection[] {
  const setting = knownIds('Id of a setting.', library.settings)
  const area = knownIds('Id of an area.', library.areas)
  const competency = knownIds('Id of a competency.', library.competencies)
  const profile = (id: string) => library.settings.get(id)
  return [
    collection<LibraryDuty>('duties', 'duties', library.duties, {
      setting: { parameter: setting, accepts: (duty, id) => duty.settings.includes(id) },
      area: { parameter: area, accepts: (duty, id) => duty.area === id },
      competency: { parameter: competency, accepts: (duty, id) => duty.competencies.includes(id) },
      class: { parameter: dutyClass, accepts: (duty, value) => duty.class === value }
    }),
    collection<LibraryOutOfScope>('out-of-scope', 'tasks that are out of scope', library.outOfScope, {
      setting: { parameter: setting, accepts: (item, id) => item.settings.includes(id) }
    }),
    collection<LibraryBoundary>('boundaries', 'boundaries', library.boundaries, {
      // A boundary names the settings in which it is a must; a setting names those it suggests beside them.
      setting: {
        parameter: setting,
        accepts: (item, id) =>
          item.level === 'must' || item.settings.includes(id) || (profile(id)?.boundaries.includes(item.id) ?? false)
      }
    }),
    collection('competencies', 'competencies', library.competencies, {
      setting: {
        parameter: setting,
        accepts: (item, id) => profile(id)?.competencies.some(chosen => chosen.id === item.id) ?? false
      }
    }),
    collection('sources', 'sources', library.sources, {}),
    collection('frameworks', 'competency frameworks', library.frameworks, {}),
    collection<Statement>('statements', 'statements', library.statements, {
      jurisdiction: { parameter: jurisdictionParameter, accepts: holdsIn }
    }),
    collection('areas', 'areas of work', library.areas, {})
  ]
}

const dutyClass: QueryParameter = {
  type: 'string',
  description: 'Whether the work is with people, for them, or for the service.',
  enum: ['direct', 'indirect', 'administrative']
}

function knownIds(description: string, items: ReadonlyMap<string, unknown>): QueryParameter {
  return { type: 'string', description, enum: [...items.keys()] }
}

/** A statement of a country holds in its subdivisions; one without jurisdictions holds anywhere. */
function holdsIn({ jurisdictions }: Statement, code: string): boolean {
  return jurisdictions === undefined || jurisdictions.includes(code) || jurisdictions.includes(code.slice(0, 2))
}

function collection<T extends Identified>(
  name: string,
  title: string,
  items: ReadonlyMap<string, T>,
  filters: Readonly<Record<string, Filter<T>>>
): Collection {
  return {
    name,
    title,
    items,
    parameters: Object.fromEntries(Object.entries(filters).map(([key, { parameter }]) => [key, parameter])),
    // The query was checked against `parameters`, so every name is one of the filters'; the items are those above.
    select: (item, values) => values.every(([key, value]) => filters[key]?.accepts(item as T, value) ?? false)
  }
}

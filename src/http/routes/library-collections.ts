/** Which collections the library has over HTTP, and what each filter of a collection means. */
import { type FilterName, type ItemFilter, libraryFilters } from '../../library/filters.ts'
import type { ItemKind } from '../../library/kinds.ts'
import type { Library } from '../../library/library.ts'
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
  /** Ids that are no longer in use, each with the id that took its place. */
  readonly retired: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, QueryParameter>>
  /** Whether every one of the filters, by name and value, lets an item through. */
  readonly select: (item: Identified, filters: readonly (readonly [string, string])[]) => boolean
}

/** All collections, in the order of the reference. */
export function libraryCollections(library: Library): readonly Collection[] {
  const all = libraryFilters(library)
  const collection = (name: ItemKind, title: string, items: ReadonlyMap<string, Identified>): Collection => {
    const filters: Readonly<Record<string, ItemFilter>> = all[name]
    const parameters = Object.entries(filters).map(([key, filter]) => [key, parameterOf(key as FilterName, filter)])
    return {
      name,
      title,
      items,
      retired: library.retired[name],
      parameters: Object.fromEntries(parameters),
      // The query was checked against `parameters`, so every name is one of the filters'.
      select: (item, values) => values.every(([key, value]) => filters[key]?.accepts(item, value) ?? false)
    }
  }
  return [
    collection('duties', 'duties', library.duties),
    collection('out-of-scope', 'tasks that are out of scope', library.outOfScope),
    collection('boundaries', 'boundaries', library.boundaries),
    collection('competencies', 'competencies', library.competencies),
    collection('sources', 'sources', library.sources),
    collection('frameworks', 'competency frameworks', library.frameworks),
    collection('statements', 'statements', library.statements),
    collection('questions', 'interview questions', library.questions),
    collection('areas', 'areas of work', library.areas),
    collection('titles', 'titles and steps of the ladder', library.titles),
    collection('terms', 'terms', library.terms),
    collection('codes', 'codes', library.codes)
  ]
}

const descriptions: Readonly<Record<Exclude<FilterName, 'jurisdiction' | 'q'>, string>> = {
  setting: 'Id of a setting.',
  domain: 'Id of a competency, which is a domain of the work.',
  area: 'Id of an area.',
  competency: 'Id of a competency.',
  class: 'What class of item it is.',
  topic: 'What law or practice of a place it is about.'
}

const wordsParameter: QueryParameter = {
  type: 'string',
  description: 'Words that must all stand in the item, in any of its languages; case and accents do not matter.',
  pattern: '\\S',
  examples: ['supervision', 'hope group']
}

function parameterOf(name: FilterName, { values }: ItemFilter): QueryParameter {
  if (name === 'q') return wordsParameter
  if (name === 'jurisdiction') return jurisdictionParameter
  return { type: 'string', description: descriptions[name], enum: values ?? [] }
}

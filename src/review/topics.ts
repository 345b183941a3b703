/** Recognizes what a boundary says in an author's own words, so that a role without library ids is not called silent. */
import { valueAt } from '../domain/pointer.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { createMatcher } from './language/matcher.ts'
import { readPattern, type WordSets } from './language/pattern.ts'
import type { ReviewText } from './rule.ts'

/** Patterns by id of the library's boundary; a denial is no obstacle, for boundaries are full of them. */
export interface TopicContent {
  readonly id: string
  readonly match: readonly string[]
  /** JSON Pointers of parts of a role that are made for it: what stands there says it, in whatever words. */
  readonly places?: readonly string[]
  /** Ids of other items of the library that say it too. */
  readonly items?: readonly string[]
}

export interface Topics {
  /** Whether a role has a part, or names an item of the library, that says what a boundary says. */
  isPlaced(boundaryId: string, role: RoleDefinition, named: ReadonlySet<string>): boolean
  /** Ids of the boundaries that the texts of a role state in any words. */
  saidIn(texts: readonly ReviewText[]): ReadonlySet<string>
}

export function createTopics(contents: readonly TopicContent[], sets: WordSets): Topics {
  const matcher = createMatcher(
    contents.flatMap(({ id, match }) => match.map(source => ({ owner: id, pattern: readPattern(source, sets) })))
  )
  const byId = new Map(contents.map(content => [content.id, content]))
  return {
    isPlaced: (id, role, named) => {
      const { items = [], places = [] } = byId.get(id) ?? {}
      return items.some(item => named.has(item)) || places.some(place => isFilled(valueAt(role, place)))
    },
    saidIn: texts => new Set(texts.flatMap(({ analysis }) => matcher.find(analysis).map(({ owner }) => owner)))
  }
}

function isFilled(part: unknown): boolean {
  if (typeof part === 'string') return part.trim() !== ''
  return Array.isArray(part) ? part.length > 0 : part !== undefined
}

/** Recognizes what a boundary says in an author's own words, so that a role without library ids is not called silent. */
import { createMatcher } from './language/matcher.ts'
import { readPattern, type WordSets } from './language/pattern.ts'
import type { ReviewText } from './rule.ts'

/** Patterns by id of the library's boundary; a denial is no obstacle, for boundaries are full of them. */
export interface TopicContent {
  readonly id: string
  readonly match: readonly string[]
}

export interface Topics {
  /** Ids of the boundaries that the texts of a role state in any words. */
  saidIn(texts: readonly ReviewText[]): ReadonlySet<string>
}

export function createTopics(contents: readonly TopicContent[], sets: WordSets): Topics {
  const matcher = createMatcher(
    contents.flatMap(({ id, match }) => match.map(source => ({ owner: id, pattern: readPattern(source, sets) })))
  )
  return {
    saidIn: texts => new Set(texts.flatMap(({ analysis }) => matcher.find(analysis).map(({ owner }) => owner)))
  }
}

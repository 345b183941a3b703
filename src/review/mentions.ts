/** What a whole description should mention: found by patterns, so that silence can be told from other words. */

import type { MentionContent } from './content.ts'
import { analyze } from './language/analysis.ts'
import { createMatcher } from './language/matcher.ts'
import { readPattern, type WordSets } from './language/pattern.ts'

export interface Mentions {
  /** Entries of which no part of a description has a word. */
  absentFrom(parts: readonly string[]): readonly MentionContent[]
}

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createMentions(contents: readonly MentionContent[], sets: WordSets): Mentions {
  const matcher = createMatcher(
    contents.flatMap(owner => owner.match.map(source => ({ owner, pattern: readPattern(source, sets) })))
  )
  return {
    absentFrom: parts => {
      const found = new Set(parts.flatMap(part => matcher.find(analyze(part)).map(({ owner }) => owner)))
      return contents.filter(content => !found.has(content))
    }
  }
}

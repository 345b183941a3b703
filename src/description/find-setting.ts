/** Which setting of the library a description is about, by words that are said of no other place. */

import { analyze } from '../review/language/analysis.ts'
import { createMatcher } from '../review/language/matcher.ts'
import { readPattern, type WordSets } from '../review/language/pattern.ts'
import type { TopicContent } from '../review/topics.ts'
import type { Description } from './description.ts'
import type { Excerpt } from './propose-role.ts'

export interface SettingFinder {
  /** The setting that is named first, with the passage; null where none is. */
  settingOf(description: Description): { readonly id: string; readonly excerpt: Excerpt } | null
}

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createSettingFinder(contents: readonly TopicContent[], sets: WordSets): SettingFinder {
  const matcher = createMatcher(
    contents.flatMap(owner => owner.match.map(source => ({ owner, pattern: readPattern(source, sets) })))
  )
  return {
    settingOf: ({ blocks }) => {
      for (const { start, text } of blocks) {
        const analysis = analyze(text)
        const found = matcher.find(analysis)
        // The special settings come before the general ones.
        const best = contents.find(content => found.some(({ owner }) => owner === content))
        const match = found.find(({ owner }) => owner === best)
        if (best === undefined || match === undefined) continue
        const from = analysis.tokens[match.first]?.start ?? 0
        const to = analysis.tokens[match.last]?.end ?? from
        return { id: best.id, excerpt: { start: start + from, end: start + to, text: text.slice(from, to) } }
      }
      return null
    }
  }
}

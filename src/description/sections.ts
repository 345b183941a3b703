/** Which part of a job description each block belongs to, by the headings and labels above and before it. */

import type { SectionContent } from '../review/content.ts'
import { analyze } from '../review/language/analysis.ts'
import { createMatcher } from '../review/language/matcher.ts'
import { readPattern, type WordSets } from '../review/language/pattern.ts'
import type { TextField } from '../review/rule.ts'
import type { Block, Description } from './description.ts'

/** A block that says something, with the section that it stands in. */
export interface Passage extends Block {
  /** Id of the section, such as `duties`; `unknown` under a heading that is not known, and before the first. */
  readonly section: string
  readonly field: TextField
  /** The heading above it. */
  readonly heading?: string
}

export interface SectionReader {
  /** All blocks but headings. */
  passagesOf(description: Description): readonly Passage[]
}

/** Throws a `PatternError` for a pattern that cannot be read. */
export function createSectionReader(contents: readonly SectionContent[], sets: WordSets): SectionReader {
  const matcherOf = (name: 'headings' | 'labels') =>
    createMatcher(
      contents.flatMap(owner => (owner[name] ?? []).map(source => ({ owner, pattern: readPattern(source, sets) })))
    )
  const headings = matcherOf('headings')
  const labels = matcherOf('labels')
  const find = (matcher: typeof headings, text: string): SectionContent | null => {
    const found = matcher.find(analyze(text)).map(({ owner }) => owner)
    // The section that stands first in the file wins: the special ones come before the general ones.
    return contents.find(content => found.includes(content)) ?? null
  }
  return {
    passagesOf: ({ blocks }) => {
      const passages: Passage[] = []
      let current: { readonly content: SectionContent | null; readonly heading: string } | null = null
      for (const block of blocks) {
        if (block.kind === 'heading') {
          current = { content: find(headings, block.text), heading: block.text }
          continue
        }
        const labelled = block.label === undefined ? null : find(labels, block.label)
        const content = labelled ?? current?.content ?? null
        passages.push({
          ...block,
          section: content?.id ?? 'unknown',
          // What stands under no known heading is read as work, so that a list of tasks without a heading is not missed.
          field: content?.field ?? (block.kind === 'fact' ? 'other' : 'duty'),
          ...(current !== null && { heading: current.heading })
        })
      }
      return passages
    }
  }
}

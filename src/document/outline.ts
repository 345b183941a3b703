/** The headings of a document, for contents lists, checks and navigation. */
import { inlineText } from './plain-text.ts'
import type { Block, DocumentTree, Heading } from './tree.ts'

/** One heading: its level, its id where it has one, and its text. */
export interface OutlineEntry {
  readonly level: Heading['level']
  readonly id: string | null
  readonly text: string
}

/** All headings of the document in reading order, however deep they stand; line breaks in them become spaces. */
export function outline(tree: DocumentTree): OutlineEntry[] {
  return headings(tree.children).map(heading => ({
    level: heading.level,
    id: heading.id,
    text: inlineText(heading.children)
  }))
}

function headings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap(block => {
    if (block.type === 'heading') return [block]
    return block.type === 'section' || block.type === 'callout' ? headings(block.children) : []
  })
}

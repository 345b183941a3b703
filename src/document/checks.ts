/** Checks what every finished document keeps, whatever its template. */
import { DocumentError } from './document-error.ts'
import { hasText } from './prune.ts'
import type { Block, DocumentTree } from './tree.ts'

/**
 * Throws a `DocumentError` unless the document has one title (a heading of level 1), skips no level of heading, and
 * every table has a caption with text.
 */
export function checkDocument(tree: DocumentTree): void {
  const state = { titles: 0, level: 0 }
  checkBlocks(tree.children, null, state)
  if (state.titles !== 1)
    throw new DocumentError(`The document has ${state.titles} titles (<h1>) instead of one.`, null)
}

function checkBlocks(blocks: readonly Block[], section: string | null, state: { titles: number; level: number }): void {
  for (const block of blocks) {
    if (block.type === 'heading') {
      if (block.level === 1) state.titles += 1
      if (block.level > state.level + 1)
        throw new DocumentError(`A heading of level ${block.level} follows one of level ${state.level}.`, section)
      state.level = block.level
    } else if (block.type === 'section') checkBlocks(block.children, block.id ?? section, state)
    else if (block.type === 'callout') checkBlocks(block.children, section, state)
    else if (block.type === 'table' && !hasText(block.caption))
      throw new DocumentError('A table has a caption without text.', section)
  }
}

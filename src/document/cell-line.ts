/** What a cell holds as one line of text, for formats whose tables have no room for blocks. */
import type { Block, Cell, Inline } from './tree.ts'

/** Writes a run of inline nodes without line breaks. */
export type WriteLine = (children: readonly Inline[]) => string

/** Blocks of a cell in order; entries of lists are marked with a bullet, since the line has no other way to part them. */
export function cellLine({ children }: Cell, line: WriteLine): string {
  return lineOf(children, line)
}

function lineOf(blocks: readonly Block[], line: WriteLine): string {
  return blocks
    .map(block => {
      if (block.type === 'paragraph') return line(block.children)
      if (block.type !== 'list') return ''
      return block.items.map(item => `• ${lineOf(item.children, line)}`).join(' ')
    })
    .filter(text => text !== '')
    .join(' ')
}

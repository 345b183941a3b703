/** A document, or a run of its text, without any markup. */
import type { Block, Cell, DocumentTree, Inline, List, ListItem, Row } from './tree.ts'

/** The text of inline nodes in order; each line break becomes `lineBreak`. */
export function inlineText(children: readonly Inline[], lineBreak = ' '): string {
  let text = ''
  for (const child of children) {
    if (child.type === 'text') text += child.value
    else if (child.type === 'break') text += lineBreak
    else text += inlineText(child.children, lineBreak)
  }
  return text
}

/**
 * The whole document as plain text: one block to a line, blocks apart by an empty line, list items marked with `-` or
 * their number, the cells of a table row apart by a tab. Ends in a line feed unless the document is empty.
 */
export function plainText(tree: DocumentTree): string {
  const parts = blockTexts(tree.children)
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textsOf)
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'section':
    case 'callout':
      return blockTexts(block.children)
    case 'heading':
    case 'paragraph':
      return [inlineText(block.children, '\n')]
    case 'list':
      return [listText(block, '')]
    case 'table':
      return [inlineText(block.caption), [...block.head, ...block.body].map(rowText).join('\n')]
    case 'contents':
      return [block.title, block.entries.map(entry => `${'  '.repeat(entry.level - 2)}${entry.text}`).join('\n')]
    case 'rule':
      return []
  }
}

function listText(list: List, indent: string): string {
  return list.items
    .map((item, index) => itemText(item, indent, list.ordered ? `${list.start + index}. ` : '- '))
    .join('\n')
}

function itemText(item: ListItem, indent: string, marker: string): string {
  const inner = indent + ' '.repeat(marker.length)
  const lines = item.children.map(child =>
    child.type === 'list' ? listText(child, inner) : blockTexts([child]).join('\n').replace(/^/gm, inner)
  )
  return indent + marker + lines.join('\n').slice(inner.length)
}

function rowText(row: Row): string {
  return row.cells.map(cellText).join('\t')
}

function cellText(cell: Cell): string {
  return blockTexts(cell.children)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
}

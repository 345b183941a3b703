/** A document as Markdown, for wikis, version control and tools that read nothing else. */
import { cellLine } from '../cell-line.ts'
import type { Block, Cell, Contents, List, ListItem, Row, Table } from '../tree.ts'
import { escapeLineStarts, escapeText } from './escape.ts'
import { writeInlines, writeLine } from './inlines.ts'

/** Signs of a list; two lists in a row have different ones, since they would be read as one list otherwise. */
interface Signs {
  readonly bullet: '-' | '*'
  readonly number: '.' | ')'
}

const usual: Signs = { bullet: '-', number: '.' }
const other: Signs = { bullet: '*', number: ')' }

/** Blocks apart by an empty line. Ends in a line feed unless there is nothing. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const parts = writeBlocks(blocks)
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

function writeBlocks(blocks: readonly Block[]): readonly string[] {
  let signs = usual
  return blocks.flatMap((block, index) => {
    const followsList = index > 0 && blocks[index - 1]?.type === 'list'
    signs = block.type === 'list' && followsList && signs === usual ? other : usual
    return writeBlock(block, signs)
  })
}

function writeBlock(block: Block, signs: Signs): readonly string[] {
  switch (block.type) {
    case 'section':
      return writeBlocks(block.children)
    case 'heading':
      return [`${'#'.repeat(block.level)} ${writeLine(block.children)}`]
    case 'paragraph':
      return [writeInlines(block.children)]
    case 'list':
      return [writeList(block, signs)]
    case 'table':
      return [writeTitle(writeCaption(block)), block.head.length === 0 ? writeFacts(block) : writeTable(block)]
    case 'callout':
      return [writeBlocks(block.children).join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')]
    case 'contents':
      return [writeTitle(escapeText(block.title)), writeContents(block)]
    case 'rule':
      return ['***']
  }
}

/** A line of its own in bold. Spaces at its ends would keep the signs from being read as marks. */
function writeTitle(text: string): string {
  const words = text.trim()
  return words === '' ? '' : `**${words}**`
}

/** Without marks of its own, since it stands in one. */
function writeCaption({ caption }: Table): string {
  return writeLine(caption).replace(/\\.|\*+/gs, found => (found.startsWith('\\') ? found : ''))
}

/** An entry stands at most one step deeper than the one before, since a deeper one would be read as code. */
function writeContents({ entries }: Contents): string {
  let depth = -1
  return entries
    .map(({ level, text }) => {
      depth = Math.min(level - 2, depth + 1)
      return `${'  '.repeat(depth)}+ ${escapeLineStarts(escapeText(text))}`
    })
    .join('\n')
}

function writeList({ ordered, start, items }: List, { bullet, number }: Signs): string {
  return items.map((item, index) => writeItem(item, ordered ? `${start + index}${number} ` : `${bullet} `)).join('\n')
}

/**
 * What belongs to an entry stands below the words of its first line. Without words, its next block stands there: below
 * an empty line it would no longer be a part of the entry (CommonMark 0.31, list items).
 */
function writeItem({ children }: ListItem, marker: string): string {
  return (
    marker +
    writeBlocks(children)
      .filter(part => part !== '')
      .join('\n\n')
      .replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)
  )
}

/** A table without a row of headings is none in Markdown: label and value become entries of a list. */
function writeFacts({ body }: Table): string {
  return body
    .map(({ cells }) => {
      const [label = '', ...values] = cells.map(cell => cellLine(cell, writeLine))
      return `+ ${label}: ${values.filter(value => value !== '').join(', ')}`.trimEnd()
    })
    .join('\n')
}

function writeTable({ head, body, columns }: Table): string {
  const [first, ...others] = [...head, ...body]
  const line = columns.map(() => '---').join(' | ')
  return [writeRow(first), `| ${line} |`, ...others.map(writeRow)].join('\n')
}

function writeRow(row: Row | undefined): string {
  return `| ${(row?.cells ?? []).map(writeCell).join(' | ')} |`
}

function writeCell(cell: Cell): string {
  return cellLine(cell, writeLine)
}

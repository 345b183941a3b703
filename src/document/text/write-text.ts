/** A document as plain text to read in a message or to paste into a form: no markup, one paragraph to a line. */
import { cellLine } from '../cell-line.ts'
import { inlineText } from '../plain-text.ts'
import type { Block, Heading, List, ListItem, Row, Table } from '../tree.ts'

// Lines under headings are no longer than a line of a message.
const longestLine = 72

/** Blocks apart by an empty line, headings of levels 1 and 2 underlined. Ends in a line feed unless there is nothing. */
export function writeText(blocks: readonly Block[]): string {
  const parts = textsOf(blocks)
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textOf)
}

function textOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'section':
    case 'callout':
      return textsOf(block.children)
    case 'heading':
      return [headingText(block)]
    case 'paragraph':
      return [inlineText(block.children, '\n')]
    case 'list':
      return [listText(block)]
    case 'table':
      return [inlineText(block.caption), tableText(block)]
    case 'contents':
      return [[block.title, ...block.entries.map(entry => `${'  '.repeat(entry.level - 2)}${entry.text}`)].join('\n')]
    case 'rule':
      return []
  }
}

function headingText({ level, children }: Heading): string {
  const text = inlineText(children)
  if (level > 2) return text
  return `${text}\n${(level === 1 ? '=' : '-').repeat(Math.min(longestLine, [...text].length))}`
}

function listText({ ordered, start, items }: List): string {
  return items.map((item, index) => itemText(item, ordered ? `${start + index}. ` : '- ')).join('\n')
}

/** Lines after the first stand below the words of the first. */
function itemText({ children }: ListItem, marker: string): string {
  return marker + indent(textsOf(children).join('\n'), ' '.repeat(marker.length))
}

/** A row is an entry of its own, each cell under the name of its column: columns of spaces break in every mail program. */
function tableText({ head, body, role }: Table): string {
  const names = (head.at(-1)?.cells ?? []).map(cell => cellLine(cell, inlineText))
  const rows = [...head.slice(0, -1), ...body]
  return rows.map(row => (head.length === 0 ? factLine(row) : rowText(row, names, role === 'signatures'))).join('\n')
}

function factLine({ cells }: Row): string {
  const [label = '', ...values] = cells.map(cell => cellLine(cell, inlineText))
  return `${label}: ${values.filter(value => value !== '').join(', ')}`.trimEnd()
}

function rowText({ cells }: Row, names: readonly string[], keepsEmpty: boolean): string {
  const lines = cells.flatMap((cell, index) => {
    const value = cellLine(cell, inlineText)
    if (value === '' && !keepsEmpty) return []
    const name = names[index] ?? ''
    return [name === '' ? value : `${name}: ${value}`.trimEnd()]
  })
  return `- ${lines.join('\n  ')}`
}

function indent(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`)
}

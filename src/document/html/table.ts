/** Tables as HTML. */
import { inlineText } from '../plain-text.ts'
import type { Block, Cell, Row, Table } from '../tree.ts'
import type { Direction } from './bidi.ts'
import { escapeAttribute } from './escape.ts'
import { writeInlines } from './inlines.ts'

/** Writes what a cell holds; given by the writer of blocks, of which this one is a part. */
export type WriteContent = (blocks: readonly Block[], base: Direction) => string

/**
 * A table with caption, column widths and scoped headers. On a narrow screen the style sheet stacks the cells of a row
 * and shows each one's column name from `data-label`, because a table of many columns cannot be read there otherwise.
 */
export function writeTable(table: Table, base: Direction, content: WriteContent): string {
  const name = table.role === null ? '' : ` class="${table.role}"`
  const columns = table.columns.map(width => `<col class="w-${widthStep(width)}">`).join('')
  const labels = columnLabels(table)
  const head =
    table.head.length === 0
      ? ''
      : `<thead>\n${writeRows(table.head, 'col', [], cell => content(cell.children, base))}</thead>\n`
  const body = `<tbody>\n${writeRows(table.body, 'row', labels, cell => content(cell.children, base))}</tbody>\n`
  const caption = `<caption>${writeInlines(table.caption, base)}</caption>\n`
  return `<table${name}>\n${caption}<colgroup>${columns}</colgroup>\n${head}${body}</table>\n`
}

/** The style sheet has a class for each multiple of 5 %, so that widths need no style attribute. */
function widthStep(width: number): number {
  return Math.min(100, Math.max(5, Math.round(width / 5) * 5))
}

function columnLabels(table: Table): readonly string[] {
  const last = table.head.at(-1)
  return last === undefined ? [] : last.cells.map(cell => escapeAttribute(cell.children.map(labelText).join(' ')))
}

function labelText(block: Block): string {
  return block.type === 'paragraph' ? inlineText(block.children) : ''
}

function writeRows(
  rows: readonly Row[],
  scope: 'col' | 'row',
  labels: readonly string[],
  content: (cell: Cell) => string
): string {
  let html = ''
  for (const row of rows) {
    html += '<tr>'
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index]
      if (cell !== undefined) html += writeCell(cell, scope, labels[index] ?? '', content(cell))
    }
    html += '</tr>\n'
  }
  return html
}

function writeCell(cell: Cell, scope: 'col' | 'row', label: string, content: string): string {
  if (cell.header) return `<th scope="${scope}">${content}</th>`
  return label === '' ? `<td>${content}</td>` : `<td data-label="${label}">${content}</td>`
}

/** Tables: caption above, absolute widths, header rows that repeat, rows that stay whole. */

import { inlineText } from '../plain-text.ts'
import type { Cell, Row, Table } from '../tree.ts'
import { type Body, type Place, writeParagraph } from './body.ts'
import { writeInlines } from './inlines.ts'
import type { WriteContent } from './list.ts'
import { textWidth } from './page.ts'
import { captionStyle, tableHeadingStyle, tableStyles, tableTextStyle } from './style-ids.ts'
import { escapeXmlAttribute } from './xml.ts'

// 42 points: room for a signature by hand.
const signatureHeight = 840

/** How the rows of one table are written. */
interface TableLook {
  readonly table: Table
  readonly widths: readonly number[]
  readonly place: Place
  readonly content: WriteContent
}

/** A table after the paragraph that is its caption. */
export function writeTable(body: Body, table: Table, place: Place, content: WriteContent): string {
  const caption = writeParagraph(body, { style: captionStyle, hasRoom: true }, writeInlines(body, table.caption))
  const widths = columnWidths(table.columns, textWidth(body.paper))
  const look: TableLook = { table, widths, place: { ...place, box: null, depth: 0 }, content }
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  let rows = ''
  for (let index = 0; index < table.head.length; index++) {
    const row = table.head[index]
    if (row !== undefined) rows += writeHeadRow(body, row, look, index)
  }
  for (let index = 0; index < table.body.length; index++) {
    const row = table.body[index]
    if (row !== undefined) rows += writeBodyRow(body, row, look, index === table.body.length - 1)
  }
  body.isRoomDue = true
  return `${caption}<w:tbl>${tableProperties(body, table, sum(widths))}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** Widths in twentieths of a point from percentages; the last column takes what rounding leaves. */
function columnWidths(columns: readonly number[], width: number): number[] {
  const whole = sum(columns)
  const widths = columns.map(column => Math.floor((column / whole) * width))
  const last = widths.length - 1
  if (last >= 0) widths[last] = (widths[last] ?? 0) + width - sum(widths)
  return widths
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function tableProperties(body: Body, table: Table, width: number): string {
  const style = `<w:tblStyle w:val="${tableStyles[table.role ?? 'plain']}"/>`
  const visual = body.direction === 'rtl' ? '<w:bidiVisual/>' : ''
  const caption = escapeXmlAttribute(inlineText(table.caption))
  return `<w:tblPr>${style}${visual}<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${tableLook(table)}<w:tblCaption w:val="${caption}"/></w:tblPr>`
}

/** Which parts of the style apply. Source: ISO/IEC 29500-1, 17.4.55; bits of `val` 17.18.83 (transitional). */
function tableLook(table: Table): string {
  const firstRow = table.head.length > 0
  const firstColumn = table.body.length > 0 && table.body.every(row => row.cells[0]?.header === true)
  const bits = (firstRow ? 0x20 : 0) | (firstColumn ? 0x80 : 0) | 0x600
  const value = bits.toString(16).toUpperCase().padStart(4, '0')
  return `<w:tblLook w:val="${value}" w:firstRow="${Number(firstRow)}" w:lastRow="0" w:firstColumn="${Number(firstColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
}

/** Header rows repeat on every page and stay with the row after them. */
function writeHeadRow(body: Body, row: Row, look: TableLook, index: number): string {
  // The style colours only the first row.
  const ground = index === 0 ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${body.colors.tint}"/>`
  const cells = writeCells(
    body,
    row,
    { ...look, place: { ...look.place, keepNext: true } },
    `${ground}<w:vAlign w:val="bottom"/>`
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`
}

/** The rows for signatures are tall, and stay on one page together. */
function writeBodyRow(body: Body, row: Row, look: TableLook, isLast: boolean): string {
  if (look.table.role !== 'signatures') {
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${writeCells(body, row, look, '')}</w:tr>`
  }
  const kept = { ...look, place: { ...look.place, keepNext: !isLast } }
  const height = `<w:trHeight w:val="${signatureHeight}" w:hRule="atLeast"/>`
  return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${writeCells(body, row, kept, '<w:vAlign w:val="bottom"/>')}</w:tr>`
}

function writeCells(body: Body, row: Row, look: TableLook, properties: string): string {
  let xml = ''
  for (let index = 0; index < row.cells.length; index++) {
    const cell = row.cells[index]
    if (cell === undefined) continue
    const width = `<w:tcW w:w="${look.widths[index] ?? 0}" w:type="dxa"/>`
    xml += `<w:tc><w:tcPr>${width}${properties}</w:tcPr>${writeCell(body, cell, look)}</w:tc>`
  }
  return xml
}

/** A cell ends in a paragraph always: Word will not open a file otherwise. */
function writeCell(body: Body, cell: Cell, look: TableLook): string {
  const style = cell.header ? tableHeadingStyle : tableTextStyle
  const xml = look.content(body, cell.children, { ...look.place, style })
  const last = cell.children.at(-1)?.type
  // Looking at the end of the text would make one piece of its many, for each cell.
  return last === 'paragraph' || last === 'list' || xml.endsWith('</w:p>')
    ? xml
    : xml + writeParagraph(body, { style, keepNext: look.place.keepNext }, '')
}

/** Makes nodes of the document tree from elements that have been read to their end. */
import { inlineText } from '../document/plain-text.ts'
import type { Block, Callout, Cell, Heading, Inline, ListItem, Paragraph, Row, Table } from '../document/tree.ts'
import type { Frame, Part } from './frame.ts'
import { idPattern, isSafeHref, languagePattern, readColumns } from './profile.ts'
import { TemplateError } from './template-error.ts'

const headingLevels: Readonly<Record<string, Heading['level']>> = { h1: 1, h2: 2, h3: 3, h4: 4 }

/**
 * The node of an element, or null where it has none: parts of a table belong to the table; a link, abbreviation or span
 * without a usable value, or without text, is its text alone.
 */
export function buildElement(frame: Frame): Part | null {
  const { element, attributes } = frame
  const blocks = frame.children as Block[]
  const inlines = frame.children as Inline[]
  switch (element.name) {
    case 'section':
      return { type: 'section', id: idOf(frame), role: attributes.class === 'page' ? 'page' : null, children: blocks }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return { type: 'heading', level: headingLevels[element.name] ?? 1, id: idOf(frame), children: inlines }
    case 'p':
      return { type: 'paragraph', role: (attributes.class ?? null) as Paragraph['role'], children: inlines }
    case 'ul':
    case 'ol':
      return {
        type: 'list',
        ordered: element.name === 'ol',
        start: startOf(frame),
        items: frame.children as ListItem[]
      }
    case 'li':
      return { children: blocks }
    case 'th':
    case 'td':
      return { header: element.name === 'th', children: blocks }
    case 'tr':
      return { cells: frame.children as Cell[] }
    case 'table':
      return buildTable(frame)
    case 'aside':
      return { type: 'callout', role: attributes.class as Callout['role'], children: blocks }
    case 'nav':
      return {
        type: 'contents',
        title: inlineText(inlines),
        depth: attributes['data-depth'] === '3' ? 3 : 2,
        entries: []
      }
    default:
      return buildMark(frame, inlines)
  }
}

function buildMark({ element, attributes }: Frame, children: Inline[]): Inline | null {
  if (children.length === 0) return null
  const { href = '', title = '', lang = '' } = attributes
  switch (element.name) {
    case 'strong':
      return { type: 'strong', children }
    case 'em':
      return { type: 'emphasis', children }
    case 'a':
      return isSafeHref(href) ? { type: 'link', href, children } : null
    case 'abbr':
      return title === '' ? null : { type: 'abbreviation', title, children }
    case 'span':
      return languagePattern.test(lang) ? { type: 'span', lang, children } : null
    default:
      return null
  }
}

/** An id is not read by people: one that cannot be an id is left out, and links to it become text. */
function idOf({ attributes }: Frame): string | null {
  return attributes.id !== undefined && idPattern.test(attributes.id) ? attributes.id : null
}

function startOf(frame: Frame): number {
  const { start } = frame.attributes
  if (start === undefined) return 1
  return /^\d{1,6}$/.test(start) ? Number(start) : refuse(frame, 'the value of “start” is not a whole number')
}

function buildTable(frame: Frame): Table {
  const head = (frame.parts?.get('thead') ?? []) as Row[]
  const body = (frame.parts?.get('tbody') ?? []) as Row[]
  const caption = frame.parts?.get('caption') as Inline[] | undefined
  if (caption === undefined) return refuse(frame, 'a table needs a <caption>')
  const columns = columnsOf(frame, head, body)
  return { type: 'table', role: (frame.attributes.class ?? null) as Table['role'], caption, columns, head, body }
}

/** The widths that are given, or equal ones; every row must have as many cells. */
function columnsOf(frame: Frame, head: readonly Row[], body: readonly Row[]): readonly number[] {
  const given = frame.attributes['data-columns']
  const columns = given === undefined ? equalColumns((head[0] ?? body[0])?.cells.length || 1) : columnsFrom(given)
  if (columns === null) return refuse(frame, 'the value of “data-columns” must be whole percentages that sum to 100')
  const isWrong = (row: Row) => row.cells.length !== columns.length
  const wrong = head.find(isWrong) ?? body.find(isWrong)
  if (wrong) refuse(frame, `a row has ${wrong.cells.length} cells where the table has ${columns.length} columns`)
  return columns
}

/** Widths that templates give again and again; the store begins anew when it is full, whatever fills it. */
const knownColumns = new Map<string, readonly number[] | null>()
const mostColumns = 64

function columnsFrom(given: string): readonly number[] | null {
  const known = knownColumns.get(given)
  if (known !== undefined) return known
  const columns = readColumns(given)
  if (knownColumns.size >= mostColumns) knownColumns.clear()
  knownColumns.set(given, columns)
  return columns
}

function equalColumns(count: number): number[] {
  const width = Math.floor(100 / count)
  return Array.from({ length: count }, (_, index) => width + (index < 100 - width * count ? 1 : 0))
}

function refuse(frame: Frame, reason: string): never {
  throw new TemplateError([{ ...frame.place, reason }])
}

/** Makes the node of a table from its parts, and checks that its rows fit together. */
import type { Row, Table } from '../document/tree.ts'
import type { Place } from './problem-list.ts'
import { readColumns } from './profile.ts'
import { TemplateError } from './template-error.ts'
import type { TableParts } from './tree-builder.ts'

/**
 * The node of a table; `columns` are the widths that its template gives, or null for equal ones. Throws a `TemplateError`
 * where the caption is missing or a row has another number of cells.
 */
export function buildTable(
  { caption, thead, tbody }: TableParts,
  role: string | null,
  given: readonly number[] | null,
  place: Place
): Table {
  if (caption === null) return refuse(place, 'a table needs a <caption>')
  const head = thead ?? []
  const body = tbody ?? []
  const columns = given ?? equalColumns((head[0] ?? body[0])?.cells.length || 1)
  const isWrong = (row: Row) => row.cells.length !== columns.length
  const wrong = head.find(isWrong) ?? body.find(isWrong)
  if (wrong) refuse(place, `a row has ${wrong.cells.length} cells where the table has ${columns.length} columns`)
  return { type: 'table', role: role as Table['role'], caption, columns, head, body }
}

/** The widths that the value of `data-columns` gives; null where there is none. */
export function columnsFrom(value: string | undefined, place: Place): readonly number[] | null {
  if (value === undefined) return null
  return readColumns(value) ?? refuse(place, 'the value of “data-columns” must be whole percentages that sum to 100')
}

function equalColumns(count: number): number[] {
  const width = Math.floor(100 / count)
  return Array.from({ length: count }, (_, index) => width + (index < 100 - width * count ? 1 : 0))
}

function refuse(place: Place, reason: string): never {
  throw new TemplateError([{ ...place, reason }])
}

/** Fits a table to what it holds: no empty rows, no empty columns. */
import type { Block, Cell, Row, Table } from './tree.ts'

/** Stands in a cell that would be empty, as is usual in print, so that readers and screen readers see that nothing is missing. */
export const emptyCellMark = '–'

/**
 * The table without rows and columns that hold nothing but their headings, widths again summing to 100; null when no
 * row is left. The cells of a `signatures` table are there to be written in, so they stay.
 */
export function fitTable(table: Table, prune: Prune): Table | null {
  const head = pruneRows(table.head, prune)
  const body = pruneRows(table.body, prune)
  if (table.role === 'signatures') return body.length === 0 ? null : { ...table, head, body }
  const rows = body.filter(table.role === 'facts' ? hasValue : hasText)
  const isUsed = table.columns.map((_, column) => rows.some(({ cells }) => isFilled(cells[column])))
  if (rows.length === 0 || !isUsed.includes(true)) return null
  if (isUsed.includes(false)) return dropColumns({ ...table, head, body: rows }, isUsed)
  return { ...table, head: head.map(markEmptyCells), body: rows.map(markEmptyCells) }
}

type Prune = (blocks: readonly Block[]) => readonly Block[]

function dropColumns(table: Table, isUsed: readonly boolean[]): Table {
  const keep = ({ cells }: Row) => markEmptyCells({ cells: cells.filter((_, column) => isUsed[column]) })
  const columns = rescale(table.columns.filter((_, column) => isUsed[column]))
  const body = table.body.map(keep)
  // A cell that stands alone in its row heads nothing.
  const isAlone = columns.length === 1
  return { ...table, columns, head: table.head.map(keep), body: isAlone ? body.map(withoutHeaders) : body }
}

function withoutHeaders({ cells }: Row): Row {
  return { cells: cells.map(cell => (cell.header ? { ...cell, header: false } : cell)) }
}

function pruneRows(rows: readonly Row[], prune: Prune): Row[] {
  return rows.map(row => {
    const cells = row.cells.map(cell => {
      const children = prune(cell.children)
      return children === cell.children ? cell : { ...cell, children }
    })
    return cells.every((cell, column) => cell === row.cells[column]) ? row : { cells }
  })
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.children.length > 0
}

/** A label is printed whether or not there is a value, so in a table of facts it does not count. */
function hasValue({ cells }: Row): boolean {
  return cells.some(cell => !cell.header && isFilled(cell)) || cells.every(isFilled)
}

function hasText({ cells }: Row): boolean {
  return cells.some(isFilled)
}

function markEmptyCells(row: Row): Row {
  return row.cells.every(isFilled) ? row : { cells: row.cells.map(markEmpty) }
}

function markEmpty(cell: Cell): Cell {
  if (isFilled(cell)) return cell
  return { ...cell, children: [{ type: 'paragraph', role: null, children: [{ type: 'text', value: emptyCellMark }] }] }
}

/** Widths in the same proportions that sum to 100: rounded down, the remainder given to those that lost most. */
export function rescale(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const exact = widths.map(width => (width * 100) / total)
  const scaled = exact.map(Math.floor)
  const missing = 100 - scaled.reduce((sum, width) => sum + width, 0)
  const byLoss = exact.map((width, index) => ({ index, loss: width - Math.floor(width) }))
  byLoss.sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (const { index } of byLoss.slice(0, missing)) scaled[index] = (scaled[index] ?? 0) + 1
  return scaled
}

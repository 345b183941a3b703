/** Puts the cells of a CSV row into a copy of the base role definition, strictly by the kind of each column. */
import { isObject } from '../domain/json.ts'
import { pointerSteps } from '../domain/pointer.ts'
import { shown } from '../domain/shown.ts'
import { readJson } from '../validation/read-json.ts'
import type { RowProblem } from './batch.ts'
import type { Column } from './columns.ts'

export interface Filling {
  readonly value: unknown
  readonly problems: readonly RowProblem[]
}

type Cell = { readonly value: unknown } | { readonly problem: RowProblem }
/** A list, too: its steps are numbers as text. */
type Node = Record<string, unknown>

/** `base` is changed. An empty cell leaves what the base has. Columns are those of `readColumns`, which knows their names. */
export function fillBase(base: unknown, columns: readonly Column[], cells: readonly string[]): Filling {
  const problems: RowProblem[] = []
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? ''
    if (text === '') continue
    const cell = readCell(text, column)
    const problem = 'problem' in cell ? cell.problem : put(base, column, cell.value)
    if (problem !== null) problems.push(problem)
  }
  if (cells.length > columns.length) problems.push(tooManyCells(cells.length, columns.length))
  return { value: base, problems }
}

function readCell(text: string, column: Column): Cell {
  switch (column.kind) {
    case 'text':
      return { value: text }
    case 'number': {
      // The numbers of JSON: no blanks, no separators of thousands, no decimal comma.
      if (/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text)) return { value: Number(text) }
      return refuse(column, 'not-a-number', text, 'Write a number such as 20 or 37.5, with a decimal point.')
    }
    case 'boolean':
      if (text === 'true' || text === 'false') return { value: text === 'true' }
      return refuse(column, 'not-true-or-false', text, 'Write true or false.')
    case 'json': {
      const reading = readJson(Buffer.from(text))
      if (reading.ok && typeof reading.value === 'object' && reading.value !== null) return { value: reading.value }
      return refuse(
        column,
        'not-json',
        text,
        'This part is a list or a group: write it as JSON, such as ["one", "two"].'
      )
    }
  }
}

/** Sets the value at the place of the column; groups on the way are made, items of lists only one after the other. */
function put(base: unknown, column: Column, value: unknown): RowProblem | null {
  const steps = pointerSteps(column.pointer)
  let node = base as Node
  for (const [index, step] of steps.entries()) {
    if (Array.isArray(node) && Number(step) > node.length) return missingItem(column, Number(step), node.length)
    if (index === steps.length - 1) {
      node[step] = value
      return null
    }
    const next: unknown = Object.hasOwn(node, step) ? node[step] : undefined
    if (isObject(next) || Array.isArray(next)) {
      node = next as Node
      continue
    }
    const made: unknown = /^\d+$/.test(steps[index + 1] ?? '') ? [] : {}
    node[step] = made
    node = made as Node
  }
  return null
}

function refuse(column: Column, code: string, text: string, hint: string): Cell {
  const message = `The column ${shown(column.head)} cannot be ${shown(text)}.`
  return { problem: { pointer: column.pointer, code, message, hint, csvColumn: column.head } }
}

function missingItem({ pointer, head }: Column, item: number, length: number): RowProblem {
  const message = `The column ${shown(head)} changes item ${item}, but the list has only ${length} before it.`
  const hint = 'Items are counted from 0 and added one after the other.'
  return { pointer, code: 'no-such-item', message, hint, csvColumn: head }
}

function tooManyCells(cells: number, columns: number): RowProblem {
  return {
    pointer: '',
    code: 'too-many-cells',
    message: `The row has ${cells} cells, but the first line names ${columns} columns.`,
    hint: 'Put a cell that holds the separator in quotation marks.'
  }
}

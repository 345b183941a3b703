/** Columns of a CSV file: where the cells of each go in the base role definition, and what kind of value they hold. */
import { nearest } from '../domain/nearest.ts'
import { parentPointer, pointerSteps } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { shown } from '../domain/shown.ts'
import { propertyNames, schemaPart } from '../validation/schema-part.ts'
import { shortNames } from './short-names.ts'

type Schema = Readonly<Record<string, unknown>>

/** `json` is a list or a group, given as JSON text. */
export type CellKind = 'text' | 'number' | 'boolean' | 'json'

export interface Column {
  /** As it stands in the file. */
  readonly head: string
  readonly pointer: string
  readonly kind: CellKind
}

export type ColumnReading =
  | { readonly ok: true; readonly columns: readonly Column[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** More than any table that a person fills in; each costs time in every row. */
const maxColumns = 200

/** Reads the heads of a file; all that is wrong with them at once. `schema` is that of the role definition. */
export function readColumns(heads: readonly string[], schema: Schema): ColumnReading {
  if (heads.length > maxColumns) {
    const message = `The first line names ${heads.length} columns; at most ${maxColumns} are read.`
    return { ok: false, problems: [headProblem('too-many-columns', message, 'Leave out columns that stay empty.')] }
  }
  const columns: Column[] = []
  const problems: InputProblem[] = []
  for (const [index, given] of heads.entries()) {
    const found = readColumn(given.trim(), index, schema)
    if ('code' in found) problems.push(found)
    else columns.push(found)
  }
  problems.push(...overlaps(columns))
  return problems.length === 0 ? { ok: true, columns } : { ok: false, problems }
}

function readColumn(head: string, index: number, schema: Schema): Column | InputProblem {
  const pointer = head.startsWith('/') ? head : shortNames.get(head)
  if (pointer === undefined) {
    const near = nearest(head, shortNames.keys())
    const message = head === '' ? `Column ${index + 1} has no head.` : `No column is called ${shown(head)}.`
    const hint = near === null ? 'Use a short name of the template, or a JSON Pointer such as /hours/fte/value.' : null
    return headProblem('unknown-column', message, hint ?? `Did you mean ${shown(near ?? '')}?`)
  }
  let place = ''
  for (const step of pointerSteps(pointer)) {
    const part = schemaPart(schema, place)
    const names = propertyNames(part)
    const isIndex = part.type === 'array' && /^(0|[1-9]\d{0,3})$/.test(step)
    if (!isIndex && !names.includes(step)) return unknownPlace(head, step, names)
    place += `/${step}`
  }
  return { head, pointer, kind: kindOf(schemaPart(schema, pointer)) }
}

function unknownPlace(head: string, step: string, names: readonly string[]): InputProblem {
  const near = nearest(step, names)
  const hint = near === null ? `It takes: ${names.slice(0, 30).join(', ') || 'the number of an item'}.` : null
  const message = `The column ${shown(head)} points to ${shown(step)}, which a role definition does not have there.`
  return headProblem('unknown-column', message, hint ?? `Did you mean ${shown(near ?? '')}?`)
}

function kindOf({ type }: Schema): CellKind {
  if (type === 'string') return 'text'
  if (type === 'number' || type === 'integer') return 'number'
  return type === 'boolean' ? 'boolean' : 'json'
}

/** Two columns for one place, or one inside another: which of them holds would depend on their order. */
function overlaps(columns: readonly Column[]): readonly InputProblem[] {
  const byPointer = new Map<string, Column>()
  const problems: InputProblem[] = []
  for (const column of columns) {
    const other = byPointer.get(column.pointer)
    if (other === undefined) byPointer.set(column.pointer, column)
    else problems.push(overlap(column, other, 'stand for the same part'))
  }
  for (const column of columns) {
    for (let above = parentPointer(column.pointer); above !== ''; above = parentPointer(above)) {
      const other = byPointer.get(above)
      if (other !== undefined) problems.push(overlap(column, other, 'change the same part'))
    }
  }
  return problems
}

function overlap(one: Column, other: Column, what: string): InputProblem {
  const message = `The columns ${shown(other.head)} and ${shown(one.head)} ${what}.`
  return headProblem('columns-overlap', message, 'Keep one of them.')
}

function headProblem(code: string, message: string, hint: string): InputProblem {
  return { pointer: '', code, message, hint, line: 1 }
}

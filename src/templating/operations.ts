/** What a piece of markup does to the document, read once when templates are loaded. */
import type { Place } from './problem-list.ts'
import type { ElementProfile } from './profile.ts'

export type Operation = OpenOperation | CloseOperation | VoidOperation

export interface OpenOperation {
  readonly kind: 'open'
  readonly element: ElementProfile
  /** Attributes with a fixed value. */
  readonly fixed: Readonly<Record<string, string>>
  /** Attributes whose values follow the marker in the rendered text, in this order, each with `valueEnd` after it. */
  readonly dynamic: readonly string[]
  readonly place: Place
}

export interface CloseOperation {
  readonly kind: 'close'
  readonly element: ElementProfile
  readonly place: Place
}

/** `br` or `hr`. */
export interface VoidOperation {
  readonly kind: 'void'
  readonly element: ElementProfile
  readonly place: Place
}

/** Begins a marker in rendered text; the next UTF-16 unit names the operations. No value can hold it. */
export const markerStart = '\u0002'
/** Ends the value of an attribute. */
export const valueEnd = '\u0003'

/** After a `markerStart`, names a part of a rendering that stands elsewhere; its position follows as one unit more. */
export const partUnit = '\u0001'

/** A rendered document: its text, and the parts that the text names because copying them into it would cost time. */
export interface Rendering {
  readonly text: string
  readonly parts: readonly string[]
}

/** All operations of a set of templates; the position in `lists` is what markers name. */
export interface OperationTable {
  readonly lists: Operation[][]
}

/** Keeps clear of control characters; the highest unit that may follow stays below the surrogates. */
const firstUnit = 0x20
const lastUnit = 0xd7ff

/** Adds operations to the table and returns the marker that stands for them. */
export function markerFor(table: OperationTable, operations: Operation[]): string {
  const unit = firstUnit + table.lists.push(operations) - 1
  if (unit > lastUnit) throw new RangeError('Templates hold more pieces of markup than markers can name.')
  return markerStart + String.fromCharCode(unit)
}

/** Adds a part to a rendering and returns what stands for it in the text; null when there are too many to be named. */
export function markerForPart(parts: string[], part: string): string | null {
  if (parts.length > lastUnit - firstUnit) return null
  return markerStart + partUnit + String.fromCharCode(firstUnit + parts.push(part) - 1)
}

/** The part that the marker at `index` of a rendered text stands for; null where it stands for operations. */
export function partAt(parts: readonly string[], text: string, index: number): string | null {
  if (text[index + 1] !== partUnit) return null
  return parts[text.charCodeAt(index + 2) - firstUnit] ?? null
}

/** The operations that the marker at `index` of a rendered text stands for. */
export function operationsAt(table: OperationTable, rendered: string, index: number): readonly Operation[] {
  const operations = table.lists[rendered.charCodeAt(index + 1) - firstUnit]
  if (operations === undefined) throw new RangeError('A rendered text holds an unknown marker.')
  return operations
}

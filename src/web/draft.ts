/** The draft: what a person has answered so far. It travels with the form; the server keeps none. */
import type { Operation } from 'rfc6902'
import { isObject } from '../domain/json.ts'

/** One change that can be taken back. */
export interface UndoStep {
  /** What the change did, in words. */
  readonly title: string
  /** RFC 6902 operations that take it back. */
  readonly operations: readonly Operation[]
}

export interface Draft {
  readonly version: 1
  /** Tells drafts apart in a browser that holds several. */
  readonly id: string
  /** Goes up by one with each answer that was taken in, so that an older copy is known as older. */
  readonly revision: number
  /** The role definition as far as it is there: hidden answers and answers with mistakes included. */
  readonly role: Readonly<Record<string, unknown>>
  /** Pages that the person has been through. */
  readonly seen: readonly string[]
  /** Pages answered with “I don't know yet”. */
  readonly open: readonly string[]
  /** Latest last, at most `mostUndoSteps`. */
  readonly undo: readonly UndoStep[]
}

export const mostUndoSteps = 10

/** A draft that begins with a role definition, or with none. `id` is any text that is new. */
export function newDraft(id: string, role: Readonly<Record<string, unknown>> = {}): Draft {
  return { version: 1, id, revision: 0, role, seen: [], open: [], undo: [] }
}

/** The draft in a value that was read from a file or a form; null where the value holds none. */
export function draftIn(value: unknown): Draft | null {
  if (!isObject(value) || value.version !== 1 || !isObject(value.role)) return null
  const { id, revision, role, seen, open, undo } = value
  return {
    version: 1,
    id: typeof id === 'string' ? id.slice(0, 64) : '',
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0 ? revision : 0,
    role,
    seen: textsIn(seen),
    open: textsIn(open),
    undo: Array.isArray(undo) ? undo.filter(isUndoStep).slice(-mostUndoSteps) : []
  }
}

/** The draft one step on, with what has changed. */
export function advance(draft: Draft, change: Partial<Omit<Draft, 'version' | 'id' | 'revision'>>): Draft {
  return { ...draft, ...change, revision: draft.revision + 1 }
}

/** What the role is called so far: title and organization. */
export function nameOf({ role }: Draft): string {
  const { position, organization } = role as { position?: { title?: unknown }; organization?: { name?: unknown } }
  return [position?.title, organization?.name].filter(text => typeof text === 'string').join(', ')
}

/** `list` with or without `item`; never twice. */
export function withItem(list: readonly string[], item: string, isIn: boolean): readonly string[] {
  const others = list.filter(known => known !== item)
  return isIn ? [...others, item] : others
}

function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.filter((item): item is string => typeof item === 'string' && item.length <= 64).slice(0, 200)
}

function isUndoStep(value: unknown): value is UndoStep {
  return (
    isObject(value) &&
    typeof value.title === 'string' &&
    Array.isArray(value.operations) &&
    value.operations.every(isOperation)
  )
}

/** What `operationsBack` makes; a draft comes from outside, so no other operation and no way to a prototype is taken. */
function isOperation(value: unknown): boolean {
  if (!isObject(value) || typeof value.path !== 'string') return false
  const isKnown = typeof value.op === 'string' && ['add', 'remove', 'replace', 'test'].includes(value.op)
  return isKnown && /^(\/[A-Za-z0-9-]+)+$/.test(value.path) && !/\/(constructor|prototype)(\/|$)/.test(value.path)
}

/** Patches of the draft's role: those that the review proposes, and those that take a change back. */
import { isDeepStrictEqual } from 'node:util'
import type { Operation } from 'rfc6902'
import { isObject } from '../domain/json.ts'
import { childPointer, parentPointer, pointerSteps, valueAt } from '../domain/pointer.ts'
import { listAt, setAt } from './edit.ts'

type Role = Readonly<Record<string, unknown>>

/**
 * The draft's role with a patch that was proposed for the role that was reviewed. The draft may hold more than that one:
 * hidden answers, and answers with mistakes. Nothing of it is overwritten that the patch does not name; null where the
 * patch would change another answer than the one that was looked at.
 */
export function withFix(role: Role, reviewed: Role, operations: readonly Operation[]): Role | null {
  let [draft, known] = [role, reviewed]
  for (const operation of operations) {
    const { path } = operation
    if (operation.op === 'add') {
      if (!fitsAddition(draft, path)) return null
      draft = withAddition(draft, path, operation.value)
      known = withAddition(known, path, operation.value)
    } else if (operation.op === 'remove' || operation.op === 'replace') {
      if (!isDeepStrictEqual(valueAt(draft, path), valueAt(known, path))) return null
      const value = operation.op === 'replace' ? operation.value : undefined
      draft = setAt(draft, path, value)
      known = setAt(known, path, value)
    } else return null
  }
  return draft
}

const end = '/-'

function fitsAddition(draft: Role, path: string): boolean {
  if (!path.endsWith(end)) return !/\/\d+$/.test(path)
  const list = valueAt(draft, parentPointer(path))
  return list === undefined || Array.isArray(list)
}

function withAddition(role: Role, path: string, value: unknown): Role {
  if (!path.endsWith(end)) return setAt(role, path, joined(valueAt(role, path), value))
  const list = parentPointer(path)
  return setAt(role, list, [...listAt(role, list), value])
}

/** What is there with what is added to it. A single answer that the review had to leave out is replaced. */
function joined(there: unknown, added: unknown): unknown {
  if (Array.isArray(there) && Array.isArray(added)) return [...there, ...added]
  if (!isObject(there) || !isObject(added)) return added
  const parts = Object.entries(added).map(([name, part]) => [name, joined(there[name], part)])
  return { ...there, ...Object.fromEntries(parts) }
}

/** Operations that lead from the role after a change back to the one before it, and only while the change stands. */
export function operationsBack(after: unknown, before: unknown, pointer = ''): readonly Operation[] {
  if (isDeepStrictEqual(after, before)) return []
  if (Array.isArray(after) && Array.isArray(before)) return listBack(after, before, pointer)
  if (!isObject(after) || !isObject(before)) {
    return [
      { op: 'test', path: pointer, value: after },
      { op: 'replace', path: pointer, value: before }
    ]
  }
  const gone = Object.keys(after).filter(name => !Object.hasOwn(before, name))
  return [
    ...gone.flatMap(name => removal(childPointer(pointer, name), after[name])),
    ...Object.entries(before).flatMap(([name, value]): readonly Operation[] => {
      const path = childPointer(pointer, name)
      return Object.hasOwn(after, name) ? operationsBack(after[name], value, path) : [{ op: 'add', path, value }]
    })
  ]
}

function removal(path: string, value: unknown): readonly Operation[] {
  return [
    { op: 'test', path, value },
    { op: 'remove', path }
  ]
}

/** What both lists begin and end with stays; of the rest, each item is led back to the one at its place. */
function listBack(after: readonly unknown[], before: readonly unknown[], pointer: string): readonly Operation[] {
  const most = Math.min(after.length, before.length)
  let head = 0
  while (head < most && isDeepStrictEqual(after[head], before[head])) head++
  let tail = 0
  while (tail < most - head && isDeepStrictEqual(after.at(-1 - tail), before.at(-1 - tail))) tail++
  const [middle, wanted] = [after.slice(head, after.length - tail), before.slice(head, before.length - tail)]
  const place = (index: number) => childPointer(pointer, head + index)
  const both = Math.min(middle.length, wanted.length)
  const changed = middle.slice(0, both).flatMap((item, index) => operationsBack(item, wanted[index], place(index)))
  // The last goes first, so that the places of the others hold.
  const removed = middle.slice(both).flatMap((item, index) => [removal(place(both + index), item)])
  const added = wanted.slice(both).map((value, index): Operation => ({ op: 'add', path: place(both + index), value }))
  return [...changed, ...removed.toReversed().flat(), ...added]
}

/** The role with a change taken back; null where the answers have changed since, or the operations do not fit them. */
export function takenBack(role: Role, operations: readonly Operation[]): Role | null {
  let result = role
  for (const operation of operations) {
    const { path } = operation
    const there = valueAt(result, path)
    if (operation.op === 'test') {
      if (!isDeepStrictEqual(there, operation.value)) return null
    } else if (operation.op === 'add') {
      const next = withItemAt(result, path, operation.value)
      if (next === null) return null
      result = next
    } else if ((operation.op === 'remove' || operation.op === 'replace') && there !== undefined) {
      result = setAt(result, path, operation.op === 'replace' ? operation.value : undefined)
    } else return null
  }
  return result
}

/** With a property, or with an item between those of a list. */
function withItemAt(role: Role, path: string, value: unknown): Role | null {
  const above = parentPointer(path)
  const part = above === '' ? role : valueAt(role, above)
  if (isObject(part)) return setAt(role, path, value)
  const index = Number(pointerSteps(path).at(-1))
  if (!Array.isArray(part) || !(index <= part.length)) return null
  return setAt(role, above, part.toSpliced(index, 0, value))
}

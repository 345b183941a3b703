/** RFC 6902 operations that rules propose. They add what is missing and never touch what they do not mention. */
import { applyPatch, type Operation } from 'rfc6902'
import { pointerSteps, valueAt } from '../domain/pointer.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Span } from './finding.ts'

/** Adds a value at the end of a list; the list and what is above it are made where they are missing. */
export function append(role: RoleDefinition, list: string, value: unknown): readonly Operation[] {
  if (valueAt(role, list) !== undefined) return [{ op: 'add', path: `${list}/-`, value }]
  return put(role, list, [value])
}

/** Sets a property; the objects above it are made where they are missing. */
export function put(role: RoleDefinition, pointer: string, value: unknown): readonly Operation[] {
  const steps = pointerSteps(pointer)
  for (let depth = 1; depth < steps.length; depth++) {
    const path = `/${steps.slice(0, depth).join('/')}`
    if (valueAt(role, path) !== undefined) continue
    const rest = steps.slice(depth)
    const nested = rest.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
    return [{ op: 'add', path, value: nested }]
  }
  return [{ op: valueAt(role, pointer) === undefined ? 'add' : 'replace', path: pointer, value }]
}

/** Puts other words in the place of a span of the text at a pointer. */
export function reword(
  text: string,
  pointer: string,
  { start, end }: Pick<Span, 'start' | 'end'>,
  words: string
): Operation {
  return { op: 'replace', path: pointer, value: `${text.slice(0, start)}${words}${text.slice(end)}` }
}

/** A copy of the role with a patch applied. Throws where the patch does not fit the role. */
export function withPatch(role: RoleDefinition, operations: readonly Operation[]): RoleDefinition {
  const copy = structuredClone(role) as RoleDefinition
  const failure = applyPatch(copy, structuredClone([...operations])).find(outcome => outcome !== null)
  if (failure !== undefined && failure !== null) throw failure
  return copy
}

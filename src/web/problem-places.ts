/** Finds the field that a problem is shown at. */
import { isObject } from '../domain/json.ts'
import { childPointer, valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { FormMap } from './form-map.ts'

/**
 * Problems at the fields that a person can fill in: what lacks a property is shown at the field of that property, since a
 * form has no other place for it.
 */
export function atFields(
  problems: readonly InputProblem[],
  role: unknown,
  { fieldAt }: FormMap
): readonly InputProblem[] {
  return problems.flatMap(problem => {
    if (problem.code !== 'required') return [problem]
    const part = problem.pointer === '' ? role : valueAt(role, problem.pointer)
    const has = (name: string) => isObject(part) && Object.hasOwn(part, name)
    const missing = requiredParts(problem.pointer, fieldAt).filter(name => !has(name))
    const named = missing.filter(name => problem.message.includes(name))
    return named.length === 0
      ? [problem]
      : named.map(name => ({ ...problem, pointer: childPointer(problem.pointer, name) }))
  })
}

/** The parts that every role definition has. */
const requiredAtTop = ['organization', 'position', 'setting', 'hours', 'duties', 'boundaries']

function requiredParts(pointer: string, fieldAt: FormMap['fieldAt']): readonly string[] {
  if (pointer === '') return requiredAtTop
  try {
    const { fields = [] } = fieldAt(pointer)
    return fields.filter(field => field.isRequired).map(field => field.pointer.slice(pointer.length + 1))
  } catch {
    return []
  }
}

/** Finds the field that a problem is shown at, and words it for a person who sees fields and no JSON. */
import { isObject } from '../domain/json.ts'
import { childPointer, parentPointer, valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { Field } from './field.ts'
import type { FormMap } from './form-map.ts'
import type { Words } from './words.ts'

type FieldAt = FormMap['fieldAt']

interface Places {
  readonly map: FormMap
  readonly words: Words
}

/** Properties that a check of meaning misses, by its code. */
const absentParts: Readonly<Record<string, string>> = { 'currency-missing': 'currency' }

/**
 * Problems at the fields that a person can fill in: what lacks a property is shown at the field of that property, since a
 * form has no other place for it. Where the shared sentence speaks of properties, it speaks of the labels instead.
 */
export function atFields(
  problems: readonly InputProblem[],
  role: unknown,
  { map, words }: Places
): readonly InputProblem[] {
  const { fieldAt } = map
  return problems.flatMap(problem => {
    const absent = Object.hasOwn(absentParts, problem.code) ? absentParts[problem.code] : undefined
    if (absent !== undefined) return [{ ...inLabels(problem, fieldAt), pointer: childPointer(problem.pointer, absent) }]
    if (problem.code !== 'required') return [inLabels(asked(problem, fieldAt, words), fieldAt)]
    const part = problem.pointer === '' ? role : valueAt(role, problem.pointer)
    const has = (name: string) => isObject(part) && Object.hasOwn(part, name)
    const missing = requiredParts(problem.pointer, fieldAt).filter(name => !has(name))
    const named = missing.filter(name => problem.message.includes(name))
    if (named.length === 0) return [inLabels(problem, fieldAt)]
    return named.map(name => {
      const pointer = childPointer(problem.pointer, name)
      const message = words.say('missing', { name: labelAt(pointer, fieldAt) ?? name })
      return { ...problem, pointer, message, hint: '' }
    })
  })
}

/** A number that is none: nobody typed quotes into a form. */
function asked(problem: InputProblem, fieldAt: FieldAt, words: Words): InputProblem {
  if (problem.code !== 'wrong-type' || fieldOrNull(problem.pointer, fieldAt)?.kind !== 'number') return problem
  return { ...problem, message: words.say('not-a-number', { name: labelAt(problem.pointer, fieldAt) ?? '' }), hint: '' }
}

/** Names of properties, in quotation marks or backticks, become the labels of their fields. */
function inLabels(problem: InputProblem, fieldAt: FieldAt): InputProblem {
  // What is said of a list speaks of the properties of its items.
  const isList = fieldOrNull(problem.pointer, fieldAt)?.kind === 'items'
  const own = isList ? childPointer(problem.pointer, '0') : problem.pointer
  const places = [own, parentPointer(problem.pointer), '']
  const worded = (text: string) =>
    text.replaceAll(/[“`]([a-z][A-Za-z]*)[”`]/g, (whole, name: string) => {
      const label = places.map(place => labelAt(childPointer(place, name), fieldAt)).find(found => found !== null)
      return label === undefined ? whole : `“${label}”`
    })
  return { ...problem, message: worded(problem.message), hint: worded(problem.hint) }
}

function labelAt(pointer: string, fieldAt: FieldAt): string | null {
  return fieldOrNull(pointer, fieldAt)?.label ?? null
}

function fieldOrNull(pointer: string, fieldAt: FieldAt): Field | null {
  try {
    return fieldAt(pointer)
  } catch {
    return null
  }
}

/** The parts that every role definition has. */
const requiredAtTop = ['organization', 'position', 'setting', 'hours', 'duties', 'boundaries']

function requiredParts(pointer: string, fieldAt: FieldAt): readonly string[] {
  if (pointer === '') return requiredAtTop
  const { fields = [] } = fieldOrNull(pointer, fieldAt) ?? {}
  return fields.filter(field => field.isRequired).map(field => field.pointer.slice(pointer.length + 1))
}

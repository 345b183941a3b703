/** Turns errors of the JSON Schema into problems that a person can understand and mend: one maker for each keyword. */

import { nearest } from '../domain/nearest.ts'
import { childPointer, parentPointer, pointerSteps } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { shown, shownChoices } from '../domain/shown.ts'
import { explainPattern } from './pattern-message.ts'
import type { Schema, SchemaError } from './schema-check.ts'
import { annotation, propertyNames, schemaPart } from './schema-part.ts'

/** What a maker knows of the place of an error. */
interface Case {
  readonly error: SchemaError
  /** The schema of the part that is wrong, and of the whole. */
  readonly part: Schema
  readonly root: Schema
  readonly value: unknown
  /** What the part is called, in quotation marks. */
  readonly name: string
  /** The number in the keyword, where it has one. */
  readonly limit: number
}

type Maker = (at: Case) => InputProblem

const typeNames: Readonly<Record<string, string>> = {
  object: 'an object in braces { }',
  array: 'a list in brackets [ ]',
  string: 'a text in double quotes',
  number: 'a number without quotes',
  integer: 'a whole number without quotes',
  boolean: 'true or false without quotes',
  null: 'null'
}

const makers: Readonly<Record<string, Maker>> = {
  additionalProperties: unknownProperty,
  required: missingProperty,
  type: wrongType,
  enum: notInList,
  anyOf: at => {
    const choices = anyOfNames(at.part)
    const hint = `Add at least one of ${shownChoices(choices)}.`
    return make(at, 'any-of', `${at.name} needs ${shownChoices(choices)}.`, hint)
  },
  const: at => {
    const wanted = JSON.stringify(at.error.params.allowedValue)
    return make(at, 'const', `${at.name} must be ${wanted}.`, `Write ${wanted}.`)
  },
  minLength: at =>
    at.value === ''
      ? make(at, 'too-short', `${at.name} is empty.`, 'Fill it in, or leave the property out.')
      : make(at, 'too-short', `${at.name} needs at least ${at.limit} characters.`, describe(at)),
  maxLength: at => {
    const message = `${at.name} has ${[...String(at.value)].length} characters; at most ${at.limit} are possible.`
    return make(at, 'too-long', message, 'Shorten it, or divide it between several entries.')
  },
  minItems: at => make(at, 'too-few-items', `${at.name} needs at least ${count(at.limit)}.`, 'Add what is missing.'),
  maxItems: at => {
    const length = Array.isArray(at.value) ? at.value.length : 0
    const message = `${at.name} has ${length} entries; at most ${at.limit} are possible.`
    return make(at, 'too-many-items', message, 'Remove some, or bring several together in one.')
  },
  minProperties: at => make(at, 'empty', `${at.name} is empty.`, 'Fill it in, or leave the property out.'),
  minimum: at => {
    const message = `${at.name} is ${shownNumber(at.value)}, below the minimum of ${at.limit}.`
    return make(at, 'below-minimum', message, `Use a number from ${at.limit} up.`)
  },
  maximum: at => {
    const message = `${at.name} is ${shownNumber(at.value)}, above the maximum of ${at.limit}.`
    return make(at, 'above-maximum', message, `Use a number up to ${at.limit}.`)
  },
  uniqueItems: at => {
    const { i, j } = at.error.params
    const [first, second] = [Number(i), Number(j)].sort((a, b) => a - b)
    const message = `${at.name} has the same entry twice, as number ${Number(first) + 1} and ${Number(second) + 1}.`
    return make(at, 'not-unique', message, 'Keep one of the two.')
  },
  pattern: at => {
    const { message, hint } = explainPattern(at.part, at.name, at.value)
    return make(at, 'pattern', message, hint || describe(at))
  }
}

/** Gives the problem that an error means. `value` is the part of the input that the error is about. */
export function schemaProblem(error: SchemaError, root: Schema, value: unknown): InputProblem {
  const part = schemaPart(root, error.instancePath)
  const name = partName(root, error.instancePath)
  const at: Case = { error, part, root, value, name, limit: Number(error.params.limit) }
  const maker = Object.hasOwn(makers, error.keyword) ? makers[error.keyword] : undefined
  return maker?.(at) ?? make(at, 'not-valid', `${name} is not as the schema asks.`, describe(at))
}

/** "“Percent” of “Duty” 3": the title of the part, its number in a list, and the same of the object that it is in. */
function partName(root: Schema, pointer: string): string {
  if (pointer === '') return wholeName(root)
  const own = ownName(root, pointer)
  const parent = parentPointer(pointer)
  return parent === '' || isIndex(pointer) ? own : `${own} of ${ownName(root, parent)}`
}

/** "The role definition": the title of the schema inside a sentence. */
function wholeName(root: Schema): string {
  const title = annotation(root, 'title')
  return `The ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
}

function ownName(root: Schema, pointer: string): string {
  // Items without a name of their own are called after their list: “Duties: entry”.
  const title = shown(annotation(schemaPart(root, pointer), 'title').replace(/: entry$/, '') || 'Entry')
  return isIndex(pointer) ? `${title} ${Number(pointerSteps(pointer).at(-1)) + 1}` : title
}

/** No property of the schema has a number as its name. */
function isIndex(pointer: string): boolean {
  return /^[0-9]+$/.test(pointerSteps(pointer).at(-1) ?? '')
}

function unknownProperty(at: Case): InputProblem {
  const property = String(at.error.params.additionalProperty)
  const known = propertyNames(at.part)
  const near = nearest(property, known)
  const hint = near === null ? `Remove it; possible are ${shownChoices(known, 30)}.` : `Did you mean ${shown(near)}?`
  const pointer = childPointer(at.error.instancePath, property)
  return { pointer, code: 'unknown-property', message: `${at.name} has no property ${shown(property)}.`, hint }
}

/** The pointer is that of the object: what is missing has no place of its own. */
function missingProperty(at: Case): InputProblem {
  const property = String(at.error.params.missingProperty)
  const part = schemaPart(at.root, childPointer(at.error.instancePath, property))
  const hint = `Add ${shown(property)}: ${lowerFirst(annotation(part, 'description'))}`
  return make(at, 'required', `${at.name} needs ${shown(property)}.`, hint)
}

function wrongType(at: Case): InputProblem {
  const wanted = typeNames[String(at.error.params.type)] ?? 'a value of another kind'
  const message = `${at.name} must be ${wanted}, not ${typeName(at.value)}.`
  return make(at, 'wrong-type', message, at.value === null ? 'Fill it in, or leave the property out.' : describe(at))
}

function notInList(at: Case): InputProblem {
  const allowed = at.error.params.allowedValues
  const values = Array.isArray(allowed) ? allowed.map(String) : []
  const near = typeof at.value === 'string' ? nearest(at.value, values) : null
  const given = typeof at.value === 'string' ? shown(at.value) : typeName(at.value)
  const list = `Use ${shownChoices(values, 30)}.`
  const hint = near === null ? list : `Did you mean ${shown(near)}? ${list}`
  return make(at, 'not-in-list', `${at.name} cannot be ${given}.`, hint)
}

/** Names of the properties of which one at least is needed. */
function anyOfNames(part: Schema): readonly string[] {
  const branches: unknown = part.anyOf
  if (!Array.isArray(branches)) return []
  return branches.flatMap((branch: { readonly required?: readonly string[] }) => branch.required ?? [])
}

function make(at: Case, code: string, message: string, hint: string): InputProblem {
  return { pointer: at.error.instancePath, code, message, hint }
}

/** What belongs here, in the words of the schema. */
function describe({ part }: Case): string {
  const text = annotation(part, 'description') || 'See the schema for what belongs here.'
  const examples: unknown = part.examples
  const example = Array.isArray(examples) ? examples[0] : undefined
  return typeof example === 'string' ? `${text} Example: ${shown(example)}.` : text
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number with decimals'
  return { object: 'an object', string: 'a text', boolean: 'true or false' }[typeof value as string] ?? 'another value'
}

function shownNumber(value: unknown): string {
  return String(value).slice(0, 24)
}

function count(limit: number): string {
  return limit === 1 ? 'one entry' : `${limit} entries`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

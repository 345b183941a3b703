/** Fields of the form, made from the schema of the role definition: its titles are the labels, its descriptions the hints. */
import { isObject } from '../domain/json.ts'
import { pointerSteps } from '../domain/pointer.ts'

type Schema = Readonly<Record<string, unknown>>

/** How a field is asked: `texts` is a list of texts, `items` a list of objects, `group` an object. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date'
  | 'texts'
  | 'items'
  | 'group'

export interface Field {
  /** Place in the role definition; the name of its input. */
  readonly pointer: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint: string
  /** The first example of the schema, as text. */
  readonly example: string
  readonly isRequired: boolean
  /** Longest text. */
  readonly maxLength?: number
  /** Values of `choice` and `choices`. */
  readonly values?: readonly string[]
  /** Last step of the schema's definition, such as `email`, where there is one. */
  readonly definition?: string
  /** Parts of a group, in the order of the schema. */
  readonly fields?: readonly Field[]
  /** `texts`: whether an entry may have several lines. */
  readonly hasLongTexts?: boolean
}

export interface FieldMaker {
  /** The field at a pointer; indices of lists lead to their items. Throws for a pointer that the schema has not. */
  fieldAt(pointer: string): Field
}

/** Makes fields from the schema of the role definition; each is made once. */
export function createFieldMaker(root: Schema): FieldMaker {
  const made = new Map<string, Field>()
  const definitions = isObject(root.$defs) ? root.$defs : {}
  const definitionOf = (schema: Schema): Definition => {
    const name = typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? '') : ''
    return { name, schema: isObject(definitions[name]) ? { ...definitions[name], ...schema } : schema }
  }

  const find = (pointer: string): Found => {
    let at = definitionOf(root)
    let isRequired = false
    for (const step of pointerSteps(pointer)) {
      const next = at.schema.type === 'array' ? at.schema.items : propertiesOf(at.schema)[step]
      if (!isObject(next)) throw new Error(`The schema has no ${pointer}.`)
      isRequired = Array.isArray(at.schema.required) && at.schema.required.includes(step)
      at = definitionOf(next)
    }
    return { ...at, isRequired }
  }

  const fieldAt = (pointer: string): Field => {
    const known = made.get(pointer)
    if (known !== undefined) return known
    const found = find(pointer)
    const item = isObject(found.schema.items) ? definitionOf(found.schema.items) : null
    const field = fieldOf(pointer, found, item, fieldAt)
    made.set(pointer, field)
    return field
  }
  return { fieldAt }
}

/** A field out of the schema of its value; `fieldAt` gives the fields of its parts. */
function fieldOf(
  pointer: string,
  { schema, name, isRequired }: Found,
  item: Definition | null,
  fieldAt: (pointer: string) => Field
): Field {
  const kind = kindOf(schema, name, item?.schema ?? null)
  const values = kind === 'choices' ? item?.schema.enum : schema.enum
  const examples = Array.isArray(schema.examples) ? schema.examples : []
  const definition = kind === 'choices' ? (item?.name ?? '') : name
  return {
    pointer,
    kind,
    label: textOf(schema.title),
    hint: textOf(schema.description),
    example: ['string', 'number'].includes(typeof examples[0]) ? String(examples[0]) : '',
    isRequired,
    ...(typeof schema.maxLength === 'number' && { maxLength: schema.maxLength }),
    ...(Array.isArray(values) && { values: values.map(String) }),
    ...(definition !== '' && { definition }),
    ...(kind === 'texts' && { hasLongTexts: Number(item?.schema.maxLength ?? 0) > 300 }),
    ...(kind === 'group' && { fields: Object.keys(propertiesOf(schema)).map(step => fieldAt(`${pointer}/${step}`)) })
  }
}

/** A schema with the name of its definition; empty where it is no shared one. */
interface Definition {
  readonly schema: Schema
  readonly name: string
}

interface Found extends Definition {
  readonly isRequired: boolean
}

/** Definitions whose values are chosen from the library, so a list of them is a set of boxes to tick. */
const chosenIds = new Set(['competencyId'])

function kindOf(schema: Schema, definition: string, item: Schema | null): FieldKind {
  if (Array.isArray(schema.enum)) return 'choice'
  if (schema.type === 'object') return 'group'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.type !== 'array') return textKind(schema, definition)
  if (item?.type === 'object') return 'items'
  const itemDefinition = textOf((schema.items as Schema | undefined)?.$ref)
    .split('/')
    .at(-1)
  return Array.isArray(item?.enum) || chosenIds.has(itemDefinition ?? '') ? 'choices' : 'texts'
}

function textKind(schema: Schema, definition: string): FieldKind {
  if (definition === 'date') return 'date'
  return Number(schema.maxLength ?? 0) > 500 ? 'text' : 'line'
}

function propertiesOf(schema: Schema): Readonly<Record<string, unknown>> {
  return isObject(schema.properties) ? schema.properties : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Fields of the form, made from the schema of the role definition: its titles are the labels, its descriptions the hints. */
import { parentPointer, pointerSteps } from '../domain/pointer.ts'
import type { Schema } from '../validation/schema-check.ts'
import { annotation, definitionName, propertyNames, schemaPart } from '../validation/schema-part.ts'

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
  readonly isRequired: boolean
  /** Longest text. */
  readonly maxLength?: number
  /** Values of `choice` and `choices`. */
  readonly values?: readonly string[]
  /** Last step of the schema's definition, such as `email`, where there is one. */
  readonly definition?: string
  /** Parts of a group, in the order of the schema. */
  readonly fields?: readonly Field[]
}

export interface FieldMaker {
  /** The field at a pointer; indices of lists lead to their items. Throws for a pointer that the schema has not. */
  fieldAt(pointer: string): Field
}

/** Fields that are kept; a draft from outside may have lists of any length, so the store begins anew when it is full. */
const mostFields = 20_000

/** Makes fields from the schema of the role definition. */
export function createFieldMaker(root: Schema): FieldMaker {
  const made = new Map<string, Field>()
  const fieldAt = (pointer: string): Field => {
    const known = made.get(pointer)
    if (known !== undefined) return known
    const schema = schemaPart(root, pointer)
    if (Object.keys(schema).length === 0) throw new Error(`The schema has no ${pointer}.`)
    const { required } = schemaPart(root, parentPointer(pointer))
    const isRequired = Array.isArray(required) && required.includes(pointerSteps(pointer).at(-1))
    const item = schema.type === 'array' ? schemaPart(root, `${pointer}/0`) : null
    const field = fieldOf(pointer, { schema, isRequired }, item, fieldAt)
    if (made.size >= mostFields) made.clear()
    made.set(pointer, field)
    return field
  }
  return { fieldAt }
}

/** A field out of the schema of its value; `fieldAt` gives the fields of its parts. */
function fieldOf(
  pointer: string,
  { schema, isRequired }: { readonly schema: Schema; readonly isRequired: boolean },
  item: Schema | null,
  fieldAt: (pointer: string) => Field
): Field {
  const kind = kindOf(schema, item)
  // A set of boxes to tick is what its items are.
  const chosen = kind === 'choices' && item !== null ? item : schema
  const definition = definitionName(chosen)
  return {
    pointer,
    kind,
    label: annotation(schema, 'title'),
    hint: annotation(schema, 'description'),
    isRequired,
    ...(typeof schema.maxLength === 'number' && { maxLength: schema.maxLength }),
    ...(Array.isArray(chosen.enum) && { values: chosen.enum.map(String) }),
    ...(definition !== null && { definition }),
    ...(kind === 'group' && { fields: propertyNames(schema).map(step => fieldAt(`${pointer}/${step}`)) })
  }
}

/** Definitions whose values are chosen from the library, so a list of them is a set of boxes to tick. */
const chosenIds = new Set(['competencyId'])

function kindOf(schema: Schema, item: Schema | null): FieldKind {
  if (Array.isArray(schema.enum)) return 'choice'
  if (schema.type === 'object') return 'group'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (item === null) return textKind(schema)
  if (item.type === 'object') return 'items'
  return Array.isArray(item.enum) || chosenIds.has(definitionName(item) ?? '') ? 'choices' : 'texts'
}

function textKind(schema: Schema): FieldKind {
  if (definitionName(schema) === 'date') return 'date'
  return Number(schema.maxLength ?? 0) > 500 ? 'text' : 'line'
}

/** Finds the part of a schema that describes a part of a value, with its title, description and examples. */
import { pointerSteps } from '../domain/pointer.ts'
import type { Schema } from './schema-check.ts'

/** The schema at a JSON Pointer of the value; references are followed, and what stands beside one wins over its target. */
export function schemaPart(root: Schema, pointer: string): Schema {
  let part = resolve(root, root)
  for (const step of pointerSteps(pointer)) {
    const properties = asSchema(part.properties)
    const next = Object.hasOwn(properties, step) ? properties[step] : part.items
    part = resolve(root, asSchema(next))
  }
  return part
}

/** Names of the properties that an object may have. */
export function propertyNames(part: Schema): readonly string[] {
  return Object.keys(asSchema(part.properties))
}

/** The text of an annotation, or an empty text. */
export function annotation(part: Schema, name: 'title' | 'description'): string {
  const text = part[name]
  return typeof text === 'string' ? text : ''
}

/** The definition that the part refers to, such as `line`; null where it refers to none. */
export function definitionName(part: Schema): string | null {
  const reference = part.$ref
  return typeof reference === 'string' ? (reference.split('/').pop() ?? null) : null
}

function resolve(root: Schema, part: Schema): Schema {
  const name = definitionName(part)
  if (name === null) return part
  const definition = asSchema(asSchema(root.$defs)[name])
  return { ...definition, ...part }
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {}
}

/** What a template may ask of its view, as the view's JSON Schema says. */

/**
 * A JSON Schema 2020-12 of which these keywords are read: `type`, `properties`, `additionalProperties`, `items`,
 * `anyOf`, `oneOf`, `allOf` and `$ref` to `#/$defs/…`.
 */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown }

/** The schemas that a value may follow, without references; `true` is anything. */
export type Shape = readonly JsonSchema[]

export interface ViewShapes {
  readonly root: Shape
  /** Shape of a field; null where there is none of that name. */
  property(shape: Shape, name: string): Shape | null
  /** Shape of what `each` goes through; null where there is nothing to go through. */
  items(shape: Shape): Shape | null
  /** Names of the fields of a shape. */
  names(shape: Shape): string[]
  /** A text that is the same for the same shape. */
  keyOf(shape: Shape): string
}

/** Text or a number, as helpers return. */
export const anything: Shape = [true]
export const scalar: Shape = [{ type: ['string', 'number'] }]

type SchemaObject = { readonly [keyword: string]: unknown }

/** Reads shapes from the schema of a view. Throws an `Error` for a reference that leads nowhere. */
export function createViewShapes(schema: JsonSchema): ViewShapes {
  const numbers = new Map<JsonSchema, number>()
  const numberOf = (part: JsonSchema) => {
    if (!numbers.has(part)) numbers.set(part, numbers.size)
    return numbers.get(part)
  }
  const resolveAll = (parts: readonly unknown[]) =>
    parts.flatMap(part => resolve(part as JsonSchema, schema, new Set()))
  return {
    root: resolveAll([schema]),
    property: (shape, name) => {
      const found = shape.flatMap(part => propertyOf(part, name))
      return found.length === 0 ? null : resolveAll(found)
    },
    items: shape => {
      const found = shape.flatMap(itemsOf)
      return found.length === 0 ? null : resolveAll(found)
    },
    names: shape => shape.flatMap(part => (typeof part === 'boolean' ? [] : Object.keys(objectOf(part.properties)))),
    keyOf: shape => shape.map(numberOf).join(',')
  }
}

/** Whether a value of this shape is text or a number, or nothing. */
export function isPrintable(shape: Shape): boolean {
  return shape.some(part => {
    if (typeof part === 'boolean') return part
    const types = [part.type].flat()
    if (part.type === undefined) return part.properties === undefined && part.items === undefined
    return types.some(type => type === 'string' || type === 'number' || type === 'integer')
  })
}

function objectOf(value: unknown): SchemaObject {
  return typeof value === 'object' && value !== null ? (value as SchemaObject) : {}
}

function propertyOf(part: JsonSchema, name: string): unknown[] {
  if (typeof part === 'boolean') return part ? [true] : []
  const properties = objectOf(part.properties)
  if (Object.hasOwn(properties, name)) return [properties[name]]
  if (part.items !== undefined && name === 'length') return scalar.slice()
  if (part.items !== undefined && /^\d+$/.test(name)) return [part.items]
  return isSchema(part.additionalProperties) ? [part.additionalProperties] : []
}

function itemsOf(part: JsonSchema): unknown[] {
  if (typeof part === 'boolean') return part ? [true] : []
  if (part.items !== undefined) return [part.items]
  const values = Object.values(objectOf(part.properties))
  return isSchema(part.additionalProperties) ? [...values, part.additionalProperties] : values
}

function isSchema(value: unknown): boolean {
  return value === true || (typeof value === 'object' && value !== null)
}

/** The alternatives of a schema; a schema that refers to itself ends there. */
function resolve(part: JsonSchema, root: JsonSchema, seen: Set<JsonSchema>): JsonSchema[] {
  if (typeof part === 'boolean' || seen.has(part)) return part === true ? [part] : []
  seen.add(part)
  const others = [part.anyOf, part.oneOf, part.allOf].flatMap(list => (Array.isArray(list) ? list : []))
  const target = typeof part.$ref === 'string' ? [follow(part.$ref, root)] : []
  const nested = [...target, ...others].flatMap(other => resolve(other as JsonSchema, root, seen))
  const hasOwnShape = nested.length === 0 || part.properties !== undefined || part.items !== undefined
  return hasOwnShape ? [part, ...nested] : nested
}

function follow(reference: string, root: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1]
  const definitions = typeof root === 'boolean' ? {} : objectOf(root.$defs)
  if (name !== undefined && Object.hasOwn(definitions, name)) return definitions[name] as JsonSchema
  if (reference === '#') return root
  throw new Error(`The schema of a view refers to “${reference}”, which it does not have.`)
}

/** Takes out of a value what the schema has refused, so that the rest can be checked for its meaning. */
import { childPointer, parentPointer } from '../domain/pointer.ts'
import type { SchemaError } from './schema-check.ts'

/** Keywords after which the part itself is sound: it lacks something, and what it has is checked on its own. */
const keeping = new Set(['required', 'anyOf', 'minProperties', 'minItems', 'uniqueItems', 'additionalProperties'])

export interface Pruned {
  /** A copy without the refused parts; refused list items are `undefined`, so that indexes stay. */
  readonly value: unknown
  /** False where something at or below the pointer was refused. */
  isWhole(pointer: string | (() => string)): boolean
}

/** Leaves a valid value as it is. */
export function prune(value: unknown, errors: readonly SchemaError[]): Pruned {
  if (errors.length === 0) return { value, isWhole: () => true }
  const refused = new Set<string>()
  const touched = new Set<string>()
  for (const error of errors) {
    const { instancePath } = error
    if (!keeping.has(error.keyword)) refused.add(instancePath)
    const property = error.params.additionalProperty
    if (error.keyword === 'additionalProperties' && typeof property === 'string')
      refused.add(childPointer(instancePath, property))
    for (let at = instancePath; !touched.has(at); at = parentPointer(at)) touched.add(at)
  }
  return {
    value: copy(value, '', refused, touched),
    isWhole: pointer => !touched.has(typeof pointer === 'string' ? pointer : pointer())
  }
}

function copy(value: unknown, pointer: string, refused: ReadonlySet<string>, touched: ReadonlySet<string>): unknown {
  if (refused.has(pointer)) return undefined
  if (!touched.has(pointer) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((item, index) => copy(item, childPointer(pointer, index), refused, touched))
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    return [key, copy(part, childPointer(pointer, key), refused, touched)]
  })
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined))
}

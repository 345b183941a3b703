/** Cuts a JSON Schema into definitions, because each becomes a function: only those of parts that are there are compiled. */

type Schema = Readonly<Record<string, unknown>>

/** The same schema, each part that has properties of its own being a definition that is referred to. */
export function splitSchema(schema: Schema): Schema {
  const parts: Record<string, unknown> = {}
  const split = splitInside(schema, parts)
  const known = Object.entries((schema.$defs ?? {}) as Readonly<Record<string, Schema>>)
  const $defs = Object.fromEntries(known.map(([name, part]) => [name, splitInside(part, parts)]))
  return { ...split, $defs: { ...$defs, ...parts } }
}

/** Goes into properties and items only; alternatives and conditions stay as they are. */
function splitInside(schema: Schema, parts: Record<string, unknown>): Schema {
  const { properties, items } = schema
  return {
    ...schema,
    ...(isSchema(properties) && { properties: mapValues(properties, part => cutOut(part, parts)) }),
    ...(isSchema(items) && { items: cutOut(items, parts) })
  }
}

function cutOut(part: unknown, parts: Record<string, unknown>): unknown {
  if (!isSchema(part)) return part
  const split = splitInside(part, parts)
  if (split.properties === undefined && !isSchema(split.items)) return split
  const name = `part-${Object.keys(parts).length + 1}`
  parts[name] = split
  return { $ref: `#/$defs/${name}` }
}

function mapValues(table: Schema, change: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]))
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

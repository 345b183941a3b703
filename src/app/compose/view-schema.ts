/** The schema of the view as one self-contained schema, so that template paths can be followed into the role definition. */

type JsonSchema = Readonly<Record<string, unknown>>

/** Puts the role definition schema into the `$defs` of the view schema, and points all references there. */
export function viewSchema(view: JsonSchema, role: JsonSchema): JsonSchema {
  const { $defs = {}, ...whole } = role
  return { ...(redirect(view) as JsonSchema), $defs: { ...($defs as JsonSchema), role: whole } }
}

function redirect(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redirect)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && part === '/v1/schemas/role-definition' ? '#/$defs/role' : redirect(part)
    ])
  )
}

/** The JSON Schemas that are served: those of the role definition, and those of the answers over HTTP. */
import { readFileSync } from 'node:fs'
import { schemasUrl } from '../paths.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** Schemas of requests and answers that are not role definitions, by name; files in `schemas/http`. */
const httpSchemaNames = [
  'problem',
  'validation-result',
  'review-result',
  'text-review',
  'role-proposal',
  'verification',
  'rule-list',
  'rule',
  'collection',
  'library-item',
  'coverage',
  'batch',
  'health',
  'schema-list',
  'export-list',
  'sections'
] as const

/** Reads the files; about a millisecond, so callers do it when first asked. */
function readHttpSchemas(): readonly (readonly [string, JsonSchema])[] {
  return httpSchemaNames.map(name => {
    const file = new URL(`http/${name}.schema.json`, schemasUrl)
    return [name, JSON.parse(readFileSync(file, 'utf8')) as JsonSchema] as const
  })
}

/** All schemas by name, put together on first use. */
export function createSchemaReader(schemas: ReadonlyMap<string, JsonSchema>): () => ReadonlyMap<string, JsonSchema> {
  let all: ReadonlyMap<string, JsonSchema> | null = null
  return () => {
    all ??= new Map([...schemas, ...readHttpSchemas()])
    return all
  }
}

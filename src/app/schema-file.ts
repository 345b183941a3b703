/** A JSON Schema as it lies in its file: the bytes at once, the value when somebody needs it, which a render does not. */
import { readFileSync } from 'node:fs'
import { schemasUrl } from '../paths.ts'

type JsonSchema = Readonly<Record<string, unknown>>

export interface SchemaFile {
  readonly bytes: Uint8Array
  /** Parsed once. */
  readonly value: () => JsonSchema
}

/** Reads `schemas/<name>.schema.json`. */
export function readSchemaFile(name: string): SchemaFile {
  const bytes = readFileSync(new URL(`${name}.schema.json`, schemasUrl))
  let value: JsonSchema | null = null
  return {
    bytes,
    value: () => {
      value ??= JSON.parse(bytes.toString()) as JsonSchema
      return value
    }
  }
}

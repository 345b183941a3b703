/** Validators of the library's files made with ajv from `schemas/library`, as the generated ones are. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { valueAt } from '../../src/domain/pointer.ts'
import { libraryKinds } from '../../src/library/kinds.ts'
import type { LibraryValidators } from '../../src/library/read-files.ts'
import { schemaProblem } from '../../src/validation/messages.ts'

export const root = new URL('../../', import.meta.url)

export function readJsonFile(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'))
}

/** One validator for each kind, with the messages of the product. */
export function createLibraryValidators(): LibraryValidators {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  const entries = libraryKinds.map(kind => {
    const schema = readJsonFile(`schemas/library/${kind}.schema.json`)
    const validate = ajv.compile(schema)
    const check = (value: unknown) => {
      validate(value)
      return (validate.errors ?? []).map(error => schemaProblem(error, schema, valueAt(value, error.instancePath)))
    }
    return [kind, check] as const
  })
  return Object.fromEntries(entries) as unknown as LibraryValidators
}

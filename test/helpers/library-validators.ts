/** Validators of the library's files made with ajv from `schemas/library`, as the generated ones are. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { libraryKinds } from '../../src/library/kinds.ts'
import type { LibraryValidators } from '../../src/library/read-files.ts'

export const root = new URL('../../', import.meta.url)

export function readJsonFile(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'))
}

/** One validator for each kind; the pointer of an unknown property is that of the property. */
export function createLibraryValidators(): LibraryValidators {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  const entries = libraryKinds.map(kind => {
    const validate = ajv.compile(readJsonFile(`schemas/library/${kind}.schema.json`))
    const check = (value: unknown) => {
      validate(value)
      return (validate.errors ?? []).map(({ instancePath, message, params }) => {
        const extra: unknown = params.additionalProperty
        return {
          pointer: extra === undefined ? instancePath : `${instancePath}/${String(extra)}`,
          message: extra === undefined ? `It ${message ?? 'is wrong'}.` : `There is no property "${String(extra)}".`
        }
      })
    }
    return [kind, check] as const
  })
  return Object.fromEntries(entries) as unknown as LibraryValidators
}

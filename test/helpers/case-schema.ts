/** JSON Schemas of CASE packages, made from the table of facts in `test/fixtures/case/facts.json`. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

interface Facts {
  readonly types: Readonly<Record<string, object>>
  readonly objects: Readonly<
    Record<string, { readonly required: Record<string, string>; readonly optional: Record<string, string> }>
  >
}

const file = new URL('../fixtures/case/facts.json', import.meta.url)
const facts = JSON.parse(readFileSync(file, 'utf8')) as { readonly types: Facts['types'] } & Record<
  '1.0' | '1.1',
  Facts
>

/** Checks an object of CASE, such as a `CFPackage`. */
export function caseValidator(version: '1.0' | '1.1', object: string): ValidateFunction {
  const { types, objects } = facts[version]
  const known: Readonly<Record<string, object>> = { ...facts.types, ...types }
  const schemaOf = (type: string): object => {
    if (type.endsWith('[]')) return { type: 'array', items: schemaOf(type.slice(0, -2)) }
    return known[type] ?? { $ref: `#/$defs/${type}` }
  }
  const defs = Object.entries(objects).map(([name, { required, optional }]) => {
    const properties = Object.entries({ ...required, ...optional }).map(([field, type]) => [field, schemaOf(type)])
    return [
      name,
      {
        type: 'object',
        properties: Object.fromEntries(properties),
        required: Object.keys(required),
        additionalProperties: false
      }
    ]
  })
  const ajv = new Ajv2020({
    strict: false,
    formats: {
      uri: (text: string) => URL.canParse(text) && /^[!-~]+$/.test(text),
      date: /^\d{4}-\d\d-\d\d$/,
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
    }
  })
  return ajv.compile({ $ref: `#/$defs/${object}`, $defs: Object.fromEntries(defs) })
}

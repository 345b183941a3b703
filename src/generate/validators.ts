/** Writes validators: the JSON Schemas as plain code, so that nothing is compiled at run time. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compactCode, compactHelpers } from './compact-code.ts'
import { splitSchema } from './split-schema.ts'

type Schema = Readonly<Record<string, unknown>>

/** Keywords whose value is a table of schemas by name. */
const tables = new Set(['properties', '$defs', 'patternProperties', 'dependentSchemas'])
/** Keywords that say something to people and nothing to the validator. */
const annotations = new Set(['title', 'description', 'examples', '$comment'])
/** Keywords whose value is data and not a schema. */
const data = new Set(['const', 'enum', 'default', 'required'])

/** What the generated code needs of Ajv at run time, written out so that it needs no Ajv. */
const helpers = `function countCodePoints(text) {
  let count = text.length
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) { count--; at++ }
  }
  return count
}
function isEqual(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}
`

/**
 * Gives the text of an ES module that exports `validators`: one function for each schema by its name. A function
 * returns whether a value is valid and leaves what is wrong in its `errors`; it changes nothing, fills in no defaults
 * and finds all errors. The format `date` is left to the checks of meaning, which know the calendar.
 * @param schemas JSON Schemas 2020-12 by name; each needs an `$id`, and may refer to the others
 */
export function generateValidators(schemas: ReadonlyMap<string, Schema>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    // One function for each definition: half the code of definitions copied to every place of use.
    inlineRefs: false,
    messages: false,
    formats: { date: true },
    code: { source: true, esm: true, lines: false, optimize: 2 }
  })
  const names = [...schemas.keys()]
  for (const [name, schema] of schemas) ajv.addSchema(splitSchema(withoutAnnotations(schema) as Schema), name)
  const exported = Object.fromEntries(names.map((name, index) => [`validate_${index}`, name]))
  const code = standaloneCode.default(ajv, exported)
  const entries = names.map((name, index) => `  ${JSON.stringify(name)}: validate_${index}`).join(',\n')
  return `${compactCode(withoutRequire(code))}\nexport const validators = Object.freeze({\n${entries}\n})\n`
}

function withoutRequire(code: string): string {
  const text = code
    .replace(
      '"use strict";',
      `/* GENERATED from schemas/ by \`npm run build\`. Do not edit. */\n${helpers}${compactHelpers}`
    )
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'countCodePoints')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'isEqual')
    .replace(/export const (validate_\d+) =/g, 'const $1 =')
    // A text of few units has no more code points, and one of many has at least half as many: most need no counting.
    .replace(/(func\d+)\((\w+)\) > (\d+)/g, '($2.length > $3 && $1($2) > $3)')
    .replace(/(func\d+)\((\w+)\) < (\d+)/g, (_, count, text, limit) => {
      return `(${text}.length < ${2 * Number(limit)} && ${count}(${text}) < ${limit})`
    })
  const left = /require\("[^"]*"\)/.exec(text)
  if (left !== null) throw new Error(`The generated validators need ${left[0]}: write it into the helpers.`)
  return text
}

/** The schema without what only people read: half of its size. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !annotations.has(key))
  return Object.fromEntries(
    kept.map(([key, part]) => {
      if (data.has(key)) return [key, part]
      return [key, tables.has(key) ? mapTable(part) : withoutAnnotations(part)]
    })
  )
}

function mapTable(table: unknown): unknown {
  return Object.fromEntries(Object.entries(table ?? {}).map(([name, schema]) => [name, withoutAnnotations(schema)]))
}

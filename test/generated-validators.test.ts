/** Generated validators: split and shortened, they find exactly what Ajv finds with the schema as it stands. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { compactCode } from '../src/generate/compact-code.ts'
import { splitSchema } from '../src/generate/split-schema.ts'
import type { SchemaCheck, SchemaError } from '../src/validation/schema-check.ts'
import { loadValidators, schema } from './helpers/role-checks.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const everything: Json = JSON.parse(
  readFileSync(new URL('./fixtures/roles/everything.json', import.meta.url), 'utf8')
) as Json

const wrongValues: readonly Json[] = [null, 7, '', 'x'.repeat(2500), {}]

/** The value with one part after the other replaced by something wrong, left out, or given more than it may hold. */
function* mistakes(value: Json, path = ''): Generator<Json> {
  yield wrongValues[path.length % wrongValues.length] as Json
  if (Array.isArray(value)) {
    const [first, ...rest] = value as readonly Json[]
    if (first === undefined) return
    yield [...value, ...Array.from({ length: 90 }, () => 7)] as Json
    for (const wrong of mistakes(first, `${path}/0`)) yield [wrong, ...rest]
  } else if (typeof value === 'object' && value !== null) {
    const object = value as Readonly<Record<string, Json>>
    yield { ...object, unknownPart: 1 }
    for (const [key, part] of Object.entries(object)) {
      const { [key]: _, ...others } = object
      yield others
      for (const wrong of mistakes(part, `${path}/${key}`)) yield { ...others, [key]: wrong }
    }
  }
}

/** Where, which keyword and what it says; pointers into the schema differ, since it is cut into definitions. */
function outlines(errors: readonly SchemaError[] | null | undefined): readonly string[] {
  return (errors ?? []).map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`
  )
}

t.test('the same errors in the same order as Ajv, for every part of a full role definition', async t => {
  const generated = (await loadValidators(new Map([['role-definition', schema]])))['role-definition']
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    formats: { date: true },
    messages: false
  })
  const expected = ajv.compile(schema) as unknown as SchemaCheck
  if (generated === undefined) throw new Error('the validator was not generated')
  t.equal(generated(everything), true)
  let count = 0
  for (const wrong of mistakes(everything)) {
    count += 1
    const isValid = expected(wrong)
    if (generated(wrong) !== isValid) t.fail(`another verdict: ${JSON.stringify(outlines(expected.errors))}`)
    const [found, wanted] = [outlines(generated.errors).join('\n'), outlines(expected.errors).join('\n')]
    if (found !== wanted) t.equal(found, wanted)
  }
  t.ok(count > 1000, `${count} mistakes`)
})

t.test('a part with properties becomes a definition; what is next to it stays', async t => {
  const inner = { type: 'object', properties: { b: { type: 'string' } } }
  const given = { type: 'object', properties: { a: inner, c: { type: 'number' } }, anyOf: [{ required: ['a'] }] }
  t.strictSame(splitSchema(given), {
    type: 'object',
    properties: { a: { $ref: '#/$defs/part-1' }, c: { type: 'number' } },
    anyOf: [{ required: ['a'] }],
    $defs: { 'part-1': inner }
  })
})

t.test('code that cannot be shortened is refused, and not written', async t => {
  t.throws(() => compactCode('function validate1(data, {parentData}={}){return parentData}'), /parentData/)
})

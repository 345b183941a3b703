/** Tests of the schema's problems as people see them: code, pointer, words, order, and that all come at once. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { schemaProblem } from '../src/validation/messages.ts'
import { parseRole } from '../src/validation/parse-role.ts'
import { loadRoleValidator, loadValidators, outline, type schema, validRole } from './helpers/role-checks.ts'

const validate = await loadRoleValidator()

t.test('finds nothing wrong with a valid role', async t => {
  t.same(validate(validRole()), { problems: [], truncated: false })
})

t.test('does not change what it checks', async t => {
  const role = validRole()
  role.extra = { constructor: 1 }
  const before = JSON.stringify(role)
  validate(role)
  t.equal(JSON.stringify(role), before)
})

t.test('explains keywords that the role definition does not use, and ones that are not known', async t => {
  const list = { type: 'array', title: 'Words', description: 'At least two words.', minItems: 2 }
  const error = { instancePath: '', schemaPath: '#/minItems', keyword: 'minItems', params: { limit: 2 } }
  const few = schemaProblem(error, list, ['a'])
  t.match(few, { pointer: '', code: 'too-few-items', message: /needs at least 2 entries/ })
  const other = schemaProblem({ ...error, keyword: 'contains' }, list, ['a'])
  t.match(other, { code: 'not-valid', message: /not as the schema asks/, hint: 'At least two words.' })
})

t.test('refuses every value that is no object', async t => {
  for (const value of [null, undefined, 1, 'role', true, [], [validRole()]])
    t.same(outline(validate(value)), ['wrong-type '], String(value))
})

t.test('gives all problems at once, of form and of meaning, in the order of the text', async t => {
  const file = readFileSync(new URL('./fixtures/invalid/many-mistakes.json', import.meta.url))
  const reading = parseRole(file, validate)
  if (reading.ok) throw new Error('an invalid role definition was accepted')
  t.same(
    reading.problems.problems.map(({ code, pointer, line, column }) => `${line}:${column} ${code} ${pointer}`),
    [
      '3:3 unknown-country /jurisdiction',
      '4:3 required /organization',
      '5:5 unknown-property /organization/nme',
      '6:16 low-contrast /organization/theme/accentColor',
      '8:17 pattern /position/title',
      '8:32 not-in-list /position/level',
      '9:3 any-of /setting',
      '10:14 range-order /hours/amount',
      '12:7 unknown-id /duties/0/id',
      '13:33 wrong-type /duties/1/percent',
      '14:5 own-id-without-text /duties/2',
      '17:19 not-a-date /governance/created'
    ]
  )
  t.ok(reading.problems.problems.every(problem => problem.message.endsWith('.') && problem.hint !== ''))
})

t.test('gives the role definition of valid text, and the problems of text that is no JSON', async t => {
  const role = validRole()
  const text = (value: string) => new TextEncoder().encode(value)
  t.same(parseRole(text(JSON.stringify(role)), validate), { ok: true, role, notes: [] })
  t.match(parseRole(text('{'), validate), {
    ok: false,
    problems: { problems: [{ code: 'json-syntax', line: 1, column: 2 }] }
  })
  t.match(parseRole(text('{}'), validate, { maxBytes: 1, maxDepth: 1 }), {
    ok: false,
    problems: { problems: [{ code: 'too-large' }] }
  })
})

t.test('lists at most 50 problems, and says that there are more', async t => {
  const role = validRole()
  role.duties = Array.from({ length: 80 }, () => ({ text: 1 }))
  const found = validate(role)
  t.equal(found.problems.length, 50)
  t.ok(found.truncated)
})

t.test('the generated validators need nothing at run time and refer to one another', async t => {
  const base = 'https://json-schema.org/draft/2020-12/schema'
  const word = { $schema: base, $id: '/v1/schemas/word', type: 'string', title: 'Word', maxLength: 2 }
  const list = {
    $schema: base,
    $id: '/v1/schemas/list',
    type: 'array',
    items: { $ref: '/v1/schemas/word' },
    uniqueItems: true
  }
  const titled = { $schema: base, $id: '/v1/schemas/titled', type: 'object', properties: { title: { const: 'a' } } }
  const loaded = await loadValidators(new Map<string, typeof schema>(Object.entries({ word, list, titled })))
  t.ok(loaded.word?.('😀😀'), 'length is counted in code points')
  t.notOk(loaded.word?.('abc'))
  t.ok(loaded.list?.(['a', 'b']))
  t.notOk(loaded.list?.(['a', 'abc']))
  t.notOk(loaded.list?.(['a', 'a']))
  t.notOk(loaded.titled?.({ title: 'b' }), 'a property called title is no annotation')
})

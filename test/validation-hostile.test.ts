/** Tests that no input makes reading or checking throw, and that every refusal can be shown to a person. */
import fc from 'fast-check'
import t from 'tap'
import { parseRole } from '../src/validation/parse-role.ts'
import { type Loose, loadRoleValidator, validRole } from './helpers/role-checks.ts'

const validate = await loadRoleValidator()
const text = (value: string) => new TextEncoder().encode(value)

/** Whether the answer is an acceptance of a valid role, or problems that are complete and short enough to show. */
function isFairAnswer(bytes: Uint8Array): boolean {
  const reading = parseRole(bytes, validate)
  if (reading.ok) return validate(JSON.parse(new TextDecoder().decode(bytes))).problems.length === 0
  const { problems } = reading.problems
  return (
    problems.length > 0 &&
    problems.length <= 50 &&
    problems.every(({ pointer, code, message, hint }) => {
      const isWhole = /^[a-z0-9-]+$/.test(code) && message.endsWith('.') && hint.length > 0
      const isShort = message.length < 500 && hint.length < 2000 && pointer.length < 5000
      const isClean = !/[\u0000-\u001f\u202e]|undefined|NaN|\[object/.test(message + hint)
      return (pointer === '' || pointer.startsWith('/')) && isWhole && isShort && isClean
    })
  )
}

/** Every place of the valid role, as a path. */
function pathsOf(value: Loose, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.keys(value).flatMap(key => pathsOf(value[key], [...path, key]))]
}

const paths = pathsOf(validRole()).filter(path => path.length > 0)
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    0.5,
    '',
    ' ',
    '\u0000',
    '\u202e',
    '__proto__',
    'constructor',
    '2026-02-30'
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [[]],
    { constructor: 1 },
    { id: {} },
    { toString: 1, hasOwnProperty: 1 },
    Array(500).fill({})
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('x'.repeat(5000)),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>
)

function changed(changes: readonly (readonly [readonly string[], unknown])[]): Loose {
  const role = validRole()
  for (const [path, value] of changes) {
    const parent = path.slice(0, -1).reduce((part: Loose, key) => part?.[key], role)
    if (typeof parent === 'object' && parent !== null) parent[path.at(-1) ?? ''] = value
  }
  return role
}

const change = fc.tuple(fc.constantFrom(...paths), hostile)

t.test('wrong values anywhere', async () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes =>
      // Each value is copied by itself: one list put into itself is a circle, which no JSON text can hold.
      isFairAnswer(text(JSON.stringify(changed(changes.map(one => structuredClone(one))))))
    ),
    { numRuns: 1200 }
  )
})

t.test('values that did not come from JSON text', async () => {
  const odd = fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n,
    Symbol('a'),
    () => 1,
    new Date(0)
  )
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.oneof(odd, fc.anything()), (path, value) => {
      const { problems } = validate(changed([[path, value]]))
      return problems.every(problem => problem.message !== '')
    }),
    { numRuns: 400 }
  )
})

t.test('text that is cut off, changed, or no text at all', async () => {
  const whole = JSON.stringify(validRole())
  const broken = fc.oneof(
    fc.nat(whole.length).map(end => text(whole.slice(0, end))),
    fc.tuple(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 4 })).map(([at, piece]) => {
      return text(whole.slice(0, at) + piece + whole.slice(at + 1))
    }),
    fc.uint8Array({ maxLength: 100 })
  )
  fc.assert(fc.property(broken, isFairAnswer), { numRuns: 600 })
})

t.test('attacks by size and by name', async t => {
  const role = JSON.stringify(validRole())
  const attacks = {
    depth: '['.repeat(300_000),
    'depth of objects': '{"a":'.repeat(100_000),
    'unknown names': `{${Array.from({ length: 9_000 }, (_, index) => `"k${index}":1`).join()}}`,
    'wrong items': `{"duties":[${'1,'.repeat(9_000)}1]}`,
    'names of the prototype': '{"__proto__":{"schemaVersion":"1.0"},"constructor":{},"prototype":{}}',
    'long name': `{"${'a'.repeat(900_000)}":1}`,
    'long text': role.replace('Peer Specialist', 'a'.repeat(900_000)),
    'long blank': role.replace('Peer Specialist', ' '.repeat(900_000)),
    backslashes: `"${'\\'.repeat(900_000)}`,
    'huge number': `[${'9'.repeat(900_000)}]`,
    'huge input': ' '.repeat(1_100_000)
  }
  for (const [name, attack] of Object.entries(attacks)) t.ok(isFairAnswer(text(attack)), name)
  t.equal(({} as Record<string, unknown>).schemaVersion, undefined)
})

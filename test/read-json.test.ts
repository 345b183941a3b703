/** Tests of the strict JSON reader: every refusal with its code, pointer and place, and what it accepts. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { type ReadLimits, readJson } from '../src/validation/read-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const limits: ReadLimits = { maxBytes: 2000, maxDepth: 4, maxItems: 50 }

/** "code pointer line:column" of every problem. */
function problems(input: string | Uint8Array, within?: ReadLimits): readonly string[] {
  const reading = readJson(typeof input === 'string' ? bytes(input) : input, within)
  if (reading.ok) return []
  return reading.problems.problems.map(({ code, pointer, line, column }) => {
    return line === undefined ? `${code} ${pointer}` : `${code} ${pointer} ${line}:${column}`
  })
}

function message(text: string): string {
  const reading = readJson(bytes(text))
  return reading.ok ? '' : (reading.problems.problems[0]?.message ?? '')
}

t.test('reads what JSON.parse reads', async t => {
  for (const text of [
    '{}',
    ' [ ] ',
    '"a\\u00e9\\n\\"\\\\ 😀"',
    '-1.5e3',
    'true',
    'false',
    'null',
    '[1,{"a":[2]}]',
    '0',
    '-0'
  ])
    t.same(read(text), JSON.parse(text), text)
  t.same(read('\ufeff{"a":1}'), { a: 1 }, 'a byte order mark is not content')
  t.equal(read('"\\ud83d\\ude00"'), '😀', 'a pair of escapes is one character')
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), text => {
      const reading = readJson(bytes(text))
      return !reading.ok || JSON.stringify(reading.value) === JSON.stringify(JSON.parse(text))
    })
  )
})

t.test('agrees with JSON.parse on what is JSON', async () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '1',
    '-',
    '.',
    'e',
    'true',
    '\\',
    'n',
    ' ',
    '\n',
    '"a"',
    '0'
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const isSyntaxError = problems(text).some(item => item.startsWith('json-syntax'))
      return isSyntaxError !== isJson(text)
    }),
    { numRuns: 3000 }
  )
})

t.test('ends at the first mistake in the syntax, and says where and what was expected', async t => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['', '1:1', /expected a value, but the text ends/],
    ['{\n  "a": 1,\n}', '3:1', /a property name in double quotes/],
    ["{'a': 1}", '1:2', /a property name in double quotes/],
    ['{"a" 1}', '1:6', /a colon/],
    ['[1 2]', '1:4', /a comma or “]”, but there is “2”/],
    ['{"a":1', '1:7', /a comma or “}”/],
    ['[01]', '1:3', /a comma/],
    ['[+1]', '1:2', /a value/],
    ['[NaN]', '1:2', /a value/],
    ['"abc', '1:5', /a double quote/],
    ['"a\\x"', '1:3', /one of the escapes/],
    ['"a\nb"', '1:3', /line break or a tab/],
    ['{} {}', '1:4', /nothing after the end/]
  ]
  for (const [text, place, expected] of cases) {
    t.match(problems(text), [new RegExp(`^json-syntax .*${place}$`)], JSON.stringify(text))
    t.match(message(text), expected)
  }
})

t.test('finds everything else in one pass', async t => {
  const text = `{
  "a": "\\ud800",
  "b": ["\\u0000", "\\uffff", "\u0001"],
  "__proto__": { "constructor": 1 },
  "n": [1e999, 1e-999, 9007199254740993],
  "a": "again"
}`
  t.same(problems(text), [
    'lone-surrogate /a 2:8',
    'control-character /b/0 3:9',
    'control-character /b/1 3:19',
    'control-character /b/2 3:29',
    'prototype-key /__proto__ 4:3',
    'prototype-key /__proto__/constructor 4:18',
    'number-range /n/0 5:9',
    'number-range /n/1 5:16',
    'number-range /n/2 5:24',
    'json-duplicate-key /a 6:3'
  ])
  const keys = readFileSync(new URL('./fixtures/invalid/duplicate-keys.json', import.meta.url))
  t.same(problems(keys), ['json-duplicate-key /organization/name 3:38', 'json-duplicate-key /schemaVersion 4:3'])
  t.same(problems(`{"${'k'.repeat(101)}": 1}`), [`name-too-long /${'k'.repeat(100)} 1:2`])
})

t.test('refuses what is too much, or no text', async t => {
  t.same(problems('x'.repeat(2001), limits), ['too-large '])
  t.same(problems('[[[[[1]]]]]', limits), ['too-deep /0/0/0/0 1:5'])
  t.same(problems(`[${'1,'.repeat(60)}1]`, limits), ['too-many-values /49 1:100'])
  t.same(problems('['.repeat(500_000)), [
    'too-deep /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0 1:33'
  ])
  t.same(problems(Uint8Array.of(0x22, 0xff, 0x22)), ['not-utf-8 '])
  t.same(problems(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)), ['not-utf-8 '])
  t.same(problems(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)), ['not-utf-8 '], 'a surrogate encoded as UTF-8')
})

t.test('lists at most 50 problems, and says that there are more', async t => {
  const reading = readJson(bytes(`[${'"\\u0000",'.repeat(80)}1]`))
  t.match(reading, { ok: false, problems: { truncated: true } })
  t.equal(reading.ok ? 0 : reading.problems.problems.length, 50)
})

t.test('never reaches a prototype', async t => {
  problems('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')
  t.equal(({} as Record<string, unknown>).polluted, undefined)
})

t.test('never puts a hostile name into a message as it stands', async t => {
  const reading = readJson(bytes(`{"<b>\u202e${'x'.repeat(80)}": 1, "<b>\u202e${'x'.repeat(80)}": 2}`))
  const text = reading.ok ? '' : (reading.problems.problems[0]?.message ?? '')
  t.match(text, /“<b>·x+…”/)
  t.ok(text.length < 120)
})

t.test('finds the place of any part', async t => {
  const reading = readJson(bytes('{\n  "a/b": [1,\r\n   {"~": 2}]\n}'))
  if (!reading.ok) throw new Error('a valid text was refused')
  t.same(reading.locate(''), { line: 1, column: 1 })
  t.same(reading.locate('/a~1b'), { line: 2, column: 3 })
  t.same(reading.locate('/a~1b/1'), { line: 3, column: 4 })
  t.same(reading.locate('/a~1b/1/~0'), { line: 3, column: 5 })
  for (const absent of ['/x', '/a~1b/2', '/a~1b/0/x', '/toString', '/a~1b/length'])
    t.equal(reading.locate(absent), null, absent)
})

function read(text: string): unknown {
  const reading = readJson(bytes(text))
  return reading.ok ? reading.value : reading.problems
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The quick way through a JSON text gives what the careful reader gives, or leaves the text to it. */
import fc from 'fast-check'
import t from 'tap'
import { needsCare, readPlainJson } from '../src/validation/fast-json.ts'
import { readJsonText } from '../src/validation/json-text.ts'

const limits = { maxDepth: 6, maxItems: 60 }

/** The value, or how many problems the careful reader finds; reading that is stopped counts as one. */
function readCarefully(text: string): { readonly value: unknown; readonly problems: number } {
  let problems = 0
  try {
    const value = readJsonText(text, limits, () => {
      problems++
    })
    return { value, problems }
  } catch {
    return { value: undefined, problems: problems + 1 }
  }
}

const pieces = [
  ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"a":1', '"a":"b",', '"__proto__":1', '0', '-0', '1e-400', '1e999'],
  ...['0.0', '9007199254740993', '\\"', '\\\\', '\\u0022', '\\u0000', '\\ud800', '\\b', '\u0001', '\u007f', '\u0085'],
  ...['\ufffe', '\u2028', '😀', ' ', '\n', '\t', 'null', 'true', `"${'n'.repeat(101)}":1`]
]
const text = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }).map(value => JSON.stringify(value)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(parts => `{"x":[${parts.join('')}],"y":"${parts.at(0)}"}`)
)

t.test('what the quick way accepts, the careful reader accepts with the same value', async t => {
  let accepted = 0
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom('', ...pieces), (json, at, extra) => {
      const cut = at % (json.length + 1)
      for (const candidate of [json, json.slice(0, cut) + extra + json.slice(extra === '' ? cut + 1 : cut)]) {
        const bytes = Buffer.from(candidate.toWellFormed?.() ?? candidate)
        const given = bytes.toString()
        const plain = readPlainJson(given, bytes, limits)
        if (plain === needsCare) continue
        accepted++
        const careful = readCarefully(given)
        if (careful.problems > 0) return false
        t.same(plain, careful.value)
      }
      return true
    }),
    { numRuns: 3000, seed: 11 }
  )
  t.ok(accepted > 500, 'many texts took the quick way')
})

t.test('ordinary texts take the quick way', async t => {
  for (const json of [
    '{"a":[1,2.5,-3,null,true,"x\\n\\"é\\u00e9"],"b":{"c":""}}',
    '[]',
    '"text, with: {signs}"',
    '0'
  ]) {
    t.same(readPlainJson(json, Buffer.from(json), limits), JSON.parse(json))
  }
})

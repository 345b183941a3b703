/** The role definition inside a page: it comes back exactly, and no page can do harm or go unnoticed when changed. */
import fc from 'fast-check'
import t from 'tap'
import { readHtmlPayload } from '../src/document/html/read-html-payload.ts'
import { writeHtml } from '../src/document/html/write-html.ts'
import { writePayload } from '../src/document/html/write-payload.ts'
import { payloadOf, sampleMeta, sampleTree } from './helpers/trees.ts'

const sample = writeHtml(sampleTree, sampleMeta, 'p { color: red }')
const element = writePayload(sampleMeta.payload)

function outcome(html: string): string {
  return readHtmlPayload(html).outcome
}

/** What is read from a page whose payload has this text. */
function returned(role: string): string | null {
  const read = readHtmlPayload(`<p>before</p>${writePayload(payloadOf(role))}<p>after</p>`)
  return read.outcome === 'found' ? read.payload.role : null
}

t.test('the text returns exactly', async t => {
  t.strictSame(readHtmlPayload(sample), { outcome: 'found', payload: sampleMeta.payload })
  for (const value of [
    '</script>',
    '<!--<script>',
    '-->',
    '&lt;&amp;',
    '\u2028\u2029',
    '\\u003c',
    '\\\\u003c',
    '"\\',
    'é😀',
    '\ud800'
  ])
    t.equal(returned(JSON.stringify({ value })), JSON.stringify({ value }), value)
  t.equal(returned('{"a":"\\u003c\\u0041"}'), null, 'an escape that the writer makes itself is not told from its own')
})

t.test('any JSON returns exactly, and never ends its element', async t => {
  const text = fc.jsonValue({ stringUnit: 'binary' }).map(value => JSON.stringify(value))
  let texts = 0
  fc.assert(
    fc.property(text, role => {
      texts++
      const made = writePayload(payloadOf(role))
      const inside = made.slice(made.indexOf('>') + 1, made.lastIndexOf('</script>'))
      return returned(role) === role && !/[<>&\u2028\u2029]/.test(inside) && JSON.stringify(JSON.parse(inside)) === role
    }),
    { numRuns: 500, seed: 3 }
  )
  t.equal(texts, 500, 'each text was tried')
})

t.test('a page that a browser or an editor saved is read', async t => {
  const pages = {
    'other quotes and order': element
      .replace(/ id="([^"]*)"/, '')
      .replace('<script', "<SCRIPT ID = 'role-definition'\n"),
    'end tag in capitals': element.replace('</script>', '</SCRIPT >'),
    'lines around the text': element.replace(/>\{/, '>\r\n  {').replace(/\}</, '}\n<'),
    'more attributes': element.replace(' id=', ' hidden data-x="a > b" nonce id='),
    'after a comment with another one': `<!-- ${element.replace('{', '{ ')} -->${element}`,
    'after a script that speaks of one': `<script>const a = '<script id="role-definition"></scripty>'</script>${element}`,
    'after a title that speaks of one': `<title><script id="role-definition"></title>${element}`,
    'after signs that are no tags': `a < b, 1<2 </> <! <? </p ${'<'.repeat(50)}${element}`
  }
  for (const [name, html] of Object.entries(pages))
    t.strictSame(readHtmlPayload(html), { outcome: 'found', payload: sampleMeta.payload }, name)
})

t.test('a page without a whole payload says so', async t => {
  t.equal(outcome(''), 'absent')
  t.equal(outcome('<p>role-definition</p>'), 'absent')
  t.equal(outcome('<script type="application/json" id="other">{}</script>'), 'absent')
  t.equal(outcome(`<!-- ${element}`), 'absent')
  t.equal(outcome(`<style>${element}</style>`), 'absent')
  t.equal(outcome('<script id="role-definition'), 'absent')
  t.equal(outcome(element.slice(0, -10)), 'incomplete')
  for (const name of ['type', 'data-schema-version', 'data-content-version', 'data-hash', 'data-generator'])
    t.equal(outcome(element.replace(new RegExp(` ${name}="[^"]*"`), '')), 'incomplete', name)
  t.equal(outcome(element.replace('application/json', 'text/javascript')), 'incomplete')
  t.equal(outcome(element.replace('Peer', 'Pier')), 'changed')
  t.equal(outcome(element.replace(/data-hash="./, 'data-hash="z')), 'changed')
  t.equal(outcome(' '.repeat(16 * 1024 * 1024 + 1)), 'too-long')
})

t.test('no part of a page is ever taken for all of it', async t => {
  const start = sample.indexOf('<script')
  for (let end = start; end < sample.indexOf('</script>'); end++)
    if (!t.match(outcome(sample.slice(0, end)), /absent|incomplete|changed/)) return
})

t.test('whatever a page holds, reading it ends and throws nothing', async t => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '<!--',
    '-->',
    '<script',
    '</script',
    ' id="role-definition"',
    ' type=',
    'a',
    '\n',
    '\0',
    '&',
    '\\u003c'
  ]
  const junk = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(junk, fc.string({ unit: 'binary' })), html => outcome(html) !== 'found'),
    { numRuns: 3000, seed: 5 }
  )
  const proto = '<script id="role-definition" type="application/json" __proto__="x" constructor="y">'
  t.equal(outcome(`${proto}</script>`), 'incomplete')
})

t.test('the time to read grows with the length and no faster', async t => {
  const length = 1 << 20
  for (const piece of [
    '<',
    '<a ',
    '<a b="',
    '<!--',
    '</script',
    '<script>',
    '<a b=',
    '<a / ',
    '<title>',
    "<a b='",
    ' '
  ]) {
    const html = piece.repeat(length / piece.length)
    const before = process.hrtime.bigint()
    t.not(outcome(html), 'found')
    const milliseconds = Number(process.hrtime.bigint() - before) / 1e6
    t.ok(milliseconds < 2000, `${JSON.stringify(piece)} took ${Math.round(milliseconds)} ms`)
  }
})

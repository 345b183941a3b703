/** The role definition inside a Word file: it comes back exactly, and no file can do harm or go unnoticed when changed. */
import fc from 'fast-check'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import t from 'tap'
import { readDocxPayload } from '../src/document/docx/read-docx-payload.ts'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import { lintDocx } from './helpers/docx.ts'
import { payloadOf, sampleMeta, sampleTree } from './helpers/trees.ts'

const namespace = 'urn:peer-role-builder:role-definition:1'
const sample = writeDocx(sampleTree, sampleMeta)

/** The sample as another program would save it: parts changed, all packed anew. A part that is null is left out. */
function saved(change: Readonly<Record<string, Uint8Array | string | null>>): Uint8Array {
  const parts: Zippable = { ...unzipSync(sample) }
  for (const [name, content] of Object.entries(change)) {
    if (content === null) delete parts[name]
    else parts[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(parts)
}

function outcome(bytes: Uint8Array): string {
  return readDocxPayload(bytes).outcome
}

function part(role: string, hash = payloadOf(role).hash): string {
  return `<r:role xmlns:r="${namespace}" generator="" hash="${hash}" contentVersion="1" schemaVersion="1">${role}</r:role>`
}

t.test('the text returns exactly', async t => {
  t.strictSame(readDocxPayload(sample), { outcome: 'found', payload: sampleMeta.payload })
  for (const role of [
    '{"a":"\\u0000\\ud800"}',
    '{\r\n\t"a": 1\r}\n',
    '{"a":"]]> &amp; <b> \u00e9 😀 \u2028"}',
    ' {} ',
    ''
  ]) {
    const bytes = writeDocx(sampleTree, { ...sampleMeta, payload: payloadOf(role) })
    t.strictSame(readDocxPayload(bytes), { outcome: 'found', payload: payloadOf(role) })
    t.strictSame(lintDocx(bytes), [])
  }
})

t.test('any JSON returns exactly', async t => {
  const text = fc.jsonValue().map(value => JSON.stringify(value).replaceAll(/[\ufffe\uffff]/g, ''))
  for (const role of fc.sample(text, { numRuns: 60, seed: 1 })) {
    const read = readDocxPayload(writeDocx({ children: [] }, { ...sampleMeta, payload: payloadOf(role) }))
    t.equal(read.outcome === 'found' && read.payload.role, role)
  }
})

t.test('a file that an office program saved is read', async t => {
  const role = '{"saved":"again"}'
  const moved = saved({ 'customXml/item1.xml': '<other xmlns="urn:other"/>', 'customXml/item3.xml': part(role) })
  t.match(readDocxPayload(moved), { outcome: 'found', payload: { role, generator: '' } })
  t.match(
    readDocxPayload(saved({ 'customXml/item1.xml': `\ufeff<?xml version="1.0"?><!-- kept -->\n${part(role)}\n` })),
    { outcome: 'found' }
  )
  const cdata = part(role).replace(role, `<![CDATA[${role}]]>`)
  t.match(readDocxPayload(saved({ 'customXml/item1.xml': cdata })), { outcome: 'found', payload: { role } })
  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${part(role)}`, 'utf16le')
  t.match(readDocxPayload(saved({ 'customXml/item1.xml': wide })), { outcome: 'found', payload: { role } })
  t.match(readDocxPayload(saved({ 'customXml/item1.xml': Buffer.from(wide).swap16() })), {
    outcome: 'found',
    payload: { role }
  })
})

t.test('a change, a loss or a break is told apart', async t => {
  t.equal(outcome(saved({ 'customXml/item1.xml': part('{"a":1}', payloadOf('{"a":2}').hash) })), 'changed')
  t.equal(outcome(saved({ 'customXml/item1.xml': null })), 'absent')
  t.equal(outcome(saved({ 'customXml/item1.xml': '<role xmlns="urn:other"/>' })), 'absent')
  t.equal(outcome(saved({ 'customXml/item1.xml': `<x xmlns="urn:other">${namespace}</x>` })), 'absent')
  t.equal(outcome(saved({ 'customXml/item1.xml': part('{}').replace(/ hash="[^"]*"/, '') })), 'incomplete')
  t.equal(outcome(saved({ 'customXml/item1.xml': part('{}').slice(0, -4) })), 'incomplete')
  t.equal(outcome(saved({ 'customXml/item1.xml': part('{}').replace('{}', '{}<b/>') })), 'incomplete')
  t.equal(outcome(saved({ 'customXml/item1.xml': part('{}').replace('{}', '{}&unknown;') })), 'incomplete')
})

t.test('what is no Word file is said to be none', async t => {
  for (const bytes of [new Uint8Array(), strToU8('PK'), strToU8('{"a":1}'), new Uint8Array(1000)])
    t.equal(outcome(bytes), 'not-a-docx')
  t.equal(outcome(zipSync({ 'a.txt': strToU8('a') })), 'not-a-docx')
  t.equal(outcome(sample.slice(0, -1)), 'not-a-docx')
})

t.test('a part that grows without end is not unpacked', async t => {
  const bomb = saved({ 'customXml/item1.xml': new Uint8Array(9 * 1024 * 1024) })
  t.ok(bomb.length < 40_000)
  t.equal(outcome(bomb), 'too-long')
  t.equal(outcome(new Uint8Array(16 * 1024 * 1024 + 1)), 'too-long')
  const entities = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${part('{}').replace('{}', '&b;')}`
  t.equal(outcome(saved({ 'customXml/item1.xml': entities })), 'incomplete')
})

t.test('a package whose numbers lie is refused', async t => {
  const view = Buffer.from(sample)
  const end = view.length - 22
  const directory = view.readUInt32LE(end + 16)
  const lies: readonly ((bytes: Buffer) => void)[] = [
    bytes => bytes.writeUInt16LE(0xffff, end + 10),
    bytes => bytes.writeUInt16LE(200, end + 10),
    bytes => bytes.writeUInt32LE(0xffffffff, end + 16),
    bytes => bytes.writeUInt32LE(0, directory),
    bytes => bytes.writeUInt16LE(0xffff, directory + 28)
  ]
  for (const lie of lies) {
    const bytes = Buffer.from(sample)
    lie(bytes)
    t.equal(outcome(bytes), 'not-a-docx')
  }
  const at = view.lastIndexOf('customXml/item1.xml') - 46
  const partLies: readonly ((bytes: Buffer) => void)[] = [
    bytes => bytes.writeUInt16LE(1, at + 8),
    bytes => bytes.writeUInt16LE(12, at + 10),
    bytes => bytes.writeUInt32LE(0xfffffff0, at + 20),
    bytes => bytes.writeUInt32LE(0xfffffff0, at + 42),
    bytes => bytes.writeUInt32LE(1, at + 42)
  ]
  for (const lie of partLies) {
    const bytes = Buffer.from(sample)
    lie(bytes)
    t.equal(outcome(bytes), 'incomplete')
  }
})

t.test('no bytes make it throw', async t => {
  const change = fc.tuple(fc.nat({ max: sample.length - 1 }), fc.nat({ max: 255 }))
  const known = new Set(['found', 'absent', 'incomplete', 'changed', 'too-long', 'not-a-docx'])
  const outcomes = fc
    .sample(fc.array(change, { minLength: 1, maxLength: 30 }), { numRuns: 500, seed: 2 })
    .map(changes => {
      const bytes = Uint8Array.from(sample)
      for (const [at, byte] of changes) bytes[at] = byte
      return outcome(bytes)
    })
  t.ok(outcomes.every(one => known.has(one)))
  const junk = fc.sample(fc.uint8Array({ maxLength: 200 }), { numRuns: 200, seed: 3 }).map(bytes => {
    const start = strToU8(part('{}').slice(0, 60))
    return outcome(saved({ 'customXml/item1.xml': Buffer.concat([start, bytes]) }))
  })
  t.notOk(junk.includes('found'))
})

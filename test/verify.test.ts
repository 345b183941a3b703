/** Whether a file was made here, from what, by which version, and whether it was edited: over HTTP and at the command line. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { documentNames } from '../src/app/service.ts'
import { startServer } from '../src/server.ts'
import { docxType, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { product } from './helpers/product.ts'

const server = await startServer({
  env: { PORT: '0', LOG_LEVEL: 'silent', PEER_ROLE_EVENT_LOOP_DELAY: '0' },
  stdout: { write: () => true }
})
t.teardown(() => server.close())
const role = await startingRoleText()

async function make(document: string, format: string): Promise<Buffer> {
  const url = `${server.url}/v1/documents/${document}?format=${format}`
  const answer = await fetch(url, { method: 'POST', headers: jsonHeaders, body: role })
  return Buffer.from(await answer.arrayBuffer())
}

async function verify(body: Uint8Array | string, type: string) {
  const answer = await fetch(`${server.url}/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : Buffer.from(body)
  })
  return { status: answer.status, result: (await answer.json()) as Record<string, unknown> }
}

/** The file as an office program saves it: the parts packed anew, one of them changed. */
function repack(docx: Uint8Array, name = '', change: (text: string) => string = text => text): Uint8Array {
  const parts = Object.entries(unzipSync(docx))
  return zipSync(
    Object.fromEntries(parts.map(([path, bytes]) => [path, path === name ? strToU8(change(strFromU8(bytes))) : bytes]))
  )
}

t.test('each document is told as it was made', async t => {
  const { library, version } = await sharedService()
  for (const document of documentNames) {
    for (const [format, type] of [
      ['docx', docxType],
      ['html', 'text/html']
    ] as const) {
      const { status, result } = await verify(await make(document, format), type)
      t.equal(status, 200)
      t.match(result, {
        verdict: 'unchanged',
        compared: 'bytes',
        document,
        madeFrom: {
          roleHash: /^[0-9a-f]{64}$/,
          contentVersion: library.contentVersion,
          schemaVersion: '1.0',
          generator: `Peer Role Builder ${version}`
        }
      })
    }
  }
})

t.test('saved anew, edited, and made by another version', async t => {
  const docx = await make('job-description', 'docx')
  t.match((await verify(repack(docx), docxType)).result, { verdict: 'unchanged', compared: 'text' })
  const word = repack(docx, 'word/document.xml', text => text.replace('Peer Specialist', 'Ward Clerk'))
  t.match((await verify(word, docxType)).result, { verdict: 'edited', madeFrom: { position: 'Peer Specialist' } })
  const payload = repack(docx, 'customXml/item1.xml', text => text.replace('inpatient-unit', 'peer-respite'))
  t.match((await verify(payload, docxType)).result, { verdict: 'edited', message: /hash/ })
  const html = (await make('job-description', 'html')).toString()
  t.match((await verify(html.replace('<h1', '<h1 data-x="1"'), 'text/html')).result, { compared: 'text' })
  t.match((await verify(html.replace('</h1>', ' II</h1>'), 'text/html')).result, { verdict: 'edited' })
  const older = html.replace(/data-content-version="[^"]*"/, 'data-content-version="2019.1"')
  t.match((await verify(older.replace('</h1>', ' II</h1>'), 'text/html')).result, {
    verdict: 'other-version',
    message: /2019\.1/,
    madeFrom: { contentVersion: '2019.1' }
  })
})

t.test('what is not ours is said to be so, and nothing is an error of ours', async t => {
  for (const [body, type] of [
    ['<!doctype html><p>Hello', 'text/html'],
    ['', 'text/html'],
    ['PK\u0003\u0004 broken', docxType],
    [zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }), docxType]
  ] as const) {
    const { status, result } = await verify(body, type)
    t.match({ status, verdict: result.verdict }, { status: 200, verdict: 'not-ours' })
  }
  t.equal((await verify(role, 'application/json')).status, 415)
  const { verifyDocument } = await sharedService()
  const pages = { html: await make('job-description', 'html'), docx: await make('job-description', 'docx') }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('html' as const, 'docx' as const),
      fc.nat(),
      fc.nat(255),
      async (format, at, byte) => {
        const bytes = Uint8Array.from(pages[format])
        bytes[at % bytes.length] = byte
        const { verdict } = await verifyDocument(bytes, format)
        return ['unchanged', 'edited', 'other-version', 'not-ours'].includes(verdict)
      }
    ),
    { numRuns: 40 }
  )
})

t.test('peer-role verify', async t => {
  const cwd = t.testdir({})
  const docx = await make('interview-guide', 'docx')
  writeFileSync(join(cwd, 'guide.docx'), docx)
  writeFileSync(
    join(cwd, 'edited.docx'),
    repack(docx, 'word/document.xml', text => text.replace('Peer Specialist', 'Clerk'))
  )
  const command = (...rest: string[]) => run(['verify', ...rest], { cwd, product })
  const same = await command('guide.docx')
  t.equal(same.code, 0)
  t.match(
    same.stdout,
    /^guide\.docx {2}unchanged\n[\s\S]*interview-guide of Peer Specialist[\s\S]*SHA-256 [0-9a-f]{64}\n$/
  )
  const edited = await command('edited.docx', '--format', 'json')
  t.equal(edited.code, 1)
  t.match(JSON.parse(edited.stdout), { file: 'edited.docx', verdict: 'edited' })
  const json = await run(['verify', '-'], { cwd, product, input: role })
  t.match(json, { code: 1, stdout: '', stderr: /neither a DOCX nor an HTML document/ })
})

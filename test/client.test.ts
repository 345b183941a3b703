/** The typed client as programs import it, against a real server. */
import { readFileSync } from 'node:fs'
import { type Client, createClient, type Schemas } from 'peer-role-builder/client'
import t from 'tap'
import ts from 'typescript'
import { startServer } from '../src/server.ts'

const env = { PORT: '0', LOG_LEVEL: 'silent', PEER_ROLE_EVENT_LOOP_DELAY: '0' }

async function startingRole(client: Client): Promise<Schemas['role-definition']> {
  const started = await client.call('get-starting-role-definition', {
    path: { id: 'inpatient-unit' },
    query: { jurisdiction: 'US' }
  })
  if (!started.ok) throw new Error(started.problem.title)
  return started.data
}

t.test('the client calls the service', async t => {
  const { url, close } = await startServer({ env, stdout: { write: () => true } })
  t.teardown(close)
  const client = createClient({ baseUrl: `${url}/` })
  const role = await startingRole(client)
  t.equal(role.setting.id, 'inpatient-unit')

  const made = await client.call('make-job-description', { body: role, query: { format: 'docx', trace: 'true' } })
  t.ok(made.ok)
  t.match(made.headers.get('content-disposition'), /\.docx/)
  if (made.ok) t.equal(Buffer.from(made.data.subarray(0, 2)).toString(), 'PK')
  const page = await client.call('make-job-description', { body: role, accept: 'text/html' })
  if (page.ok) {
    const contentType = 'text/html'
    const verified = await client.call('verify-document', { body: page.data, contentType })
    t.match(verified, { ok: true, data: { verdict: 'unchanged' } })
  } else t.fail(page.problem.title)

  const wrong = await client.call('validate-role-definition', { body: { ...role, hours: { pattern: '' } } as never })
  t.match(wrong, { ok: false, status: 422, problem: { type: '/problems/invalid-role-definition' } })
  if (!wrong.ok) t.ok(wrong.problem.errors?.every(({ pointer }) => pointer.startsWith('/hours')))

  const review = await client.call('review-role-definition', { body: role })
  t.ok(review.ok && review.data.findings.every(({ rule }) => rule !== ''))
  const posting = await client.call('export-occupation', { body: role })
  t.match(posting, { ok: true, data: { '@type': 'Occupation' } })
  const text = await client.call('export-text', { body: role, query: { document: 'interview-guide' } })
  t.ok(text.ok && text.data.length > 1000)
  t.match(await client.call('get-setting', { path: { id: '../x?y' } }), { ok: false, status: 404 })
})

t.test('the types of the client refuse what the description does not have', async t => {
  const text = `import { createClient } from 'peer-role-builder/client'
const client = createClient({ baseUrl: 'http://localhost' })
void client.call('get-setting', { path: { id: 'a' } })
void client.call('get-seting', { path: { id: 'a' } })
void client.call('get-setting', {})
void client.call('get-setting-document', { path: { id: 'a', document: 'poem' } })
void client.call('make-job-description', { body: { title: 'x' } })
`
  // A file beside this one, so that the package refers to itself as a consumer refers to it.
  const path = new URL('client-sample.ts', import.meta.url).pathname
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2023
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest)
  host.fileExists = name => name === path || fileExists(name)
  host.readFile = name => (name === path ? text : readFile(name))
  const found = ts.getPreEmitDiagnostics(ts.createProgram([path], options, host))
  const lines = found.map(({ file, start }) =>
    file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1
  )
  t.same(lines, [4, 5, 6, 7])
})

t.test('the client is published, with its types', async t => {
  const { exports, files } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  t.match(exports['./client'], { types: './dist/client/client.d.ts', default: './dist/client/client.js' })
  t.ok(files.includes('dist/client/*.js') && files.includes('dist/client/*.d.ts'))
})

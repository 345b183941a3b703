/** Batches over HTTP: streamed, dry, strict, in the background with progress, parts and cancel, and what breaks off. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import t from 'tap'
import { createSpool } from '../src/batch/spool.ts'
import { readConfig } from '../src/config.ts'
import { createBatchDesk } from '../src/http/batch-desk.ts'
import { removeStaleDirectories } from '../src/http/batch-directories.ts'
import { batchRoutes } from '../src/http/routes/batches.ts'
import { schemaCompilers } from '../src/http/schema-compilers.ts'
import { createTestApp, sharedService, startingRoleText } from './helpers/app.ts'

const ndjson = { 'content-type': 'application/x-ndjson' }
const csv = { 'content-type': 'text/csv' }

t.test('batches', async t => {
  const app = await createTestApp({ env: { PEER_ROLE_BATCH_ROWS: '3', PEER_ROLE_BATCH_BODY_LIMIT: '400000' } })
  t.teardown(() => app.close())
  const post = (query: string, payload: string, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: `/v1/batches${query}`, payload, headers })
  const rows = `${await startingRoleText('One')}\n{"bad":\n${await startingRoleText('Two')}\n`

  const streamed = await post('?formats=html', rows, ndjson)
  t.equal(streamed.statusCode, 200)
  const names = Object.keys(unzipSync(streamed.rawPayload))
  t.strictSame(names, [
    '000001 One - Job description.html',
    '000003 Two - Job description.html',
    'manifest.json',
    'manifest.csv'
  ])

  const dry = await post('?dryRun=true&setting=inpatient-unit', 'title,fte\nA,0.5\nB,x\n', csv)
  t.match(dry.json(), {
    dryRun: true,
    counts: { rows: 2, failed: 1 },
    rows: [{ status: 'checked' }, { status: 'failed' }]
  })
  const asText = await post('?dryRun=true', rows, { ...ndjson, accept: 'text/csv' })
  t.match(asText.headers['content-type'], /^text\/csv/)
  t.match(asText.body, /\r\n2,2,failed,/)
  t.equal((await post('?strict=true', rows, ndjson)).statusCode, 422)
  t.match((await post('?strict=true', rows, ndjson)).json(), { type: '/problems/invalid-batch', errors: [{ line: 2 }] })
  t.equal((await post('', 'title\nA', csv)).statusCode, 422, 'CSV needs a base')
  t.equal((await post('?setting=inpatient-unit', 'titel\nA', csv)).statusCode, 422)
  t.equal((await post('', '', ndjson)).statusCode, 422)
  t.equal((await post('', 'x'.repeat(400_001), ndjson)).statusCode, 413)
  t.equal((await post('?strict=yes', rows, ndjson)).statusCode, 400)
  t.match(JSON.parse(unzipManifest((await post('?after=2', rows, ndjson)).rawPayload)), { counts: { rows: 1 } })
  const many = await post('', '{}\n'.repeat(5), ndjson)
  t.match(JSON.parse(unzipManifest(many.rawPayload)), { complete: false, stopped: { code: 'too-many-rows' } })

  const base = JSON.parse(await startingRoleText())
  const body = JSON.stringify({ base, rows: 'title\nFrom base\n' })
  const own = await post('', body, { 'content-type': 'application/json' })
  t.ok(Object.keys(unzipSync(own.rawPayload)).includes('000001 From base - Job description.docx'))
  const wrong = await post('', '{"base": {}, "rows": 1, "x": 2}', { 'content-type': 'application/json' })
  t.match(wrong.json().errors, [{ pointer: '/x' }, { pointer: '/rows' }])
  t.equal((await app.inject('/v1/batches/template.csv')).headers['content-type'], 'text/csv; charset=utf-8')
})

t.test('in the background', async t => {
  const app = await createTestApp({ env: { PEER_ROLE_BATCH_JOBS: '1' } })
  t.teardown(() => app.close())
  const rows = `${await startingRoleText('One')}\n${await startingRoleText('Two')}\n`
  const start = () =>
    app.inject({ method: 'POST', url: '/v1/batches', payload: rows, headers: { ...ndjson, prefer: 'respond-async' } })
  const begun = await start()
  t.equal(begun.statusCode, 202)
  t.equal(begun.headers['preference-applied'], 'respond-async')
  const url = String(begun.headers.location)
  t.match(begun.json(), { state: 'running', notice: /restart/, id: /^[\w-]{32}$/ })
  t.equal((await app.inject(`${url}/result`)).statusCode, 409)
  t.equal((await start()).statusCode, 503, 'their number is bounded')
  let state = begun.json()
  while (state.state === 'running') {
    await sleep(20)
    state = (await app.inject(url)).json()
  }
  t.match(state, { state: 'done', rows: { read: 2, finished: 2, failed: 0 } })
  const whole = await app.inject(state.links.result)
  t.equal(whole.rawPayload.length, state.result.bytes)
  const headers = { range: 'bytes=10-', 'if-range': String(whole.headers.etag) }
  const part = await app.inject({ url: state.links.result, headers })
  t.equal(part.statusCode, 206)
  t.ok(part.rawPayload.equals(whole.rawPayload.subarray(10)), 'a download that broke off can go on')
  t.equal((await app.inject({ url: state.links.result, headers: { range: 'bytes=99999999-' } })).statusCode, 416)
  t.equal((await app.inject({ method: 'DELETE', url })).statusCode, 204)
  t.equal((await app.inject(url)).statusCode, 404)
  const next = await start()
  t.equal(next.statusCode, 202)
  const { location } = next.headers
  t.equal((await app.inject({ method: 'DELETE', url: String(location) })).statusCode, 204, 'a running one is cancelled')
})

t.test('a repeated Idempotency-Key', async t => {
  const app = await createTestApp({})
  t.teardown(() => app.close())
  const row = await startingRoleText('One')
  const send = (payload: string, key: string, more: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/v1/batches?dryRun=true&schemaVersion=1.0',
      payload,
      headers: { ...ndjson, 'idempotency-key': key, ...more }
    })
  const later = { prefer: 'respond-async' }
  const first = await send(row, 'a', later)
  const again = await send(row, 'a', later)
  t.equal(first.statusCode, 202)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.equal(again.headers.location, first.headers.location, 'the same job')
  t.equal((await send(`${row}\n`, 'a', later)).statusCode, 422, 'another body')
  t.equal((await send(row, 'a')).statusCode, 422, 'another preference')

  const [one, other] = await Promise.all([send(row, 'b'), send(`${row}\n`, 'b')])
  t.strictSame([one, other].map(({ statusCode }) => statusCode).sort(), [200, 422], 'while it is streamed')
  t.equal((await send(row, 'b')).statusCode, 200, 'a stream is not kept')
  t.equal(
    (await app.inject({ method: 'POST', url: '/v1/batches?schemaVersion=0.9', payload: row, headers: ndjson }))
      .statusCode,
    409
  )
})

t.test('a caller who goes away ends the batch, and nothing is left of it', async t => {
  const app = await createTestApp({ env: { PEER_ROLE_BATCH_ROWS: '100000' } })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const rows = `${await startingRoleText('One')}\n`.repeat(300)
  for (const headers of [ndjson, { ...ndjson, 'idempotency-key': 'gone' }]) {
    const request = http.request({ port, path: '/v1/batches', method: 'POST', headers })
    request.on('error', () => undefined)
    request.end(rows)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    await once(response, 'data')
    t.match(await metric(app, 'peer_role_running_batches'), 1)
    t.ok(directories().length > 0)
    response.destroy()
    while ((await metric(app, 'peer_role_running_batches')) !== 0 || directories().length > 0) await sleep(10)
  }
  const finished = await metric(app, 'peer_role_batch_rows_total{outcome="done"}')
  t.ok(finished > 0 && finished < 600, `${finished} of 600 rows were made`)
})

t.test('a body that is not taken to its end does not hold up the next request on its connection', async t => {
  const app = await createTestApp({ env: { PEER_ROLE_BATCH_ROWS: '1', PEER_ROLE_BATCH_BODY_LIMIT: '400000' } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  t.teardown(() => {
    agent.destroy()
    return app.close()
  })
  const { port } = app.server.address() as AddressInfo
  const ask = async (method: string, path: string, body = '') => {
    const sent = http.request({ port, agent, method, path, headers: ndjson })
    // Far longer than an answer takes: so that this ends as a failure, and not with the whole file.
    sent.setTimeout(20_000, () => sent.destroy(new Error('No answer.')))
    // In pieces, without a length that would tell how much is still to come.
    for (let at = 0; at < body.length; at += 100_000) sent.write(body.slice(at, at + 100_000))
    sent.end()
    const [answer] = (await once(sent, 'response')) as [http.IncomingMessage]
    await answer.resume().toArray()
    return [answer.statusCode, sent.reusedSocket]
  }
  const padding = 'x'.repeat(2_000_000)
  t.same(await ask('POST', '/v1/batches?dryRun=true', `{}\n${padding}`), [200, false])
  t.same(await ask('GET', '/healthz'), [200, true], 'on the same connection')

  const directory = t.testdir({})
  const spool = await createSpool(join(directory, 'body'), 1000)
  const stream = new PassThrough()
  const filling = spool.fill(stream)
  await spool.close()
  stream.write('the file is gone')
  await t.rejects(filling)
  const end = once(stream, 'end')
  stream.end(padding)
  await end
  t.ok(stream.readableEnded, 'what could not be kept goes by')
})

t.test('a directory that a killed process has left is removed, and no other', async t => {
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  const [old, recent, own] = [pid, pid, process.pid].map(id => mkdtempSync(join(tmpdir(), `peer-role-batch-${id}-`)))
  t.teardown(() => {
    for (const path of [recent, own]) rmSync(path ?? '', { recursive: true })
  })
  const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const path of [old, own]) utimesSync(path ?? '', dayBefore, dayBefore)
  await removeStaleDirectories()
  t.strictSame(
    [old, recent, own].map(path => existsSync(path ?? '')),
    [false, true, true]
  )
})

t.test('limits of disk and of time', async t => {
  const env = { PEER_ROLE_BATCH_DISK: '65536', PEER_ROLE_BATCH_KEEP: '1000' }
  const app = await createTestApp({ env })
  t.teardown(() => app.close())
  const row = await startingRoleText('One')
  const start = async (query: string, payload: string) => {
    const headers = { ...ndjson, prefer: 'respond-async' }
    const { location } = (await app.inject({ method: 'POST', url: `/v1/batches${query}`, payload, headers })).headers
    return String(location)
  }
  const large = await start('', `${row}\n`.repeat(10))
  const failed = await ended(app, large)
  t.match(failed, { state: 'failed', errors: [{ code: 'disk-limit' }] })
  t.equal((await app.inject(`${large}/result`)).statusCode, 409)
  await app.inject({ method: 'DELETE', url: large })

  const small = await start('?dryRun=true', row)
  const done = await ended(app, small)
  t.match(done, { state: 'done' }, 'what the other took is free again')
  while ((await app.inject(small)).statusCode !== 404) await sleep(20)
  t.equal((await app.inject(`${small}/result`)).statusCode, 404)
  while (directories().length > 0) await sleep(10)
  t.strictSame(directories(), [], 'an expired result is removed')
})

/** The routes alone, with threads that do what a row says. `quiet` is in milliseconds. */
async function createPuppetApp(quiet: number) {
  const service = await sharedService()
  const config = readConfig({ PEER_ROLE_BATCH_WORKERS: '1' }).batch
  const workerUrl = new URL('./fixtures/batch-worker.mjs', import.meta.url)
  const desk = createBatchDesk({ service, config, templatesDirectory: undefined, maxRowBytes: 1000, workerUrl })
  const app = Fastify({ schemaController: schemaCompilers, connectionTimeout: quiet, forceCloseConnections: true })
  app.decorate('watchBatches', () => undefined)
  await app.register(batchRoutes, { prefix: '/v1', service, desk, bodyLimit: 1000, maxJobs: 1 })
  return { app, desk }
}

t.test('a strict batch may be silent for longer than other answers', async t => {
  const { app } = await createPuppetApp(1000)
  t.teardown(() => app.close())
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/v1/batches?strict=true`
  const answer = await fetch(url, { method: 'POST', headers: ndjson, body: 'slow' })
  t.equal(answer.status, 200)
  const manifest = JSON.parse(unzipManifest(new Uint8Array(await answer.arrayBuffer())))
  t.match(manifest, { complete: true, counts: { rows: 1, sound: 1 } })
})

t.test('a thread that dies takes one row of a batch with it', async t => {
  const { app, desk } = await createPuppetApp(0)
  t.teardown(() => app.close())
  const answer = await app.inject({ method: 'POST', url: '/v1/batches', payload: 'a\ndie\nb\n', headers: ndjson })
  const manifest = JSON.parse(unzipManifest(answer.rawPayload))
  t.match(manifest, {
    complete: true,
    counts: { rows: 3, sound: 2, failed: 1 },
    rows: [{ status: 'done' }, { status: 'failed', errors: [{ code: 'worker-crashed' }] }, { status: 'done' }]
  })
  t.strictSame(
    [...desk.rows],
    [
      ['done', 2],
      ['failed', 1]
    ]
  )
})

/** Directories of batches that this process has now. */
function directories(): readonly string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith(`peer-role-batch-${process.pid}-`))
}

async function metric(app: FastifyInstance, name: string): Promise<number> {
  const { body } = await app.inject('/metrics')
  const line = body.split('\n').find(text => text.startsWith(`${name} `))
  return Number(line?.slice(name.length) ?? Number.NaN)
}

/** The state of a job when it has ended. */
async function ended(app: FastifyInstance, url: string) {
  for (;;) {
    const state = (await app.inject(url)).json()
    if (state.state !== 'running') return state
    await sleep(20)
  }
}

function unzipManifest(bytes: Uint8Array): string {
  return Buffer.from(unzipSync(bytes)['manifest.json'] ?? []).toString()
}

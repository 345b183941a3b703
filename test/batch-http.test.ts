/** Batches over HTTP: streamed, dry, strict, and in the background with progress, parts and cancel. */
import { setTimeout as sleep } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import t from 'tap'
import { createTestApp, startingRoleText } from './helpers/app.ts'

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

function unzipManifest(bytes: Uint8Array): string {
  return Buffer.from(unzipSync(bytes)['manifest.json'] ?? []).toString()
}

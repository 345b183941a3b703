/** Idempotency-Key: what is sent again is answered as before and done once; and the memory for it has bounds. */
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { createIdempotencyStore } from '../src/http/idempotency-store.ts'
import { createTestApp, jsonHeaders, sharedService, startingRoleText, type TestAppOptions } from './helpers/app.ts'

const url = '/v1/documents/job-description?format=html'
const { renderDocument } = await sharedService()
const role = await startingRoleText()

/** An app without a memory of documents that counts what it renders, and can be held up. */
async function createCountingApp(options: TestAppOptions = {}) {
  const counts = { rendered: 0, failures: 0 }
  let gate = Promise.resolve()
  const app = await createTestApp({
    env: { PEER_ROLE_CACHE_BYTES: '0', ...options.env },
    replace: {
      renderDocument: async (...args) => {
        counts.rendered += 1
        await gate
        if (counts.failures > 0) {
          counts.failures -= 1
          throw new Error('failed')
        }
        return renderDocument(...args)
      }
    }
  })
  const hold = () => {
    let release = () => {}
    gate = new Promise(resolve => {
      release = resolve
    })
    return () => release()
  }
  return { app, counts, hold }
}

const send = (app: FastifyInstance, key: string | null, body = role, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { ...jsonHeaders, ...(key !== null && { 'idempotency-key': key }), ...headers }
  })

t.test('the same request again gets the same answer, and is done once', async t => {
  const { app, counts } = await createCountingApp()
  t.teardown(() => app.close())
  const first = await send(app, '"8e03978e-40d5-43dd-bc93-6894a57f9324"')
  const again = await send(app, '8e03978e-40d5-43dd-bc93-6894a57f9324')
  t.equal(first.statusCode, 200)
  t.same(again.rawPayload, first.rawPayload)
  t.equal(counts.rendered, 1)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.equal(first.headers['idempotency-replayed'], undefined)
  for (const name of ['content-type', 'etag', 'content-disposition', 'content-security-policy', 'content-length']) {
    t.equal(again.headers[name], first.headers[name], name)
  }
  t.not(again.headers['x-request-id'], first.headers['x-request-id'])
  await send(app, null)
  t.equal(counts.rendered, 2, 'without a key each request is done')

  const bad = await send(app, '"invalid"', '{}')
  t.same([bad.statusCode, (await send(app, '"invalid"', '{}')).headers['idempotency-replayed']], [422, 'true'])
})

t.test('another request with the same key is refused, and so is a key that cannot be read', async t => {
  const { app } = await createCountingApp()
  t.teardown(() => app.close())
  t.equal((await send(app, '"a"')).statusCode, 200)
  const others = [
    await send(app, '"a"', await startingRoleText('Another title')),
    await app.inject({
      method: 'POST',
      url: '/v1/role-definitions/validate',
      payload: role,
      headers: { ...jsonHeaders, 'idempotency-key': '"a"' }
    })
  ]
  for (const other of others) t.match(other.json(), { status: 422, type: '/problems/idempotency-key-reused' })
  for (const key of ['', '""', '"', 'a b', '"a"b', 'x'.repeat(256), '"é"']) {
    t.match((await send(app, key)).json(), { status: 400, type: '/problems/idempotency-key-invalid' }, key)
  }
  const get = await app.inject({ url: '/v1/settings', headers: { 'idempotency-key': '"' } })
  t.equal(get.statusCode, 200, 'a route that does not take part ignores it')
})

t.test('while the first is worked on the second is told to wait; a failure frees the key', async t => {
  const { app, counts, hold } = await createCountingApp()
  t.teardown(() => app.close())
  const release = hold()
  const first = send(app, '"b"')
  while (counts.rendered === 0) await new Promise(resolve => setImmediate(resolve))
  const second = await send(app, '"b"')
  t.match(second.json(), { status: 409, type: '/problems/idempotency-key-in-flight' })
  t.equal(second.headers['retry-after'], '1')
  release()
  t.equal((await first).statusCode, 200)
  t.equal((await send(app, '"b"')).headers['idempotency-replayed'], 'true')
  counts.failures = 1
  t.equal((await send(app, '"c"')).statusCode, 500)
  const retried = await send(app, '"c"')
  t.same([retried.statusCode, retried.headers['idempotency-replayed']], [200, undefined])
})

t.test('each caller has keys of its own', async t => {
  const { app, counts } = await createCountingApp({ env: { PEER_ROLE_TRUST_PROXY: 'loopback' } })
  t.teardown(() => app.close())
  for (const address of ['192.0.2.1', '192.0.2.2']) {
    t.equal((await send(app, '"d"', role, { 'x-forwarded-for': address })).headers['idempotency-replayed'], undefined)
  }
  t.equal(counts.rendered, 2)
})

t.test('the memory is bounded in bytes and in time', t => {
  let time = 0
  const store = createIdempotencyStore({ maxBytes: 100_000, keepMilliseconds: 1000, now: () => time })
  const answer = (length: number) => ({ status: 200, headers: {}, body: Buffer.alloc(length) })
  for (let index = 0; index < 500; index++) {
    t.ok(store.begin(`k${index}`, 'x'))
    store.finish(`k${index}`, answer(9000))
  }
  t.ok(store.bytes <= 100_000)
  t.ok(store.size >= 5 && store.size <= 11)
  t.equal(store.get('k0'), undefined)
  t.match(store.get('k499'), { state: 'answered' })
  time = 1000
  t.equal(store.get('k499'), undefined, 'forgotten when its time is over')
  store.begin('large', 'x')
  store.finish('large', answer(30_000))
  t.equal(store.get('large'), undefined, 'nothing may push out all else')
  let started = 0
  while (started < 30_000 && store.begin(`f${started}`, 'x')) started += 1
  t.ok(started > 1000 && started < 30_000, 'nor can requests that never end fill it')
  t.match(store.get('f0'), { state: 'in-flight' })
  time += 300_000
  t.equal(store.get('f0'), undefined)
  t.ok(store.begin('later', 'x'))
  t.end()
})

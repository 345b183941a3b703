/** Every kind of problem at least once, and that bad input, however hostile, is the caller's problem and never ours. */
import fc from 'fast-check'
import { pino } from 'pino'
import t from 'tap'
import { problemSlugs, problemTypes } from '../src/http/problem-types.ts'
import { createTestApp, docxType, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'

type Reply = Awaited<ReturnType<Awaited<ReturnType<typeof createTestApp>>['inject']>>

const seen = new Set<string>()

/** Checks the shape of a problem and gives its members. */
function checkProblem(t: Tap, reply: Reply, slug: keyof typeof problemTypes) {
  const body = reply.json()
  seen.add(slug)
  t.equal(reply.headers['content-type'], 'application/problem+json')
  t.match(body, { type: `/problems/${slug}`, title: problemTypes[slug].title, status: problemTypes[slug].status })
  t.equal(reply.statusCode, problemTypes[slug].status)
  t.ok(body.detail.length > 10 && body.detail.length < 1000)
  t.equal(body.requestId, reply.headers['x-request-id'])
  t.equal(reply.headers['x-content-type-options'], 'nosniff')
  t.notMatch(reply.body, /\bat .*\.[jt]s:|node_modules|FST_/)
  return body
}
type Tap = Pick<typeof t, 'equal' | 'match' | 'ok' | 'notMatch'>

t.test('addresses, methods and queries', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const missing = checkProblem(t, await app.inject('/v1/nothing?secret=1'), 'not-found')
  t.equal(missing.instance, '/v1/nothing')
  checkProblem(t, await app.inject('/v1/nothing%ZZ'), 'malformed-request')
  checkProblem(t, await app.inject(`/v1/settings/${'x'.repeat(5000)}`), 'not-found')
  for (const url of ['/v1/settings/inpatient-unitt', '/v1/settings/inpatient-unitt/documents/job-description']) {
    t.match(checkProblem(t, await app.inject(url), 'not-found').detail, /inpatient-unit”/)
  }
  const paths = [
    'library/duties/x',
    'settings/inpatient-unit/documents/x',
    'schemas/rolle-definition',
    'schemas/__proto__'
  ]
  for (const path of paths) checkProblem(t, await app.inject(`/v1/${path}`), 'not-found')
  checkProblem(t, await app.inject('/problems/constructor'), 'not-found')
  checkProblem(t, await app.inject('/v1/library/duties?contentVersion=2019.1'), 'content-version-mismatch')
  const pinned = ['documents/job-description', 'role-definitions/validate', 'role-definitions/review', 'texts/review']
  const role = await startingRoleText()
  for (const path of pinned) {
    const post = (query: string) =>
      app.inject({ method: 'POST', url: `/v1/${path}?${query}`, headers: jsonHeaders, payload: role })
    checkProblem(t, await post('schemaVersion=0.9'), 'schema-version-mismatch')
    checkProblem(t, await post('contentVersion=2019.1'), 'content-version-mismatch')
    const { contentVersion } = (await sharedService()).library
    t.not((await post(`schemaVersion=1.0&contentVersion=${contentVersion}`)).statusCode, 409, path)
  }

  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'] as const) {
    const reply = await app.inject({ method, url: '/v1/documents/job-description' })
    checkProblem(t, reply, 'method-not-allowed')
    t.equal(reply.headers.allow, 'POST')
  }
  const wrong = { method: 'POST', url: '/v1/settings', headers: { 'content-type': 'text/x' }, payload: 'x' } as const
  t.equal((await app.inject(wrong)).headers.allow, 'GET, HEAD', 'the method is told before the body')

  const query = checkProblem(t, await app.inject('/v1/library/duties?seting=x&class=dirct&area=%00'), 'invalid-query')
  t.match(query.errors, [
    { pointer: '/seting', code: 'unknown-parameter', hint: 'Did you mean “setting”?' },
    { pointer: '/class', code: 'not-in-list', hint: 'Did you mean “direct”?' },
    { pointer: '/area', code: 'not-in-list' }
  ])
  const twice = checkProblem(t, await app.inject('/v1/library/duties?class=direct&class=direct'), 'invalid-query')
  t.match(twice.errors, [{ pointer: '/class', code: 'repeated-parameter' }])
  const others = ['v1/settings?a=b', 'healthz?x', 'v1/library/statements?jurisdiction=usa']
  for (const url of others) checkProblem(t, await app.inject(`/${url}`), 'invalid-query')
  const starting = '/v1/settings/inpatient-unit/role-definition'
  checkProblem(t, await app.inject(`${starting}?locale=xx-XX`), 'invalid-query')
  checkProblem(t, await app.inject(`${starting}?jurisdiction=us`), 'invalid-query')
})

t.test('formats and bodies', async t => {
  const app = await createTestApp({ env: { PEER_ROLE_BODY_LIMIT: '200000' } })
  t.teardown(() => app.close())
  const url = '/v1/documents/job-description'
  const post = (payload: string | Buffer, headers: Record<string, string> = jsonHeaders) =>
    app.inject({ method: 'POST', url, payload, headers })

  checkProblem(t, await post('{}', { ...jsonHeaders, accept: 'application/pdf' }), 'not-acceptable')
  checkProblem(t, await post('{}', { ...jsonHeaders, accept: 'text/html;q=0' }), 'not-acceptable')
  checkProblem(t, await app.inject({ url: '/v1/settings', headers: { accept: 'text/csv' } }), 'not-acceptable')
  checkProblem(t, await post('x'.repeat(200_001)), 'body-too-large')
  const refused: Record<string, string>[] = [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { ...jsonHeaders, 'content-encoding': 'gzip' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': ';' }
  ]
  for (const headers of refused) checkProblem(t, await post('{}', headers), 'unsupported-media-type')
  checkProblem(t, await app.inject({ method: 'POST', url }), 'unsupported-media-type')

  const cut = checkProblem(t, await post('{\n  "schemaVersion": "1.0",\n  "position": }'), 'malformed-json')
  t.match(cut.errors[0], { line: 3, pointer: String, code: 'json-syntax', hint: String })
  checkProblem(t, await post(''), 'malformed-json')
  checkProblem(t, await post(Buffer.from([0x7b, 0xff, 0x7d])), 'malformed-json')

  const role = JSON.parse(await startingRoleText())
  const broken = { ...role, posittion: role.position, position: undefined, locale: 7 }
  const invalid = checkProblem(t, await post(JSON.stringify(broken)), 'invalid-role-definition')
  t.ok(invalid.errors.length >= 3, 'all problems at once')
  t.equal(invalid.truncated, false)
  for (const error of invalid.errors)
    t.match(error, { pointer: /^(\/|$)/, code: /^[a-z-]+$/, message: /\.$/, hint: /./ })
  t.ok(
    invalid.errors.some((error: { pointer: string }) => error.pointer === '/posittion'),
    'unknown fields are told'
  )
  for (const type of [docxType, 'text/html']) {
    checkProblem(t, await post('<p>no role definition</p>', { 'content-type': type }), 'invalid-role-definition')
  }
  const validated = await app.inject({
    method: 'POST',
    url: '/v1/role-definitions/validate',
    headers: jsonHeaders,
    payload: '{}'
  })
  checkProblem(t, validated, 'invalid-role-definition')
})

t.test('batches', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const headers = { 'content-type': 'application/x-ndjson', prefer: 'respond-async' }
  const post = (url: string, payload: string) => app.inject({ method: 'POST', url, payload, headers })
  checkProblem(t, await post('/v1/batches', ''), 'invalid-batch')
  const { location } = (await post('/v1/batches', '{}\n')).headers
  checkProblem(t, await app.inject(`${location}/result`), 'no-batch-result')
  while ((await app.inject(String(location))).json().state === 'running')
    await new Promise(resolve => setTimeout(resolve, 20))
  const range = { range: 'bytes=99999999-' }
  checkProblem(t, await app.inject({ url: `${location}/result`, headers: range }), 'range-not-satisfiable')
})

t.test('limits', async t => {
  const limited = await createTestApp({ env: { PEER_ROLE_RATE_LIMIT: '2' } })
  t.teardown(() => limited.close())
  t.equal((await limited.inject('/v1/schemas')).statusCode, 200)
  t.equal((await limited.inject('/v1/schemas')).statusCode, 200)
  const third = await limited.inject('/v1/schemas')
  checkProblem(t, third, 'too-many-requests')
  t.ok(Number(third.headers['retry-after']) > 0)
  t.equal((await limited.inject('/healthz')).statusCode, 200, 'operators are not limited')

  let release = () => {}
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  const { renderDocument } = await sharedService()
  const busy = await createTestApp({
    env: { PEER_ROLE_RENDER_CONCURRENCY: '1', PEER_ROLE_RENDER_QUEUE: '1', PEER_ROLE_CACHE_BYTES: '0' },
    replace: { renderDocument: (...args) => gate.then(() => renderDocument(...args)) }
  })
  t.teardown(() => busy.close())
  const url = '/v1/settings/inpatient-unit/documents/job-description'
  const waiting = [busy.inject(url), busy.inject(url)]
  await new Promise(resolve => setTimeout(resolve, 50))
  t.match((await busy.inject('/metrics')).body, /peer_role_waiting_documents 1/)
  const refused = await busy.inject(url)
  checkProblem(t, refused, 'overloaded')
  t.equal(refused.headers['retry-after'], '1')
  t.equal((await busy.inject('/v1/settings')).statusCode, 200, 'what is not rendered is still answered')
  const headers = { 'content-type': 'text/plain' }
  for (const path of ['/v1/texts/review', '/v1/role-definitions/import']) {
    checkProblem(
      t,
      await busy.inject({ method: 'POST', url: path, headers, payload: 'Listen to people.' }),
      'overloaded'
    )
  }
  release()
  t.same(
    (await Promise.all(waiting)).map(reply => reply.statusCode),
    [200, 200]
  )
})

t.test('a mistake of ours says nothing of the inside, and the log nothing of the role definition', async t => {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const app = await createTestApp({
    logger,
    replace: {
      renderDocument: async role => {
        throw new Error(`cannot render ${role.position.title}`)
      }
    }
  })
  t.teardown(() => app.close())
  const url = '/v1/documents/job-description?format=html'
  const headers = { ...jsonHeaders, authorization: 'MARKER', 'x-request-id': 'abc-1' }
  const reply = await app.inject({ method: 'POST', url, headers, payload: await startingRoleText('MARKER') })
  t.equal(checkProblem(t, reply, 'internal-error').requestId, 'abc-1')
  t.notMatch(reply.body, /MARKER/)
  await app.inject({ method: 'POST', url, headers, payload: '{"MARKER":' })
  await app.inject('/v1/settings/MARKER?MARKER=MARKER')
  const log = lines.join('')
  t.notMatch(log, /MARKER/)
  const entries = lines.map(line => JSON.parse(line))
  t.match(
    entries.find(entry => entry.level === 50),
    { requestId: 'abc-1', error: { name: 'Error' } }
  )
  t.match(
    entries.filter(entry => entry.msg === 'answered').map(({ method, route, status }) => [method, route, status]),
    [
      ['POST', '/v1/documents/job-description', 500],
      ['POST', '/v1/documents/job-description', 400],
      ['GET', '/v1/settings/:id', 400]
    ]
  )
  t.ok(entries.every(entry => entry.msg !== 'answered' || (entry.ms >= 0 && entry.responseBytes > 0)))
  const forged = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'a b"\t<' } })
  t.match(forged.headers['x-request-id'], /^[0-9a-f-]{36}$/, 'an id that is not plain is replaced')
})

t.test('no hostile body is answered with a 5xx', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const role = await startingRoleText()
  const value = fc.jsonValue({ maxDepth: 6 }).map(json => JSON.stringify(json))
  const cut = fc.nat(role.length).map(end => role.slice(0, end))
  const swapped = fc
    .tuple(fc.constantFrom(...Object.keys(JSON.parse(role))), fc.jsonValue({ maxDepth: 3 }))
    .map(([key, other]) => JSON.stringify({ ...JSON.parse(role), [key]: other }))
  const deep = fc.integer({ min: 1, max: 50_000 }).map(depth => '['.repeat(depth))
  const proto = fc
    .constantFrom('__proto__', 'constructor', 'prototype')
    .map(key => `{"${key}":{"x":1},${role.slice(1)}`)
  const bytes = fc.uint8Array({ maxLength: 2000 }).map(array => Buffer.from(array))
  const zip = bytes.map(tail => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), tail]))
  const body = fc.oneof<fc.Arbitrary<string | Buffer>[]>(value, cut, swapped, deep, proto, bytes, zip)
  const type = fc.constantFrom('application/json', docxType, 'text/html')
  const url = fc.constantFrom(
    '/v1/documents/job-description',
    '/v1/documents/competency-framework?format=html',
    '/v1/role-definitions/validate'
  )
  await fc.assert(
    fc.asyncProperty(url, type, body, async (url, contentType, payload) => {
      const reply = await app.inject({ method: 'POST', url, headers: { 'content-type': contentType }, payload })
      return reply.statusCode < 500
    }),
    { numRuns: 300 }
  )
  t.equal((await app.inject('/healthz')).statusCode, 200)
  t.equal(({} as Record<string, unknown>).x, undefined)
})

t.test('a text or a role that the review turns down', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const post = (url: string, payload: string) => app.inject({ method: 'POST', url, payload, headers: jsonHeaders })
  const { errors } = checkProblem(t, await post('/v1/texts/review', '{"text":""}'), 'invalid-text')
  t.match(errors, [{ pointer: '/text' }])
  const role = JSON.parse(await startingRoleText())
  role.duties[0].text = 'Administer medication to residents twice a day.'
  const gated = '/v1/documents/job-description?format=html&gate=error'
  t.match(checkProblem(t, await post(gated, JSON.stringify(role)), 'review-gate').errors, [{ pointer: /^\/duties\/0/ }])
  const posting = await post('/v1/exports/job-posting', await startingRoleText())
  t.match(checkProblem(t, posting, 'not-exportable').errors, [{ pointer: '/recruitment/opening/opens' }])
})

t.test('every kind has its page', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  for (const slug of problemSlugs) {
    const { statusCode, body } = await app.inject(`/problems/${slug}`)
    t.equal(statusCode, 200)
    t.match(body, problemTypes[slug].title)
  }
  // Those that are answered before there is a request are seen in server.test.ts, the others in
  // access.test.ts and idempotency.test.ts.
  const elsewhere = [
    'unauthenticated',
    'forbidden',
    'request-timeout',
    'headers-too-large',
    'access-unavailable',
    'idempotency-key-invalid',
    'idempotency-key-in-flight',
    'idempotency-key-reused'
  ]
  t.same(problemSlugs.filter(slug => !seen.has(slug)).sort(), elsewhere.sort())
})

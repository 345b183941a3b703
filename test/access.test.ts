/** Who gets in: keys and tokens against a real server, their scopes, limits and ends, and what the log says of it. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { pino } from 'pino'
import t from 'tap'
import { createKey } from '../src/access/api-key.ts'
import { createFailedAttempts } from '../src/access/failed-attempts.ts'
import { openKeyRing } from '../src/access/key-ring.ts'
import { readKeys } from '../src/access/keys-file.ts'
import { type Scope, scopes } from '../src/access/scopes.ts'
import { ConfigError, readConfig } from '../src/config.ts'
import { accessRules } from '../src/http/access-rules.ts'
import { startServer } from '../src/server.ts'
import { createTestApp, jsonHeaders, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'

const hour = 3_600_000
const directory = t.testdir({})
const documentUrl = '/v1/settings/inpatient-unit/documents/job-description?format=html'

function addKey(file: string, scope: readonly Scope[], rest: { expires?: number; ratePerMinute?: number } = {}) {
  const { expires = Date.now() + hour, ...facts } = rest
  const { key, record } = createKey({ name: 'Test', scopes: scope, ...facts }, Date.now(), expires)
  appendFileSync(file, `${JSON.stringify(record)}\n`)
  return { key, record }
}

async function start(env: Record<string, string>) {
  const server = await startServer({
    env: { PORT: '0', LOG_LEVEL: 'silent', PEER_ROLE_EVENT_LOOP_DELAY: '0', ...env },
    stdout: { write: () => true }
  })
  const get = (path: string, key?: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...(init.headers as object) }
    })
  return { ...server, get }
}

t.test('an address that others can reach stops the start until it is said who may use it', async t => {
  for (const HOST of ['0.0.0.0', '::', '10.1.2.3', 'host.example.org', '::ffff:10.0.0.1', '128.0.0.1']) {
    t.throws(() => readConfig({ HOST }), { name: 'ConfigError', message: /API_KEYS_FILE[\s\S]*ACCESS=open/ }, HOST)
    t.notOk(readConfig({ HOST, ACCESS: 'open' }).access.isClosed)
    t.ok(readConfig({ HOST, API_KEYS_FILE: 'keys' }).access.isClosed)
  }
  for (const HOST of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) t.notOk(readConfig({ HOST }).access.isClosed, HOST)
  await t.rejects(startServer({ env: { HOST: '0.0.0.0', PORT: '0' }, stdout: { write: () => true } }), ConfigError)
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ ACCESS: 'open', API_KEYS_FILE: 'keys' }, /Leave out one of them/],
    [{ OIDC_ISSUER: 'https://a.example' }, /OIDC_AUDIENCE and OIDC_JWKS_URL must be set too/],
    [{ OIDC_ISSUER: 'a', OIDC_AUDIENCE: 'b', OIDC_JWKS_URL: 'http://login.example.org/jwks' }, /must begin with https/],
    [{ CORS_ORIGINS: '*' }, /It must look like: https/],
    [{ ACCESS: 'yes' }, /keyed, open/]
  ]
  for (const [env, message] of wrong) t.throws(() => readConfig(env), { name: 'ConfigError', message })
})

t.test('without a credential nobody gets more than health', async t => {
  const file = join(directory, 'health.ndjson')
  const { key } = addKey(file, ['admin'])
  const server = await start({ API_KEYS_FILE: file, HOST: '0.0.0.0', CORS_ORIGINS: 'https://a.example' })
  t.teardown(() => server.close())
  const api = (await (await server.get('/openapi.json', key)).json()) as { paths: Record<string, object> }
  const open: string[] = []
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of Object.keys(item)) {
      const url = path.replace(/\{[^}]+\}/g, 'x')
      const answer = await server.get(url, undefined, { method: method.toUpperCase() })
      if (answer.status !== 401) open.push(url)
      else t.equal(answer.headers.get('www-authenticate'), 'Bearer realm="peer-role-builder"')
    }
  }
  t.same(open.sort(), ['/healthz', '/readyz'])
  // What is there is answered to the letter as what is not: neither a status nor a header tells of a route.
  const told = async (url: string, method: string) => {
    const answer = await server.get(url, undefined, { method })
    const own = /"(instance|requestId)":"[^"]*"|^(content-length|date|x-request-id) .*$/gm
    return [answer.status, [...answer.headers].map(pair => pair.join(' ')).join('\n'), await answer.text()]
      .join('\n')
      .replace(own, '')
  }
  const long = 'x'.repeat(500)
  const addresses = [
    ...Object.keys(api.paths).filter(path => !open.includes(path)),
    ...[
      '/assets/site.css',
      '/assets/form.js',
      '/favicon.ico',
      '/docs/',
      '//docs',
      '/healthz/',
      '/HEALTHZ',
      '/x/../docs'
    ],
    ...['/healthz%2f..%2fdocs', `/v1/settings/${long}`, `/v1/${long}`, '/metrics?q=1', `/docs?access_token=${key}`]
  ]
  for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const nothing = await told('/nothing', method)
    t.match(nothing, /^401\n/, method)
    const answers = await Promise.all(addresses.map(async url => [url, await told(url, method)] as const))
    t.same(
      answers.filter(([, answer]) => answer !== nothing),
      [],
      method
    )
  }
  for (const method of ['POST', 'DELETE', 'OPTIONS']) {
    t.equal((await server.get('/healthz', undefined, { method })).status, 401, `${method} /healthz`)
  }
  const preflights = ['/v1/settings', '/nothing', '/healthz'].map(async url => {
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'GET' }
    const answer = await server.get(url, undefined, { method: 'OPTIONS', headers })
    return `${answer.status} ${answer.headers.get('access-control-allow-methods')} ${await answer.text()}`
  })
  t.same(new Set(await Promise.all(preflights)), new Set(['204 GET, HEAD, POST ']), 'a preflight tells of no route')
  const options = await server.get('/v1/settings', key, { method: 'OPTIONS' })
  t.match(
    [options.status, options.headers.get('allow')],
    [405, 'GET, HEAD'],
    'what is no preflight is answered as ever'
  )
  t.equal((await server.get('/metrics', key)).status, 200)
})

t.test('scopes: each route needs its own, and no other key opens it', async t => {
  const file = join(directory, 'scopes.ndjson')
  const keys = new Map(scopes.map(scope => [scope, addKey(file, [scope]).key]))
  const server = await start({ API_KEYS_FILE: file })
  t.teardown(() => server.close())
  const role = await startingRoleText()
  const post = { method: 'POST', headers: jsonHeaders, body: role }
  const routes: readonly (readonly [string, RequestInit, readonly Scope[]])[] = [
    ['/metrics', {}, ['admin']],
    [documentUrl, {}, ['render', 'admin']],
    ['/v1/documents/job-description?format=html', post, ['render', 'admin']],
    ['/v1/role-definitions/review', post, ['review', 'admin']],
    ['/v1/role-definitions/validate', post, ['render', 'review', 'batch', 'admin']],
    ['/v1/settings', {}, ['render', 'review', 'batch', 'admin']],
    ['/docs', {}, ['render', 'review', 'batch', 'admin']]
  ]
  for (const [url, init, allowed] of routes) {
    for (const [scope, key] of keys) {
      const answer = await server.get(url, key, init)
      t.equal(answer.status, allowed.includes(scope) ? 200 : 403, `${scope} ${url}`)
      if (answer.status !== 403) await answer.arrayBuffer()
      else {
        t.match(answer.headers.get('www-authenticate'), /error="insufficient_scope", scope="\w+"$/)
        t.match(await answer.json(), { type: '/problems/forbidden', detail: new RegExp(allowed[0] ?? '') })
      }
    }
  }
  const header = await server.get('/docs', undefined, { headers: { 'x-api-key': keys.get('render') ?? '' } })
  t.equal(header.status, 200, 'the header X-API-Key')
  t.same(accessRules.at(-1), { method: '*', route: '*', needs: ['admin'] }, 'what no rule names is closed')
})

t.test('what is no key of ours is refused, however it looks', async t => {
  const file = join(directory, 'refused.ndjson')
  const { key } = addKey(file, ['render'])
  const expired = addKey(file, ['render'], { expires: Date.now() - 1 }).key
  const server = await start({ API_KEYS_FILE: file })
  t.teardown(() => server.close())
  const other = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`
  const refused = [
    other,
    key.slice(0, -1),
    `${key}A`,
    key.toUpperCase(),
    'x',
    'a.b.c',
    expired,
    'x'.repeat(9000),
    '__proto__'
  ]
  for (const wrong of refused) {
    const answer = await server.get('/v1/settings', wrong)
    t.equal(answer.status, 401, wrong.slice(0, 30))
    t.match(answer.headers.get('www-authenticate'), /error="invalid_token"/)
    const text = await answer.text()
    t.notOk(text.includes(wrong.slice(4)) && wrong.length > 10, 'the answer does not quote it')
  }
  for (const authorization of ['', 'Basic eDp5', key, `Bearer ${key} ${key}`, `Digest ${key}`]) {
    t.equal((await server.get('/v1/settings', undefined, { headers: { authorization } })).status, 401, authorization)
  }
  t.equal((await server.get('/v1/settings', key)).status, 200)
})

t.test('who tries one key after the other has to wait, and nobody else with them', async t => {
  const file = join(directory, 'attempts.ndjson')
  const { key } = addKey(file, ['admin'])
  const lines: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) })
  const app = await createTestApp({ logger, env: { API_KEYS_FILE: file, PEER_ROLE_FAILED_LIMIT: '3' } })
  const unlimited = await createTestApp({ env: { API_KEYS_FILE: file, PEER_ROLE_FAILED_LIMIT: '0' } })
  t.teardown(() => Promise.all([app.close(), unlimited.close()]))
  const ask = (remoteAddress: string, credential?: string, url = '/v1/settings', to = app) =>
    to.inject({
      url,
      remoteAddress,
      headers: credential === undefined ? {} : { authorization: `Bearer ${credential}` }
    })
  const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).statusCode

  const stranger = '192.0.2.1'
  for (let sent = 0; sent < 5; sent++) await ask(stranger)
  t.equal(await status(stranger, key), 200, 'a request without a credential tries none')
  for (const wrong of [`${key.slice(0, -2)}AA`, 'x', 'a.b.c']) t.equal(await status(stranger, wrong), 401)
  const refused = await ask(stranger, 'x')
  t.equal(refused.statusCode, 429)
  t.match(refused.json(), { type: '/problems/too-many-requests', status: 429, detail: /refused/ })
  const wait = Number(refused.headers['retry-after'])
  t.ok(Number.isInteger(wait) && wait >= 1 && wait <= 60, `Retry-After: ${wait}`)
  t.match(JSON.parse(lines.at(-1) ?? ''), { decision: 'refused', reason: 'attempts', address: stranger })
  t.equal(await status(stranger, key), 429, 'no credential is looked at, so no guess is answered')
  t.equal(await status(stranger, key, '/nothing'), 429, 'whatever it asks for')
  t.equal(await status(stranger, undefined, '/healthz'), 200, 'but health')
  t.equal(await status('192.0.2.2', key), 200, 'the same key from another address')
  for (let sent = 0; sent < 5; sent++) t.equal(await status(stranger, 'x', '/v1/settings', unlimited), 401)
  t.notMatch(lines.join(''), key.slice(-43), 'the log has no key')
})

t.test('refused credentials are remembered for a minute, by network, in bounded memory', async t => {
  let time = 0
  const attempts = createFailedAttempts({ max: 2, now: () => time, most: 3 })
  const isHeard = (address: string) => attempts.waitOf(address) === 0
  const count = (...addresses: readonly string[]) => {
    for (const address of addresses) attempts.count(address)
  }
  count('::ffff:192.0.2.1')
  time = 20_000
  count('192.0.2.1')
  t.equal(attempts.waitOf('192.0.2.1'), 40_000, 'the minute began with the first')
  time = 60_000
  t.ok(isHeard('192.0.2.1'), 'and is over')
  count('192.0.2.1')
  t.ok(isHeard('192.0.2.1'), 'then it is counted anew')

  count('2001:db8:0:7::1', '2001:db8::7:ffff:0:0:1')
  t.notOk(isHeard('2001:DB8:0:7:1:2:3:4%eth0'), 'one network of IPv6, however it is written')
  t.ok(isHeard('2001:db8:0:8::1'), 'the next one is another')
  count('::1', '::1')
  t.same(['::1', '::', '1::', '::ffff:1:1', 'no address', ''].map(isHeard), [false, false, true, true, true, true])

  t.equal(attempts.size, 3)
  for (let network = 0; network < 100; network++) count(`10.0.0.${network}`, `10.0.0.${network}`)
  t.equal(attempts.size, 3, 'the oldest are forgotten')
  t.notOk(isHeard('10.0.0.99'))
  time = 120_000
  count('192.0.2.9')
  t.equal(attempts.size, 1, 'and those whose minute is over')
})

t.test('keys are rotated without a restart, and a broken file changes nothing', async t => {
  const file = join(directory, 'rotated.ndjson')
  const first = addKey(file, ['render'])
  let time = Date.now()
  const changes: object[] = []
  const opening = openKeyRing({ path: file, now: () => time, onChange: change => changes.push(change) })
  if (!opening.ok) throw new Error('The file is right.')
  const { ring } = opening
  t.ok(ring.check(first.key).ok)
  const second = addKey(file, ['render'])
  t.notOk(ring.check(second.key).ok, 'within a second the file is not looked at again')
  time += 1000
  t.ok(ring.check(second.key).ok, 'a key that is added')
  writeFileSync(file, `# the first is gone\n\n${JSON.stringify(second.record)}\n`)
  time += 1000
  t.same(ring.check(first.key), { ok: false, refusal: 'unknown' }, 'a key that is taken away')
  writeFileSync(file, 'broken\n')
  time += 1000
  t.ok(ring.check(second.key).ok, 'a broken file leaves the keys as they were')
  t.match(changes, [{ keys: 2 }, { keys: 1 }, { problems: [/line 1/] }])
  time = Date.parse(second.record.expires)
  t.same(ring.check(second.key), { ok: false, refusal: 'expired' })
  const made = readFileSync(file, 'utf8')
  t.notOk(made.includes(first.key), 'no key is in the file')
})

t.test('a keys file that cannot be used stops the start, and is never quoted', async t => {
  const { key, record } = createKey({ name: 'Test', scopes: ['render'] }, Date.now(), Date.now() + hour)
  const lines: readonly (readonly [string, RegExp])[] = [
    ['{', /line 1: it is not JSON/],
    [JSON.stringify({ ...record, hash: key }), /line 1: \/hash/],
    [JSON.stringify({ ...record, scopes: ['all'] }), /line 1: \/scopes\/0/],
    [JSON.stringify({ ...record, expires: '2027-13-01T00:00:00Z' }), /line 1: \/expires/],
    [JSON.stringify({ ...record, expires: undefined }), /line 1: \/expires/],
    [`${JSON.stringify(record)}\n${JSON.stringify(record)}`, /line 2: the id stands in an earlier line/],
    [JSON.stringify({ ...record, more: 1 }), /line 1/],
    ['{"__proto__": 1}', /line 1/]
  ]
  for (const [text, message] of lines) {
    const reading = readKeys(text)
    if (reading.ok) throw new Error(text)
    t.match(reading.problems.join('\n'), message)
    t.notMatch(reading.problems.join('\n'), key)
  }
  await t.rejects(start({ API_KEYS_FILE: join(directory, 'absent') }), { name: 'ConfigError', message: /ENOENT/ })
})

t.test('a key has a limit of its own, and callers do not share it', async t => {
  const file = join(directory, 'rates.ndjson')
  const slow = addKey(file, ['render'], { ratePerMinute: 2 }).key
  const usual = addKey(file, ['render']).key
  const server = await start({ API_KEYS_FILE: file, PEER_ROLE_KEY_RATE_LIMIT: '3', PEER_ROLE_RATE_LIMIT: '0' })
  t.teardown(() => server.close())
  const statuses = async (key: string, count: number) => {
    const found: number[] = []
    for (let sent = 0; sent < count; sent++) found.push((await server.get('/v1/schemas', key)).status)
    return found.join()
  }
  t.equal(await statuses(slow, 3), '200,200,429')
  t.equal(await statuses(usual, 4), '200,200,200,429')
})

t.test('tokens of an identity provider, by its published keys', async t => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const stranger = await generateKeyPair('ES256')
  let isDown = false
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const provider = createServer((_request, response) => {
    response.statusCode = isDown ? 500 : 200
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => provider.once('listening', resolve))
  t.teardown(() => provider.close())
  const env = {
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_AUDIENCE: 'peer-role-builder',
    OIDC_JWKS_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`
  }
  const server = await start(env)
  t.teardown(() => server.close())
  const sign = (claims: Record<string, unknown>, key = privateKey, alg = 'ES256') =>
    new SignJWT({ iss: env.OIDC_ISSUER, aud: env.OIDC_AUDIENCE, sub: 'someone', scope: 'openid render', ...claims })
      .setProtectedHeader({ alg, kid: 'one' })
      .setExpirationTime((claims.exp as number | undefined) ?? '5m')
      .sign(key)
  t.equal((await server.get(documentUrl, await sign({}))).status, 200)
  t.equal((await server.get(documentUrl, await sign({ scope: undefined, scp: ['render'] }))).status, 200)
  t.equal((await server.get('/metrics', await sign({}))).status, 403)
  t.equal((await server.get(documentUrl, await sign({ scope: 'openid' }))).status, 403)
  const seconds = Math.floor(Date.now() / 1000)
  const secret = new TextEncoder().encode(JSON.stringify(jwk).padEnd(64))
  const refused = [
    await sign({ exp: seconds - 60 }),
    await sign({ iss: 'https://other.example.org' }),
    await sign({ aud: 'another-service' }),
    await sign({ sub: undefined }),
    await sign({ nbf: seconds + 600 }),
    await sign({}, stranger.privateKey),
    await sign({}, secret as unknown as typeof privateKey, 'HS256'),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
    'a.b.c'
  ]
  for (const [index, token] of refused.entries()) {
    t.equal((await server.get(documentUrl, token)).status, 401, `token ${index}`)
  }
  isDown = true
  const cut = await start(env)
  t.teardown(() => cut.close())
  const unknown = await cut.get(documentUrl, await sign({}))
  t.equal(unknown.status, 503)
  t.match(await unknown.json(), { type: '/problems/access-unavailable' })
})

t.test('every decision is logged, at any level, without a credential or a name', async t => {
  const file = join(directory, 'log.ndjson')
  const { key, record } = addKey(file, ['render'])
  const lines: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) })
  const app = await createTestApp({ logger, env: { API_KEYS_FILE: file } })
  const everything: string[] = []
  const talkative = await createTestApp({
    logger: pino({ level: 'trace' }, { write: (line: string) => everything.push(line) }),
    env: { API_KEYS_FILE: file }
  })
  t.teardown(() => Promise.all([app.close(), talkative.close()]))
  const send = (url: string, authorization?: string) =>
    app.inject({ url, headers: authorization === undefined ? {} : { authorization } })
  await send('/v1/settings/MARKER?MARKER=1', `Bearer ${key}`)
  await send('/metrics', `Bearer ${key}`)
  await send('/v1/settings')
  await send('/MARKER', 'Bearer MARKER')
  await send('/healthz')
  t.match(
    lines.map(line => JSON.parse(line)),
    [
      { decision: 'granted', caller: `key:${record.id}`, route: '/v1/settings/:id', requestId: String },
      { decision: 'refused', reason: 'scope', needed: ['admin'], route: '/metrics', caller: `key:${record.id}` },
      { decision: 'refused', reason: 'missing', route: '/v1/settings', address: '127.0.0.1' },
      { decision: 'refused', reason: 'malformed', route: 'none' }
    ]
  )
  t.equal(lines.length, 4, 'health is no decision')
  const secret = new RegExp(`MARKER|${key.slice(-43)}|${record.hash.slice(7)}|"Test"`)
  t.notMatch(lines.join(''), secret)
  // However a key is sent, rightly or not, and at the level that says most.
  for (const headers of [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }, { 'x-request-id': key }]) {
    for (const url of ['/v1/schemas', `/docs?key=${key}`, `/v1/settings/${key}`, `/${key}/%zz`]) {
      await talkative.inject({ url, headers: { ...headers, cookie: key, referer: `https://a.example/${key}` } })
    }
  }
  t.ok(everything.length >= 18, 'an answer and a decision each, but for what is no address')
  t.notMatch(everything.join(''), secret)
})

t.test('CORS is off unless an origin is listed, and proxy headers count only when the proxy is trusted', async t => {
  const closed = await start({})
  t.teardown(() => closed.close())
  const origin = 'https://intranet.example.org'
  const asked = await closed.get('/v1/settings', undefined, { headers: { origin } })
  t.equal(asked.headers.get('access-control-allow-origin'), null)
  const open = await start({ CORS_ORIGINS: `${origin},https://b.example` })
  t.teardown(() => open.close())
  const listed = await open.get('/v1/settings', undefined, { headers: { origin } })
  t.equal(listed.headers.get('access-control-allow-origin'), origin)
  t.equal(listed.headers.get('access-control-allow-credentials'), null)
  const stranger = await open.get('/v1/settings', undefined, { headers: { origin: 'https://evil.example' } })
  t.equal(stranger.headers.get('access-control-allow-origin'), null)
  const preflight = await open.get('/v1/documents/job-description', undefined, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
  })
  t.equal(preflight.status, 204)
  t.match(preflight.headers.get('access-control-allow-methods'), /POST/)

  const limit = { PEER_ROLE_RATE_LIMIT: '1' }
  const distrusting = await createTestApp({ env: limit })
  const trusting = await createTestApp({ env: { ...limit, PEER_ROLE_TRUST_PROXY: 'loopback' } })
  t.teardown(() => Promise.all([distrusting.close(), trusting.close()]))
  const from = (app: typeof trusting, address: string) =>
    app.inject({ url: '/v1/schemas', headers: { 'x-forwarded-for': address } }).then(({ statusCode }) => statusCode)
  t.same([await from(distrusting, '192.0.2.1'), await from(distrusting, '192.0.2.2')], [200, 429])
  t.same([await from(trusting, '192.0.2.1'), await from(trusting, '192.0.2.2')], [200, 200])
})

t.test('the API description names the ways in and the scopes', async t => {
  const file = join(directory, 'description.ndjson')
  const { key } = addKey(file, ['review'])
  const app = await createTestApp({ env: { API_KEYS_FILE: file } })
  t.teardown(() => app.close())
  const api = (await app.inject({ url: '/openapi.json', headers: { 'x-api-key': key } })).json()
  t.same(Object.keys(api.components.securitySchemes), ['apiKey', 'apiKeyHeader', 'token'])
  t.same(api.paths['/v1/documents/job-description'].post.security[0], { apiKey: ['render'] })
  t.match(api.paths['/v1/documents/job-description'].post.responses, { 401: {}, 403: {} })
  t.same(api.paths['/healthz'].get.security, [])
  t.match(api.paths['/metrics'].get.responses, { 401: {}, 429: {} })
  t.match(api.paths['/v1/batches/{id}'].delete.security[0], { apiKey: ['batch'] })
})

t.test('peer-role keys new', async t => {
  const command = (...rest: string[]) => run(['keys', 'new', '--name', 'Ward system', ...rest], { cwd: directory })
  const printed = await command('--scope', 'review,render', '--expires', '90d', '--rate', '50')
  t.equal(printed.code, 0)
  const [key = '', line = ''] = printed.stdout.split('\n')
  t.match(key, /^prk_[0-9a-f]{16}_[\w-]{43}$/)
  t.match(JSON.parse(line), { name: 'Ward system', scopes: ['render', 'review'], ratePerMinute: 50 })
  t.notMatch(line + printed.stderr, key.slice(-43))
  t.ok(readKeys(line).ok)
  const appended = await command('--scope', 'admin', '--expires', '2d', '--append', 'made.ndjson')
  await command('--scope', 'admin', '--expires', '2d', '--append', 'made.ndjson')
  t.equal(appended.stdout.split('\n').length, 2, 'the key alone')
  const server = await start({ API_KEYS_FILE: join(directory, 'made.ndjson') })
  t.teardown(() => server.close())
  t.equal((await server.get('/metrics', appended.stdout.trim())).status, 200)
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--scope', 'rendr', '--expires', '1d'], /Did you mean render\?/],
    [['--scope', 'render', '--expires', '2020-01-01'], /in the past/],
    [['--scope', 'render', '--expires', '2027-02-30'], /cannot be/],
    [['--scope', 'render', '--expires', 'soon'], /cannot be/],
    [['--scope', 'render', '--expires', '9999d'], /at most/],
    [['--scope', 'render', '--expires', '1d', '--rate', '0'], /--rate/],
    [['--scope', 'render'], /needs the option --expires/]
  ]
  for (const [rest, message] of wrong) {
    const { code, stdout, stderr } = await command(...rest)
    t.same([code, stdout], [2, ''])
    t.match(stderr, message)
  }
})

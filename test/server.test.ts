/** The service as a program: settings, start, what is not HTTP, slow callers, and an end that breaks nothing off. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { ConfigError, describeConfig, readConfig } from '../src/config.ts'
import { type RunningServer, StartError, startServer } from '../src/server.ts'
import { startingRoleText } from './helpers/app.ts'

const quiet = { PORT: '0', LOG_LEVEL: 'silent' }

async function start(
  env: Record<string, string> = {}
): Promise<RunningServer & { readonly port: number; notice: string }> {
  const lines: string[] = []
  const server = await startServer({ env: { ...quiet, ...env }, stdout: { write: line => lines.push(line) } })
  return { ...server, port: Number(new URL(server.url).port), notice: lines.join('') }
}

/** Sends bytes as they are, in pieces, and gives all that comes back until the connection is closed. */
async function exchange(port: number, ...pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const answer = text(socket)
  for (const piece of pieces) socket.write(piece)
  return answer
}

t.test('settings come from one schema, and all that is wrong with them is told at once', async t => {
  const config = readConfig({})
  t.match(config, {
    host: '127.0.0.1',
    port: 3000,
    bodyLimit: 1_048_576,
    trustProxy: [],
    templatesDirectory: undefined
  })
  t.match(readConfig({ PORT: '0', PEER_ROLE_TRUST_PROXY: 'loopback,10.0.0.0/8,::1', HOME: '/x' }), {
    port: 0,
    trustProxy: ['loopback', '10.0.0.0/8', '::1']
  })
  t.throws(() => readConfig({ PORT: '-1', LOG_LEVEL: 'loud', HOST: '', PEER_ROLE_BODY_LIMT: '5' }), {
    name: 'ConfigError',
    problems: [
      'PEER_ROLE_BODY_LIMT is not a setting. The nearest is PEER_ROLE_BODY_LIMIT.',
      'HOST is empty. Leave it out, or give it a value.',
      'PORT is "-1". It must be a whole number from 0 to 65535.',
      'LOG_LEVEL is "loud". It must be one of: trace, debug, info, warn, error, fatal, silent.'
    ]
  })
  const wrong = {
    PORT: ['65536', '3e3', ' 80', '0x50', '1.5'],
    PEER_ROLE_TRUST_PROXY: ['all', 'true', '10.0.0.0/40', '300.1.1.1', 'none,loopback,', '10.0.0.0/0'],
    PEER_ROLE_BODY_LIMIT: ['1', '99999999999']
  }
  for (const [name, values] of Object.entries(wrong))
    for (const value of values) t.throws(() => readConfig({ [name]: value }), ConfigError, `${name}=${value}`)
  for (const { name, description } of describeConfig()) {
    t.match(
      name,
      /^(HOST|PORT|LOG_LEVEL|TEMPLATES_DIR|ACCESS|API_KEYS_FILE|OIDC_[A-Z_]+|CORS_ORIGINS|OTEL_EXPORTER_OTLP_ENDPOINT|PEER_ROLE_[A-Z_]+)$/
    )
    t.match(description, /\.$/)
  }
})

t.test('the notice names the address, a first command and where data is kept', async t => {
  const server = await start()
  t.teardown(() => server.close())
  t.match(server.notice, `ready at ${server.url}\n`)
  t.match(server.notice, /nothing is stored on disk/)
  const url = /curl -o job-description\.docx '([^']+)'/.exec(server.notice)?.[1] ?? ''
  const reply = await fetch(url)
  t.equal(reply.status, 200)
  t.equal(
    Buffer.from(await reply.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK'
  )
})

t.test('a port that is taken and an address that is not ours are explained', async t => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.teardown(() => taken.close())
  const { port } = taken.address() as AddressInfo
  await t.rejects(start({ PORT: String(port) }), { name: 'StartError', message: /Another program already listens/ })
  await t.rejects(start({ HOST: '192.0.2.1', ACCESS: 'open' }), StartError)
})

t.test('what is not HTTP is answered with a problem and closed', async t => {
  const server = await start()
  t.teardown(() => server.close())
  const garbage = [
    '\u0000\u0001\u0002\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'
  ]
  for (const bytes of garbage) {
    const answer = await exchange(server.port, bytes)
    t.match(answer, /^HTTP\/1\.1 400 Bad Request\r\n/)
    t.match(answer, /content-type: application\/problem\+json\r\n/)
    t.equal(JSON.parse(answer.split('\r\n\r\n')[1] ?? '').type, '/problems/malformed-request')
  }
  const long = await exchange(server.port, `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`)
  t.match(long, /^HTTP\/1\.1 431 /)
  t.match(long, '/problems/headers-too-large')
  t.equal((await fetch(`${server.url}/healthz`)).status, 200)
})

t.test('a body that does not arrive ends with 408', async t => {
  const server = await start({ PEER_ROLE_REQUEST_TIMEOUT: '200' })
  t.teardown(() => server.close())
  const head = 'POST /v1/documents/job-description HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
  const answer = await exchange(server.port, `${head}content-length: 100\r\n\r\n{`)
  t.match(answer, /^HTTP\/1\.1 408 /)
  t.match(answer, '/problems/request-timeout')
  const idle = await exchange(server.port, 'GET / HTTP/1.1\r\nhos')
  t.match(idle, /^HTTP\/1\.1 408 /, 'nor headers that do not')
})

t.test('a request in flight is finished when the service is told to end', async t => {
  const server = await start()
  const role = await startingRoleText()
  const length = Buffer.byteLength(role)
  const socket = connect(server.port, '127.0.0.1')
  const answer = text(socket)
  const head = `POST /v1/role-definitions/validate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`
  const half = Math.floor(role.length / 2)
  socket.write(head + role.slice(0, half))
  await new Promise(resolve => setTimeout(resolve, 50))
  const closed = server.close()
  await new Promise(resolve => setTimeout(resolve, 50))
  await t.rejects(fetch(`${server.url}/healthz`), 'nothing new is taken')
  socket.write(role.slice(half))
  t.match(await answer, /^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close\r\n[\s\S]*\{"valid":true\}$/i)
  await closed
})

t.test('the program ends well on a signal, and says why it cannot start', async t => {
  const program = fileURLToPath(new URL('../dist/server.js', import.meta.url))
  if (!existsSync(program)) throw new Error('dist/server.js is missing: npm run build makes it.')
  const run = (env: Record<string, string>) =>
    spawn(process.execPath, [program], {
      env: { ...process.env, ...quiet, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
  const good = run({ LOG_LEVEL: 'info' })
  const log = text(good.stderr)
  const [notice] = await once(good.stdout, 'data')
  t.match(String(notice), /^Peer Role Builder is ready at http:\/\/127\.0\.0\.1:\d+\n/)
  const url = /http:\S+/.exec(String(notice))?.[0]
  await (await fetch(`${url}/healthz`)).text()
  good.kill('SIGTERM')
  const [code] = await once(good, 'exit')
  t.equal(code, 0)
  t.match(await log, /"route":"\/healthz","status":200/, 'logs are on standard error')

  const bad = run({ PORT: 'x' })
  const message = text(bad.stderr)
  t.same(await once(bad, 'exit'), [2, null])
  t.equal(await message, 'The settings cannot be used:\n  PORT is "x". It must be a whole number from 0 to 65535.\n')
})

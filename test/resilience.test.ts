/** Callers that misbehave and more work than can be done: nothing leaks, no turn stays taken, and all others are served. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import { readConfig } from '../src/config.ts'
import { createApp } from '../src/http/create-app.ts'
import { createWorkQueue } from '../src/http/work-queue.ts'
import { jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'

const role = await startingRoleText()
const url = '/v1/documents/job-description?format=docx'
const head = `POST ${url} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`
const length = `content-length: ${Buffer.byteLength(role)}\r\n\r\n`

/** A service that listens, with one turn at a time and no memory of documents. */
async function listen(env: Record<string, string> = {}) {
  const config = readConfig({
    PEER_ROLE_EVENT_LOOP_DELAY: '0',
    PEER_ROLE_CACHE_BYTES: '0',
    PEER_ROLE_RENDER_CONCURRENCY: '1',
    ...env
  })
  const app = await createApp({ service: await sharedService(), config })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const connections = () =>
    new Promise<number>((resolve, reject) =>
      app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
    )
  const waiting = async () => {
    const text = await (await fetch(`${address}/metrics`, { headers: { connection: 'close' } })).text()
    return Number(/^peer_role_waiting_documents (\d+)$/m.exec(text)?.[1])
  }
  const make = (headers = {}) =>
    fetch(`${address}${url}`, {
      method: 'POST',
      body: role,
      headers: { ...jsonHeaders, connection: 'close', ...headers }
    })
  return { app, port: Number(new URL(address).port), connections, waiting, make }
}

function open(port: number): Socket {
  return connect(port, '127.0.0.1').on('error', () => {})
}

/** Waits for what must come about in the end; a test that waits in vain runs into the time limit of the file. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20))
}

t.test('downloads that are broken off and bodies that stop leave no connection and no turn taken', async t => {
  const { app, port, connections, waiting, make } = await listen()
  t.teardown(() => app.close())
  for (let round = 0; round < 5; round++) {
    const beforeAnswer = open(port)
    beforeAnswer.write(head + length + role, () => beforeAnswer.destroy())
    const inBody = open(port)
    inBody.write(head + length + role.slice(0, 100), () => inBody.destroy())
    const inAnswer = open(port)
    inAnswer.write(head + length + role)
    inAnswer.once('data', () => inAnswer.resetAndDestroy())
    await once(inAnswer, 'close')
  }
  await until(async () => (await connections()) === 0)
  t.equal(await waiting(), 0, 'nothing waits')
  const answer = await make()
  t.equal(answer.status, 200, 'the one turn is free')
  await answer.arrayBuffer()
})

t.test('a half-open connection and a reader that reads nothing keep nobody else from being served', async t => {
  const limits = {
    PEER_ROLE_REQUEST_TIMEOUT: '3000',
    PEER_ROLE_CONNECTION_TIMEOUT: '4000',
    PEER_ROLE_KEEP_ALIVE_TIMEOUT: '300'
  }
  const { app, port, connections, make } = await listen(limits)
  t.teardown(() => app.close())
  const silent = Array.from({ length: 5 }, () => open(port))
  const slow = Array.from({ length: 5 }, () => open(port))
  for (const socket of slow) socket.write(`${head + length}{`)
  const deaf = Array.from({ length: 5 }, () => open(port).pause())
  for (const socket of deaf) socket.write((head + length + role).repeat(4))
  const answer = await make()
  t.equal(answer.status, 200)
  await answer.arrayBuffer()
  await until(async () => (await connections()) === 0)
  t.equal(await connections(), 0, 'all of them are closed by the service in the end')
  for (const socket of [...silent, ...slow, ...deaf]) socket.destroy()
})

t.test('more than fits is turned away at once, and what was taken is answered', async t => {
  const { app, waiting, make } = await listen({ PEER_ROLE_RENDER_QUEUE: '3' })
  t.teardown(() => app.close())
  const answers = await Promise.all(Array.from({ length: 24 }, () => make()))
  const statuses = answers.map(({ status }) => status)
  t.ok(statuses.every(status => status === 200 || status === 503))
  t.ok(statuses.filter(status => status === 200).length >= 4)
  for (const answer of answers) {
    if (answer.status === 503) t.ok(Number(answer.headers.get('retry-after')) > 0, 'and told when to come again')
    await answer.arrayBuffer()
  }
  t.equal(await waiting(), 0)
  t.equal((await make()).status, 200, 'afterwards all is as before')
})

t.test('work that fails in any way gives its turn back', async t => {
  const queue = createWorkQueue({ concurrency: 1, limit: 5 })
  const failures: readonly (() => unknown)[] = [
    () => {
      throw new Error('at once')
    },
    async () => {
      throw new Error('later')
    },
    () => Promise.reject(undefined)
  ]
  for (let round = 0; round < 50; round++) {
    await queue.run(failures[round % failures.length] as () => unknown).catch(() => undefined)
  }
  t.same([await queue.run(() => 'done'), queue.waiting], ['done', 0])
})

/** The service under load: requests in a second against what they are made of, and how long others wait meanwhile. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atLeast, atMost } from '../measure/figure.mjs'
import { startChild } from '../measure/processes.mjs'
import { inRounds } from '../measure/rounds.mjs'

/** No memory of recent documents, so that each request makes its own; no refusal of what is sent on purpose. */
const renderingEnv = {
  PORT: '0',
  PEER_ROLE_CACHE_BYTES: '0',
  PEER_ROLE_RATE_LIMIT: '0',
  PEER_ROLE_EVENT_LOOP_DELAY: '0',
  PEER_ROLE_REQUEST_TIMEOUT: '60000'
}
const rememberingEnv = { ...renderingEnv, PEER_ROLE_CACHE_BYTES: '16777216' }
const route = '/v1/documents/job-description'
const connections = 20

/** POST to DOCX and to HTML, and a request whose answer the caller has already. */
export async function measureThroughput(context) {
  const children = await startServers({
    product: ['server.mjs', ['product'], renderingEnv],
    remembering: ['server.mjs', ['product'], rememberingEnv],
    fastify: ['server.mjs', ['fastify']],
    load: ['load.mjs', []],
    docx: ['maker.mjs', ['product-docx', context.directory, 1]]
  })
  try {
    return throughputFigures(await runThroughput(context, children))
  } finally {
    await closeAll(children)
  }
}

async function runThroughput(
  { directory, loadRounds, slice, loadSeconds },
  { product, remembering, fastify, load, docx }
) {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    bodyFile: join(directory, 'role-1.json')
  }
  const send = request => load.ask({ connections, seconds: loadSeconds, ...request })
  const rememberedUrl = `${remembering.ready.url}${route}?format=docx`
  const etag = await etagOf(rememberedUrl, post)
  const known = { ...post, headers: { ...post.headers, 'if-none-match': etag } }
  const settingUrl = `${remembering.ready.url}/v1/settings/inpatient-unit/documents/job-description?format=docx`
  const settingTag = (await fetch(settingUrl)).headers.get('etag')
  const tasks = {
    alone: () => docx.ask({ milliseconds: slice }),
    docx: () => send({ ...post, url: `${product.ready.url}${route}?format=docx` }),
    html: () => send({ ...post, url: `${product.ready.url}${route}?format=html` }),
    plainPost: () => send({ ...post, url: fastify.ready.url }),
    repeatedPost: () => send({ ...known, url: rememberedUrl }),
    repeatedGet: () => send({ url: settingUrl, headers: { 'if-none-match': settingTag } }),
    ownConstant: () => send({ url: `${remembering.ready.url}/healthz` }),
    constant: () => send({ url: fastify.ready.url })
  }
  for (const task of Object.values(tasks)) await task()
  return inRounds(loadRounds, tasks)
}

function throughputFigures(results) {
  const rate = name => results[name].requestsPerSecond
  const figure = (name, key, rest) => ({ name, value: rate(key), unit: 'req/s', spread: results[key].spread, ...rest })
  const alone = 1000 / results.alone.milliseconds
  return [
    figure('post-docx', 'docx', {
      ratio: rate('docx') / alone,
      against: 'render alone',
      target: atLeast('ratio', 0.7, 0.85)
    }),
    { name: 'post-docx render alone', value: alone, unit: 'docs/s', spread: results.alone.spread },
    figure('post-html', 'html', {
      ratio: rate('html') / rate('plainPost'),
      against: 'Fastify POST',
      target: atLeast('ratio', 0.3, 0.42)
    }),
    figure('post-html Fastify POST', 'plainPost'),
    figure('repeat-get', 'repeatedGet', {
      ratio: rate('constant') / rate('repeatedGet'),
      against: 'Fastify GET, times slower',
      target: atMost('ratio', 2, 1.3)
    }),
    figure('repeat-post', 'repeatedPost', {
      ratio: rate('plainPost') / rate('repeatedPost'),
      against: 'Fastify POST, times slower',
      target: atMost('ratio', 2, 1.3)
    }),
    figure('repeat own /healthz', 'ownConstant', {
      ratio: rate('constant') / rate('ownConstant'),
      against: 'Fastify GET, times slower'
    }),
    figure('repeat Fastify GET', 'constant')
  ]
}

/** A cheap request beside requests for DOCX that keep the service busy, and beside none. */
export async function measureWaiting(context) {
  const children = await startServers({
    product: ['server.mjs', ['product'], renderingEnv],
    load: ['load.mjs', []],
    probe: ['probe.mjs', []]
  })
  try {
    return waitingFigures(await runWaiting(context, children))
  } finally {
    await closeAll(children)
  }
}

async function runWaiting({ directory, loadRounds, loadSeconds }, { product, load, probe }) {
  const { url } = product.ready
  const bodyFile = join(directory, 'role-1.json')
  const headers = { 'content-type': 'application/json' }
  const docx = { url: `${url}${route}?format=docx`, method: 'POST', headers, bodyFile, connections }
  const cheap = { url: `${url}/v1/settings`, seconds: loadSeconds }
  const tasks = {
    idle: () => probe.ask(cheap),
    busy: async () => {
      await product.ask({ reset: true })
      const [waiting] = await Promise.all([probe.ask(cheap), load.ask({ ...docx, seconds: loadSeconds })])
      return { ...waiting, ...(await product.ask({})) }
    }
  }
  for (const task of Object.values(tasks)) await task()
  return inRounds(loadRounds, tasks)
}

function waitingFigures({ idle, busy }) {
  return [
    {
      name: 'cheap-get-p99',
      value: busy.percentile99,
      unit: 'ms',
      spread: busy.spread,
      ratio: busy.percentile99 / idle.percentile99,
      against: 'idle',
      target: atMost('value', 15, 6)
    },
    { name: 'cheap-get-p99 idle', value: idle.percentile99, unit: 'ms', spread: idle.spread },
    { name: 'event-loop-delay-p99', value: busy.delayPercentile99, unit: 'ms' },
    { name: 'event-loop-delay-median', value: busy.delayMedian, unit: 'ms' }
  ]
}

async function etagOf(url, { headers, bodyFile }) {
  const answer = await fetch(url, { method: 'POST', headers, body: readFileSync(bodyFile) })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
  return answer.headers.get('etag')
}

async function startServers(files) {
  const children = {}
  for (const [name, [file, args, env]] of Object.entries(files)) children[name] = await startChild(file, args, env)
  return children
}

function closeAll(children) {
  return Promise.all(Object.values(children).map(child => child.close()))
}

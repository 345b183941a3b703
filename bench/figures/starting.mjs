/** What a start costs: to the first answer, to the first document, in memory; and one document as a whole process. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { atMost } from '../measure/figure.mjs'
import { startChild, timeProcess } from '../measure/processes.mjs'
import { inRounds } from '../measure/rounds.mjs'

const settings = { PORT: '0' }
/** After a start, until the garbage of the start is gone. */
const restMilliseconds = 1500
const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const documentUrl = '/v1/documents/job-description?format=docx'

/** From the start of the process to the first answer, and to the first document after that. */
export async function measureStart({ directory, runs }) {
  const role = readFileSync(join(directory, 'role-1.json'))
  const { product, bare, fastify } = await inRounds(runs, {
    product: async () => {
      const { child, milliseconds } = await startAndAsk('product', '/healthz')
      const firstDocument = await timeRequest(`${child.ready.url}${documentUrl}`, role)
      await child.close()
      return { milliseconds, firstDocument }
    },
    fastify: () => startOnly('fastify'),
    bare: () => startOnly('bare')
  })
  return [
    {
      name: 'start',
      value: product.milliseconds,
      unit: 'ms',
      spread: product.spread,
      ratio: product.milliseconds / bare.milliseconds,
      against: 'bare node',
      target: atMost('ratio', 5, 2.2)
    },
    { name: 'start bare node', value: bare.milliseconds, unit: 'ms', spread: bare.spread },
    { name: 'start Fastify alone', value: fastify.milliseconds, unit: 'ms', spread: fastify.spread },
    { name: 'first-docx', value: product.firstDocument, unit: 'ms', target: atMost('value', 60, 20) }
  ]
}

async function startOnly(kind) {
  const { child, milliseconds } = await startAndAsk(kind, '/')
  await child.close()
  return { milliseconds }
}

async function startAndAsk(kind, path) {
  const start = performance.now()
  const child = await startChild('server.mjs', [kind], settings)
  await timeRequest(`${child.ready.url}${path}`)
  return { child, milliseconds: performance.now() - start }
}

async function timeRequest(url, body) {
  const start = performance.now()
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
  return performance.now() - start
}

/** Memory of the service at rest, and of a process that makes documents without end. */
export async function measureMemory(context) {
  const { product, bare } = await inRounds(context.rests, {
    product: () => restOf('product'),
    bare: () => restOf('bare')
  })
  return [
    {
      name: 'memory-at-rest',
      value: product.megabytes,
      unit: 'MB',
      spread: product.spread,
      ratio: product.megabytes / bare.megabytes,
      against: 'bare node',
      target: atMost('ratio', 2, 1.25)
    },
    { name: 'memory-at-rest bare node', value: bare.megabytes, unit: 'MB', spread: bare.spread },
    ...(await measureSoak(context))
  ]
}

async function restOf(kind) {
  const { child } = await startAndAsk(kind, kind === 'product' ? '/healthz' : '/')
  await pause(restMilliseconds)
  const { megabytes } = await child.ask({})
  await child.close()
  return { megabytes }
}

/** Documents until 50,000 are made or the time is over; what is kept would show in the last fifth against the second. */
async function measureSoak({ directory, soakSeconds }) {
  const child = await startChild('maker.mjs', ['product-docx', directory, 1])
  const samples = []
  let count = 0
  const steps = 25
  for (let step = 0; step < steps && count < 50_000; step++) {
    const sample = await child.ask({ milliseconds: (soakSeconds * 1000) / steps })
    samples.push(sample.megabytes)
    count += sample.count
  }
  await child.close()
  const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length
  const fifth = Math.floor(samples.length / 5)
  const late = mean(samples.slice(-fifth))
  return [
    { name: 'memory-after-documents', value: Math.max(...samples), unit: 'MB', target: atMost('value', 200, 125) },
    { name: 'memory-after-documents count', value: count, unit: 'documents' },
    {
      name: 'memory-flat',
      value: late,
      unit: 'MB',
      ratio: late / mean(samples.slice(fifth, 2 * fifth)),
      against: 'second fifth of the time',
      target: atMost('ratio', 1.1, 1.03)
    }
  ]
}

/** `peer-role render` from start to end, beside Node doing nothing. */
export async function measureCommand({ directory, runs }) {
  const render = format => async () => {
    const out = join(directory, `document.${format}`)
    const file = join(directory, 'role-1.json')
    return { milliseconds: await timeProcess([cli, 'render', file, '--document', 'job-description', '--out', out]) }
  }
  const { docx, html, nothing } = await inRounds(runs, {
    docx: render('docx'),
    html: render('html'),
    nothing: async () => ({ milliseconds: await timeProcess(['-e', '0']) })
  })
  const figure = (name, { milliseconds, spread }, rest) => ({
    name,
    value: milliseconds,
    unit: 'ms',
    spread,
    ratio: milliseconds / nothing.milliseconds,
    against: 'node -e 0',
    ...rest
  })
  return [
    figure('command-docx', docx, { target: atMost('value', 200, 120) }),
    figure('command-html', html),
    { name: 'command node -e 0', value: nothing.milliseconds, unit: 'ms', spread: nothing.spread }
  ]
}

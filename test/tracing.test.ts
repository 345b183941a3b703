/** Traces: sent to a collector when one is named, with the parts of a request in order and nothing of a role in them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import t from 'tap'
import { startServer } from '../src/server.ts'
import { jsonHeaders, startingRoleText } from './helpers/app.ts'

interface SentSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: object }[]
}

interface SentTraces {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[]
}

const quiet = { PORT: '0', LOG_LEVEL: 'silent', PEER_ROLE_CACHE_BYTES: '0', PEER_ROLE_EVENT_LOOP_DELAY: '0' }

t.test('a request, and in it validation, review and rendering', async t => {
  const received: SentTraces[] = []
  const paths = new Set<string>()
  const collector = createServer(async (request, response) => {
    paths.add(request.url ?? '')
    received.push((await json(request)) as SentTraces)
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => collector.once('listening', resolve))
  t.teardown(() => collector.close())
  const { port } = collector.address() as AddressInfo
  const env = { ...quiet, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }
  const server = await startServer({ env, stdout: { write: () => true } })
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const answer = await fetch(`${server.url}/v1/documents/job-description?format=html&gate=error`, {
    method: 'POST',
    headers: { ...jsonHeaders, traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    body: await startingRoleText('MARKER')
  })
  t.equal(answer.status, 200)
  await answer.arrayBuffer()
  await (await fetch(`${server.url}/v1/settings/MARKER?MARKER=1`)).arrayBuffer()
  await server.close()

  const spans = received
    .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
    .flatMap(scope => scope.spans)
  t.same([...paths], ['/v1/traces'])
  t.notMatch(JSON.stringify(received), /MARKER/)
  const request = spans.find(({ name }) => name === 'POST /v1/documents/job-description')
  t.match(request, { traceId, parentSpanId: '00f067aa0ba902b7' })
  t.match(request?.attributes, [
    { key: 'http.request.method' },
    { key: 'http.route' },
    { key: 'http.response.status_code' }
  ])
  const inside = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId)
  t.same(inside.map(({ name }) => name).sort(), ['render', 'review', 'validate'])
  t.ok(inside.every(span => span.traceId === traceId))
  t.ok(spans.some(({ name }) => name === 'GET /v1/settings/:id'))
})

t.test('a collector that is not there disturbs nothing', async t => {
  const env = { ...quiet, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }
  const server = await startServer({ env, stdout: { write: () => true } })
  t.equal((await fetch(`${server.url}/v1/settings`)).status, 200)
  await server.close()
})

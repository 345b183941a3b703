/** Counts and times of requests and documents, as Prometheus text. */
import fp from 'fastify-plugin'
import type { Counter, Histogram, Registry } from 'prom-client'
import type { DocumentFormat, DocumentName } from '../../app/service.ts'

interface Metrics {
  readonly registry: Registry
  readonly requests: Counter<'method' | 'route' | 'status'>
  readonly seconds: Histogram<'method' | 'route'>
  readonly documents: Counter<'document' | 'format' | 'source'>
}

/** What of a document is counted: whether it was rendered for this request or taken from memory. */
export interface DocumentEvent {
  readonly document: DocumentName
  readonly format: DocumentFormat
  readonly source: 'rendered' | 'memory'
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly countDocument: (event: DocumentEvent) => void
    readonly readMetrics: () => Promise<{ readonly type: string; readonly text: string }>
  }
}

/** `waiting` gives how much work waits for its turn. */
export const metrics = fp<{ waiting: () => number }>(
  async (app, { waiting }) => {
    // The library takes longer to load than the service takes to start, so it is loaded when the first answer is out;
    // what happens until then is kept and counted afterwards.
    let loaded: Metrics | null = null
    let loading: Promise<Metrics> | null = null
    const early: ((metrics: Metrics) => void)[] = []
    const load = async () => {
      const created = await createMetrics(waiting)
      for (const count of early.splice(0)) count(created)
      loaded = created
      return created
    }
    const record = (count: (metrics: Metrics) => void) => {
      if (loaded !== null) return count(loaded)
      early.push(count)
      loading ??= new Promise<void>(resolve => setImmediate(resolve)).then(load)
    }

    app.decorate('countDocument', event => record(({ documents }) => documents.inc({ ...event })))
    app.decorate('readMetrics', async () => {
      loading ??= load()
      const { registry } = await loading
      return { type: registry.contentType, text: await registry.metrics() }
    })
    app.addHook('onResponse', async (request, reply) => {
      // The pattern of the route: addresses as they come would make a new series for each.
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none' }
      const { statusCode: status, elapsedTime } = reply
      record(({ requests, seconds }) => {
        requests.inc({ ...labels, status })
        seconds.observe(labels, elapsedTime / 1000)
      })
    })
  },
  { name: 'metrics' }
)

async function createMetrics(waiting: () => number): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client')
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'peer_role_waiting_documents',
    help: 'Documents that wait for their turn to be made.',
    registers,
    collect() {
      this.set(waiting())
    }
  })
  return {
    registry,
    requests: new Counter({
      name: 'peer_role_http_requests_total',
      help: 'Answers by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      registers
    }),
    seconds: new Histogram({
      name: 'peer_role_http_request_duration_seconds',
      help: 'Time from request to answer.',
      labelNames: ['method', 'route'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers
    }),
    documents: new Counter({
      name: 'peer_role_documents_total',
      help: 'Documents by name and format, rendered or taken from memory.',
      labelNames: ['document', 'format', 'source'],
      registers
    })
  }
}

/** Counts and times of requests and documents, as Prometheus text. */
import fp from 'fastify-plugin'
import type { Metric, Registry } from 'prom-client'
import type { DocumentFormat, DocumentName } from '../../app/service.ts'
import { type AnswerTable, createAnswerTable, histogramValues } from './answer-counts.ts'

/** What of a document is counted: whether it was rendered for this request or taken from memory. */
export interface DocumentEvent {
  readonly document: DocumentName
  readonly format: DocumentFormat
  readonly source: 'rendered' | 'memory'
}

/** What is counted of batches. */
export interface BatchNumbers {
  /** Batches that run now. */
  readonly running: number
  /** Finished rows by what became of them. */
  readonly rows: ReadonlyMap<string, number>
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly countDocument: (event: DocumentEvent) => void
    /** From now on the numbers of batches come from here. */
    readonly watchBatches: (numbers: BatchNumbers) => void
    readonly readMetrics: () => Promise<{ readonly type: string; readonly text: string }>
  }
}

/** Where the numbers of the metrics come from when they are read. */
interface Sources {
  readonly answers: AnswerTable
  /** Documents by name, format and source, with a blank between them. */
  readonly documents: ReadonlyMap<string, number>
  readonly waiting: () => number
  readonly batches: () => BatchNumbers
}

/** `waiting` gives how much work waits for its turn. */
export const metrics = fp<{ waiting: () => number }>(
  async (app, { waiting }) => {
    const answers = createAnswerTable()
    const documents = new Map<string, number>()
    let batches: BatchNumbers = { running: 0, rows: new Map() }
    // The library takes longer to load than the service takes to start, so it is loaded when the first answer is out.
    let loading: Promise<Registry> | null = null
    const load = () => {
      loading ??= new Promise<void>(resolve => setImmediate(resolve)).then(() => {
        return createRegistry({ answers, documents, waiting, batches: () => batches })
      })
      return loading
    }

    app.decorate('countDocument', ({ document, format, source }) => {
      const key = `${document} ${format} ${source}`
      documents.set(key, (documents.get(key) ?? 0) + 1)
    })
    app.decorate('watchBatches', numbers => {
      batches = numbers
    })
    app.decorate('readMetrics', async () => {
      const registry = await load()
      return { type: registry.contentType, text: await registry.metrics() }
    })
    app.addHook('onResponse', (request, reply, done) => {
      // The pattern of the route: addresses as they come would make a new series for each.
      const route = request.routeOptions.url ?? 'none'
      answers.count(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
      if (loading === null) load()
      done()
    })
  },
  { name: 'metrics' }
)

async function createRegistry({ answers, documents, waiting, batches }: Sources): Promise<Registry> {
  const client = await import('prom-client')
  const { Counter, Gauge, Registry, collectDefaultMetrics } = client
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
  new Counter({
    name: 'peer_role_http_requests_total',
    help: 'Answers by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
    collect() {
      this.reset()
      for (const { method, route, statuses } of answers.all())
        for (const [status, count] of statuses) this.inc({ method, route, status }, count)
    }
  })
  registry.registerMetric(timesOf(answers))
  new Counter({
    name: 'peer_role_documents_total',
    help: 'Documents by name and format, rendered or taken from memory.',
    labelNames: ['document', 'format', 'source'],
    registers,
    collect() {
      this.reset()
      for (const [key, count] of documents) {
        const [document = '', format = '', source = ''] = key.split(' ')
        this.inc({ document, format, source }, count)
      }
    }
  })
  for (const metric of batchMetrics(client, batches)) registry.registerMetric(metric)
  return registry
}

function batchMetrics(
  { Counter, Gauge }: typeof import('prom-client'),
  batches: () => BatchNumbers
): readonly Metric[] {
  const running = new Gauge({
    name: 'peer_role_running_batches',
    help: 'Batches that run now.',
    registers: [],
    collect() {
      this.set(batches().running)
    }
  })
  const rows = new Counter({
    name: 'peer_role_batch_rows_total',
    help: 'Finished rows of batches by what became of them.',
    labelNames: ['outcome'],
    registers: [],
    collect() {
      this.reset()
      for (const [outcome, count] of batches().rows) this.inc({ outcome }, count)
    }
  })
  return [running, rows] as readonly Metric[]
}

/** The histogram of times. The library's own takes only one time after the other; a registry asks for no more than this. */
function timesOf(answers: AnswerTable): Metric {
  const name = 'peer_role_http_request_duration_seconds'
  const get = async () => ({
    name,
    help: 'Time from request to answer.',
    type: 'histogram',
    aggregator: 'sum',
    values: [...answers.all()].flatMap(counts => histogramValues(name, counts))
  })
  return { name, get, reset: () => undefined } as unknown as Metric
}

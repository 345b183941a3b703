/**
 * Traces for OpenTelemetry: a span for each request, and within it one for what takes time: validation, review,
 * rendering. Spans hold routes, names of documents and formats, and numbers; nothing of a role definition.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Span, Tracer } from '@opentelemetry/api'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Service } from '../app/service.ts'

export interface Tracing {
  /** The same use cases, each within a span. */
  readonly service: Service
  /** The plugin that makes the spans of requests and sends what is left when the app closes. */
  readonly plugin: ReturnType<typeof requestSpans>
}

type OpenTelemetry = typeof import('@opentelemetry/api')

interface Parts {
  readonly api: OpenTelemetry
  readonly tracer: Tracer
  /** The span of the request that is being worked on. */
  readonly current: AsyncLocalStorage<Span>
}

/** `endpoint` is the base address of a collector; the packages are loaded only here. */
export async function createTracing(endpoint: string, service: Service): Promise<Tracing> {
  const api = await import('@opentelemetry/api')
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 5000 })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'peer-role-builder', 'service.version': service.version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })]
  })
  const parts = {
    api,
    tracer: provider.getTracer('peer-role-builder', service.version),
    current: new AsyncLocalStorage<Span>()
  }
  return { service: traceService(service, parts), plugin: requestSpans(parts, () => provider.shutdown()) }
}

/** The header of W3C Trace Context, version 00, by which a caller's trace goes on here. */
const traceParent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

function requestSpans({ api, tracer, current }: Parts, shutdown: () => Promise<void>) {
  const spans = new WeakMap<FastifyRequest, Span>()
  const parentOf = ({ headers }: FastifyRequest) => {
    const [, traceId, spanId, flags] = traceParent.exec(String(headers.traceparent)) ?? []
    const parent = { traceId: traceId ?? '', spanId: spanId ?? '', traceFlags: Number(`0x${flags}`), isRemote: true }
    return api.isSpanContextValid(parent) ? api.trace.setSpanContext(api.ROOT_CONTEXT, parent) : api.ROOT_CONTEXT
  }
  return fp(
    async app => {
      app.addHook('onRequest', (request, _reply, done) => {
        // The pattern, not the address, which may hold what a person typed.
        const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none')
        const attributes = { 'http.request.method': request.method, 'http.route': route }
        const options = { kind: api.SpanKind.SERVER, attributes }
        const span = tracer.startSpan(`${request.method} ${route}`, options, parentOf(request))
        spans.set(request, span)
        current.run(span, done)
      })
      // Reading a body goes on in the context of the connection, so the span is put back before the handler runs.
      app.addHook('preHandler', (request, _reply, done) => {
        const span = spans.get(request)
        if (span === undefined) done()
        else current.run(span, done)
      })
      const end = (request: FastifyRequest, status: number | null) => {
        const span = spans.get(request)
        if (span === undefined) return
        spans.delete(request)
        if (status !== null) span.setAttribute('http.response.status_code', status)
        if (status === null || status >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR })
        span.end()
      }
      app.addHook('onResponse', (request, reply, done) => {
        end(request, reply.statusCode)
        done()
      })
      app.addHook('onRequestAbort', (request, done) => {
        end(request, null)
        done()
      })
      app.addHook('onClose', async () => {
        // A collector that cannot be reached must not keep the service from ending well.
        await shutdown().catch(() => undefined)
      })
    },
    { name: 'tracing' }
  )
}

function traceService(service: Service, { api, tracer, current }: Parts): Service {
  const within = <T>(name: string, attributes: Record<string, string>, work: () => T): T => {
    const parent = current.getStore()
    const context = parent === undefined ? api.ROOT_CONTEXT : api.trace.setSpan(api.ROOT_CONTEXT, parent)
    const span = tracer.startSpan(name, { attributes }, context)
    const fail = (error: unknown): never => {
      // The message of an error may quote a role definition.
      span.setStatus({ code: api.SpanStatusCode.ERROR })
      span.end()
      throw error
    }
    let result: T
    try {
      result = work()
    } catch (error) {
      return fail(error)
    }
    if (!(result instanceof Promise)) {
      span.end()
      return result
    }
    const done = (value: unknown) => {
      span.end()
      return value
    }
    return result.then(done, fail) as T
  }
  return {
    ...service,
    // Schemas are read when first asked for, which a copy of the value would do at once.
    get schemas() {
      return service.schemas
    },
    readRole: (bytes, source) => within('validate', { source }, () => service.readRole(bytes, source)),
    reviewRole: role => within('review', {}, () => service.reviewRole(role)),
    reviewText: input => within('review', {}, () => service.reviewText(input)),
    reviewDescription: (bytes, source, options) =>
      within('review', { source }, () => service.reviewDescription(bytes, source, options)),
    renderDocument: (role, document, format) =>
      within('render', { document, format }, () => service.renderDocument(role, document, format)),
    renderFramework: (options, format) =>
      within('render', { document: 'library', format }, () => service.renderFramework(options, format)),
    verifyDocument: (bytes, format) => within('verify', { format }, () => service.verifyDocument(bytes, format))
  }
}

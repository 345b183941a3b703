/** Puts the service together: limits, checks and routes around the use cases that it is given. */
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import { schemaVersionOf } from '../app/schema-version.ts'
import type { Service } from '../app/service.ts'
import type { Config } from '../config.ts'
import { createBatchDesk } from './batch-desk.ts'
import { createByteCache } from './byte-cache.ts'
import { answerClientError } from './client-error.ts'
import { createDocumentDesk, type FinishedDocument } from './document-desk.ts'
import { sendProblem, setErrorHandlers, toProblem } from './error-handler.ts'
import { createExportDesk } from './export-desk.ts'
import { access } from './plugins/access.ts'
import { apiDescription } from './plugins/api-description.ts'
import { contentPin } from './plugins/content-pin.ts'
import { cors } from './plugins/cors.ts'
import { type Deprecation, deprecation, deprecationTable } from './plugins/deprecation.ts'
import { idempotency } from './plugins/idempotency.ts'
import { metrics } from './plugins/metrics.ts'
import { pressure } from './plugins/pressure.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { requestChecks } from './plugins/request-checks.ts'
import { requestId } from './plugins/request-id.ts'
import { requestLog } from './plugins/request-log.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { createSchemaReader } from './published-schemas.ts'
import { addBodyParsers } from './role-body.ts'
import { createRouteTable } from './route-table.ts'
import { batchRoutes } from './routes/batches.ts'
import { caseRoutes } from './routes/case.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/exports.ts'
import { formRoutes } from './routes/form.ts'
import { frameworkRoutes } from './routes/framework.ts'
import { libraryRoutes } from './routes/library.ts'
import { operationRoutes } from './routes/operations.ts'
import { pageRoutes } from './routes/pages.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { roleDefinitionRoutes } from './routes/role-definitions.ts'
import { schemaRoutes } from './routes/schemas.ts'
import { settingRoutes } from './routes/settings.ts'
import { verifyRoutes } from './routes/verify.ts'
import { schemaCompilers } from './schema-compilers.ts'
import type { FinishedBody } from './send-body.ts'
import { createWorkQueue, type WorkQueue } from './work-queue.ts'

export interface AppOptions {
  readonly service: Service
  readonly config: Config
  /** Nothing is logged without one. */
  readonly logger?: FastifyBaseLogger
  /** Instead of those in force, for tests. */
  readonly deprecations?: readonly Deprecation[]
}

/** Bytes for lists, schemas and pages, which are the same for every caller. */
const constantBytes = 8 * 1024 * 1024

/** Makes the app; the caller listens with it, or injects requests into it. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, logger, deprecations = deprecationTable } = options
  const tracing = await openTracing(options)
  const service = tracing?.service ?? options.service
  const app = createInstance(config, logger)
  const routes = createRouteTable(app)
  setErrorHandlers(app, routes)
  // Node would refuse what it does not expect without a word; the header may be passed over (RFC 9110, section 10.1.1).
  app.server.on('checkExpectation', (request, answer) => app.server.emit('request', request, answer))
  addBodyParsers(app)

  const queue = createWorkQueue({ concurrency: config.renderConcurrency, limit: config.renderQueue })
  const schemas = createSchemaReader(service.schemas)
  if (tracing !== null) await app.register(tracing.plugin)
  await app.register(securityHeaders)
  await app.register(requestId)
  await app.register(cors, { origins: config.access.corsOrigins })
  await app.register(access, { access: config.access })
  await app.register(requestChecks, { routes })
  await app.register(requestLog)
  await app.register(metrics, { waiting: () => queue.waiting })
  await app.register(apiDescription, { schemas, isClosed: config.access.isClosed, deprecations })
  await app.register(operationRoutes)
  await app.register(guardedRoutes, { service, config, queue, schemas, deprecations })
  await app.ready()
  return app
}

/** Null where nothing is traced, which loads nothing either. */
async function openTracing({ config: { tracesEndpoint }, service }: AppOptions) {
  if (tracesEndpoint === undefined) return null
  const { createTracing } = await import('./tracing.ts')
  return createTracing(tracesEndpoint, service)
}

interface GuardedOptions {
  readonly service: Service
  readonly config: Config
  readonly queue: WorkQueue
  readonly schemas: ReturnType<typeof createSchemaReader>
  readonly deprecations: readonly Deprecation[]
}

/** Everything but the routes for operators, which must answer when the service turns callers away. */
async function guardedRoutes(app: FastifyInstance, options: GuardedOptions): Promise<void> {
  const { service, config, queue, schemas, deprecations } = options
  const cache = createByteCache<FinishedBody>(constantBytes)
  const documents = createByteCache<FinishedDocument>(config.cacheBytes)
  const desk = createDocumentDesk({ service, queue, cache: documents })
  await app.register(rateLimit, { max: config.rateLimit, access: config.access })
  await app.register(pressure, { maxEventLoopDelay: config.eventLoopDelay })
  await app.register(pageRoutes, { service, templatesDirectory: config.templatesDirectory, cache })
  const { templatesDirectory, formKey, bodyLimit } = config
  await app.register(formRoutes, { service, templatesDirectory, formKey, bodyLimit, queue, cache })
  await app.register(contentPin, {
    contentVersion: service.library.contentVersion,
    schemaVersion: () => schemaVersionOf(schemas().get('role-definition'))
  })
  await app.register(deprecation, { deprecations })
  await app.register(idempotency, config.idempotency)
  const prefix = '/v1'
  await app.register(schemaRoutes, { prefix, schemas, cache })
  await app.register(settingRoutes, { prefix, service, cache })
  await app.register(libraryRoutes, { prefix, service, cache })
  await app.register(frameworkRoutes, { prefix, service, desk })
  await app.register(roleDefinitionRoutes, { prefix, desk })
  await app.register(reviewRoutes, { prefix, service, desk, cache })
  await app.register(documentRoutes, { prefix, desk })
  await app.register(exportRoutes, { prefix, service, desk: createExportDesk({ service, queue, cache: documents }) })
  await app.register(caseRoutes, { service })
  await app.register(verifyRoutes, { prefix, desk })
  const { batch } = config
  const batches = createBatchDesk({ service, config: batch, templatesDirectory, maxRowBytes: bodyLimit })
  await app.register(batchRoutes, {
    prefix,
    service,
    desk: batches,
    bodyLimit: batch.bodyLimit,
    maxJobs: batch.maxJobs
  })
}

function createInstance(config: Config, logger: FastifyBaseLogger | undefined): FastifyInstance {
  // An API key has the form of an id too, and must not get into the log by the wrong header.
  const isShownId = /^(?!prk_)[\w.-]{1,64}$/
  return Fastify<RawServerDefault>({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // An id from a proxy is kept when it is short and plain, so that its log and ours can be read together.
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && isShownId.test(given) ? given : randomUUID()
    },
    schemaController: schemaCompilers,
    // Longer than all headers may be together. The router would answer a long id before anybody asks for a credential,
    // and so tell that there is a route; what looks ids up takes any.
    routerOptions: { maxParamLength: 65_536 },
    bodyLimit: config.bodyLimit,
    requestTimeout: config.requestTimeout,
    connectionTimeout: config.connectionTimeout,
    keepAliveTimeout: config.keepAliveTimeout,
    http: {
      // Node takes the shorter of the two limits for the headers and the longer for the whole request.
      headersTimeout: config.requestTimeout,
      // How often Node looks for requests that take too long; its own 30 s would stretch short limits.
      connectionsCheckingInterval: Math.min(5000, Math.max(50, Math.floor(config.requestTimeout / 4)))
    },
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // A request that never reaches a route has none of the hooks; the answer is the same but for their headers.
    frameworkErrors: (error, request, reply) => {
      reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' })
      sendProblem(toProblem(error, request), request, reply)
    },
    clientErrorHandler: answerClientError
  })
}

/** Puts the service together: limits, checks and routes around the use cases that it is given. */
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import type { Service } from '../app/service.ts'
import type { Config } from '../config.ts'
import { createBatchDesk } from './batch-desk.ts'
import { createByteCache } from './byte-cache.ts'
import { answerClientError } from './client-error.ts'
import { createDocumentDesk, type FinishedDocument } from './document-desk.ts'
import { sendProblem, setErrorHandlers, toProblem } from './error-handler.ts'
import { apiDescription } from './plugins/api-description.ts'
import { contentPin } from './plugins/content-pin.ts'
import { metrics } from './plugins/metrics.ts'
import { pressure } from './plugins/pressure.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { requestChecks } from './plugins/request-checks.ts'
import { requestLog } from './plugins/request-log.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { createSchemaReader } from './published-schemas.ts'
import { addBodyParsers } from './role-body.ts'
import { createRouteTable } from './route-table.ts'
import { batchRoutes } from './routes/batches.ts'
import { documentRoutes } from './routes/documents.ts'
import { frameworkRoutes } from './routes/framework.ts'
import { libraryRoutes } from './routes/library.ts'
import { operationRoutes } from './routes/operations.ts'
import { pageRoutes } from './routes/pages.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { roleDefinitionRoutes } from './routes/role-definitions.ts'
import { schemaRoutes } from './routes/schemas.ts'
import { settingRoutes } from './routes/settings.ts'
import { schemaCompilers } from './schema-compilers.ts'
import type { FinishedBody } from './send-body.ts'
import { createWorkQueue, type WorkQueue } from './work-queue.ts'

export interface AppOptions {
  readonly service: Service
  readonly config: Config
  /** Nothing is logged without one. */
  readonly logger?: FastifyBaseLogger
}

/** Bytes for lists, schemas and pages, which are the same for every caller. */
const constantBytes = 8 * 1024 * 1024

/** Makes the app; the caller listens with it, or injects requests into it. */
export async function createApp({ service, config, logger }: AppOptions): Promise<FastifyInstance> {
  const app = createInstance(config, logger)
  const routes = createRouteTable(app)
  setErrorHandlers(app, routes)
  addBodyParsers(app)

  const queue = createWorkQueue({ concurrency: config.renderConcurrency, limit: config.renderQueue })
  const schemas = createSchemaReader(service.schemas)
  await app.register(securityHeaders)
  await app.register(requestChecks, { routes })
  await app.register(requestLog)
  await app.register(metrics, { waiting: () => queue.waiting })
  await app.register(apiDescription, { schemas })
  await app.register(operationRoutes)
  await app.register(guardedRoutes, { service, config, queue, schemas })
  await app.ready()
  return app
}

interface GuardedOptions {
  readonly service: Service
  readonly config: Config
  readonly queue: WorkQueue
  readonly schemas: ReturnType<typeof createSchemaReader>
}

/** Everything but the routes for operators, which must answer when the service turns callers away. */
async function guardedRoutes(app: FastifyInstance, { service, config, queue, schemas }: GuardedOptions): Promise<void> {
  const cache = createByteCache<FinishedBody>(constantBytes)
  const documents = createByteCache<FinishedDocument>(config.cacheBytes)
  const desk = createDocumentDesk({ service, queue, cache: documents })
  await app.register(rateLimit, { max: config.rateLimit })
  await app.register(pressure, { maxEventLoopDelay: config.eventLoopDelay })
  await app.register(pageRoutes, { service, templatesDirectory: config.templatesDirectory, cache })
  await app.register(contentPin, { contentVersion: service.library.contentVersion })
  const prefix = '/v1'
  await app.register(schemaRoutes, { prefix, schemas, cache })
  await app.register(settingRoutes, { prefix, service, cache })
  await app.register(libraryRoutes, { prefix, service, cache })
  await app.register(frameworkRoutes, { prefix, service, desk })
  await app.register(roleDefinitionRoutes, { prefix, desk })
  await app.register(reviewRoutes, { prefix, service, desk, cache })
  await app.register(documentRoutes, { prefix, desk })
  const { batch, bodyLimit: maxRowBytes, templatesDirectory } = config
  const batches = createBatchDesk({ service, config: batch, templatesDirectory, maxRowBytes })
  await app.register(batchRoutes, { prefix, service, desk: batches, bodyLimit: batch.bodyLimit })
}

function createInstance(config: Config, logger: FastifyBaseLogger | undefined): FastifyInstance {
  const isShownId = /^[\w.-]{1,64}$/
  return Fastify<RawServerDefault>({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // An id from a proxy is kept when it is short and plain, so that its log and ours can be read together.
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && isShownId.test(given) ? given : randomUUID()
    },
    schemaController: schemaCompilers,
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

/** For those who run the service: is it alive, is it ready, and how it does. */
import type { FastifyInstance } from 'fastify'
import { HttpProblem } from '../problem.ts'
import { querySchema } from '../query.ts'
import { jsonType } from '../send-body.ts'
import { jsonAnswer, otherAnswer } from './answers.ts'

const tags = ['Operation']
const config = { offers: ['application/json'] }

export async function operationRoutes(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store')
    done()
  })
  const healthy = jsonAnswer('It is.', 'health')
  const querystring = querySchema({})

  const healthSchema = {
    operationId: 'get-health',
    tags,
    summary: 'Whether the process answers',
    querystring,
    response: { 200: healthy }
  }
  app.get('/healthz', { schema: healthSchema, config }, async (_request, reply) =>
    reply.type(jsonType).send('{"status":"ok"}')
  )

  const readySchema = {
    operationId: 'get-readiness',
    tags,
    summary: 'Whether new requests should be sent here',
    querystring,
    response: { 200: healthy }
  }
  app.get('/readyz', { schema: readySchema, config }, async (_request, reply) => {
    if (app.lifecycle.isClosing) {
      throw new HttpProblem('overloaded', 'The service is about to stop.', { headers: { 'retry-after': '5' } })
    }
    return reply.type(jsonType).send('{"status":"ready"}')
  })

  const metricsSchema = {
    operationId: 'get-metrics',
    tags,
    summary: 'Counts and times, as Prometheus text',
    querystring,
    response: { 200: otherAnswer('The metrics.', 'text/plain') }
  }
  app.get('/metrics', { schema: metricsSchema }, async (_request, reply) => {
    const { type, text } = await app.readMetrics()
    return reply.type(type).send(text)
  })
}

/** Lets pages of the listed origins read answers in a browser; without a list no page of another site can. */
import type { FastifyCorsOptions } from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** `origins`: such as `https://intranet.example.org`; empty sends no header and answers no preflight. */
export const cors = fp<{ origins: readonly string[] }>(
  async (app, { origins }) => {
    if (origins.length === 0) return
    const { default: fastifyCors } = await import('@fastify/cors')
    const options: FastifyCorsOptions = {
      origin: [...origins],
      methods: ['GET', 'HEAD', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'accept', 'if-none-match', 'idempotency-key', 'x-api-key'],
      exposedHeaders: ['content-disposition', 'content-language', 'etag', 'retry-after', 'x-request-id'],
      // Keys and tokens are sent by the page itself; cookies are in no use here.
      credentials: false,
      maxAge: 600
    }
    // What only looks like a preflight is answered as any request, and not by the plugin in a form of its own.
    await app.register(fastifyCors, {
      delegator: (request, done) => done(null, { ...options, preflight: isPreflight(request) })
    })
  },
  { name: 'cors' }
)

function isPreflight({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined && headers['access-control-request-method'] !== undefined
}

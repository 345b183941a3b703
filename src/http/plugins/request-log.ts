/** One log line per answer: what was asked, how it ended, how long and how large; nothing of what was in it. */
import type { FastifyBaseLogger } from 'fastify'
import fp from 'fastify-plugin'

export const requestLog = fp(
  async app => {
    if (!writesInfo(app.log)) return
    app.addHook('onResponse', (request, reply, done) => {
      request.log.info(
        {
          method: request.method,
          // The pattern, not the address, which may hold what a person typed.
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime * 100) / 100,
          requestBytes: Number(request.headers['content-length'] ?? 0),
          responseBytes: Number(reply.getHeader('content-length') ?? 0)
        },
        'answered'
      )
      done()
    })
  },
  { name: 'request-log' }
)

/** At a level above info nothing has to be gathered. A logger that does not tell is given the line. */
function writesInfo(log: FastifyBaseLogger & { readonly isLevelEnabled?: (level: string) => boolean }): boolean {
  return log.isLevelEnabled?.('info') ?? true
}

/** One log line per answer: what was asked, how it ended, how long and how large; nothing of what was in it. */
import fp from 'fastify-plugin'

export const requestLog = fp(
  async app => {
    app.addHook('onResponse', async (request, reply) => {
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
    })
  },
  { name: 'request-log' }
)

/** Names the request in its answer, so that the answer and the log can be read together. */
import fp from 'fastify-plugin'

export const requestId = fp(
  async app => {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id)
      done()
    })
  },
  { name: 'request-id' }
)

/** Checks that hold for every request before its body is read, and headers that every answer has. */
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { chooseMediaType } from '../accept.ts'
import { HttpProblem } from '../problem.ts'
import { checkContentEncoding } from '../role-body.ts'
import type { RouteTable } from '../route-table.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types that a route answers with; requests that rule all of them out get 406. */
    readonly offers?: readonly string[]
  }
  interface FastifyInstance {
    /** Whether the app has begun to close. */
    readonly lifecycle: { isClosing: boolean }
  }
}

export const requestChecks = fp<{ routes: RouteTable }>(
  async (app, { routes }) => {
    const lifecycle = { isClosing: false }
    app.decorate('lifecycle', lifecycle)
    app.addHook('preClose', async () => {
      lifecycle.isClosing = true
    })
    // Hooks with a callback: a promise for each of them costs more than what they do.
    app.addHook('onRequest', (request, _reply, done) => {
      // A wrong address or method is told before a wrong body.
      if (request.is404) throw routes.missProblem(request)
      checkContentEncoding(request.headers['content-encoding'])
      checkAccept(request)
      done()
    })
    app.addHook('onSend', (_request, reply, payload, done) => {
      // A connection that stays open would hold up the end until it times out.
      if (lifecycle.isClosing) reply.header('connection', 'close')
      done(null, payload)
    })
  },
  { name: 'request-checks' }
)

function checkAccept({ headers, routeOptions }: FastifyRequest): void {
  const { offers } = routeOptions.config
  if (offers === undefined || chooseMediaType(headers.accept, offers) !== null) return
  throw new HttpProblem('not-acceptable', `This resource is given as: ${offers.join(', ')}.`)
}

/** Headers that keep a browser from doing more with an answer than showing it. */
import type { OutgoingHttpHeaders } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

/** For the service's own pages: their style sheet and nothing else, no script at all. */
const pagePolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"]
}

/** For documents, which carry their own styles and logo: no script, no request to anywhere. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'"

/** The headers are the same for every answer, and building them is a fifth of a small one: so they are built once. */
export const securityHeaders = fp(
  async app => {
    await app.register(helmet, {
      global: false,
      contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
      // Whether the address is reached by TLS only is for the proxy to say that ends the TLS.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' }
    })
    let headers: OutgoingHttpHeaders | null = null
    const build = async (reply: FastifyReply) => {
      const before = new Set(reply.raw.getHeaderNames())
      await reply.helmet()
      const built = Object.entries(reply.raw.getHeaders()).filter(([name]) => !before.has(name))
      headers = Object.fromEntries(built)
    }
    app.addHook('onRequest', (_request, reply, done) => {
      if (headers === null) {
        build(reply).then(() => done(), done)
        return
      }
      reply.headers(headers)
      done()
    })
  },
  { name: 'security-headers' }
)

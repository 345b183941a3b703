/** Limits how many requests one caller may send in a minute: a key or token by itself, all others by their address. */
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'
import { HttpProblem } from '../problem.ts'

/** Requests per minute; 0 sets no limit. `max` is for an address. */
export const rateLimit = fp<{ max: number; access: Config['access'] }>(
  async (app, { max, access: { isClosed, keyRateLimit } }) => {
    if (max === 0 && !isClosed) return
    const limitOf = ({ caller }: FastifyRequest) => (caller === null ? max : (caller.ratePerMinute ?? keyRateLimit))
    const { default: rateLimiter } = await import('@fastify/rate-limit')
    await app.register(rateLimiter, {
      max: limitOf,
      timeWindow: 60_000,
      // Callers that are remembered at a time; the one not seen for longest is forgotten first.
      cache: 10_000,
      keyGenerator: ({ caller, ip }) => caller?.id ?? ip,
      allowList: request => limitOf(request) === 0,
      errorResponseBuilder: ({ caller }, { ttl, max }) =>
        new HttpProblem(
          'too-many-requests',
          `More than ${max} requests in a minute have come from this ${caller === null ? 'address' : 'caller'}. ` +
            `Try again in ${Math.ceil(ttl / 1000)} s.`
        )
    })
  },
  { name: 'rate-limit' }
)

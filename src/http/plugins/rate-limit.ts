/** Limits how many requests one address may send in a minute. */
import fp from 'fastify-plugin'
import { HttpProblem } from '../problem.ts'

/** `max`: requests per minute and address; 0 sets no limit. */
export const rateLimit = fp<{ max: number }>(
  async (app, { max }) => {
    if (max === 0) return
    const { default: rateLimiter } = await import('@fastify/rate-limit')
    await app.register(rateLimiter, {
      max,
      timeWindow: 60_000,
      // Addresses that are remembered at a time; the one not seen for longest is forgotten first.
      cache: 10_000,
      errorResponseBuilder: (_request, { ttl }) =>
        new HttpProblem(
          'too-many-requests',
          `More than ${max} requests in a minute have come from this address. Try again in ${Math.ceil(ttl / 1000)} s.`
        )
    })
  },
  { name: 'rate-limit' }
)

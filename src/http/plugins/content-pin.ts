/** Refuses a request that asks for another version of the content library than the one that is here. */
import fp from 'fastify-plugin'
import { HttpProblem, quoteValue } from '../problem.ts'

export const contentPin = fp<{ readonly contentVersion: string }>(
  async (app, { contentVersion }) => {
    // Queries have been checked by now, so only routes that have the parameter see it.
    app.addHook('preHandler', (request, _reply, done) => {
      const { contentVersion: wanted } = request.query as { readonly contentVersion?: string }
      done(wanted === undefined || wanted === contentVersion ? undefined : mismatch(wanted, contentVersion))
    })
  },
  { name: 'content-pin' }
)

function mismatch(wanted: string, available: string): HttpProblem {
  const message = `The content library has the version ${available} here, and not ${quoteValue(wanted)}.`
  const hint = `Ask for contentVersion=${available} after reading what has changed, or ask a service that has ${wanted}.`
  const problem = { pointer: '/contentVersion', code: 'content-version-unavailable', message, hint }
  return new HttpProblem('content-version-mismatch', `${message} It is the only one that is available.`, {
    list: { problems: [problem], truncated: false }
  })
}

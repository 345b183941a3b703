/** Refuses a request that asks for another version of the content library or of the schema than the one that is here. */
import fp from 'fastify-plugin'
import { HttpProblem, quoteValue } from '../problem.ts'

interface Versions {
  readonly contentVersion: string
  /** Read from the schema when a request first asks. */
  readonly schemaVersion: () => string
}

interface Pins {
  readonly contentVersion?: string
  readonly schemaVersion?: string
}

export const contentPin = fp<Versions>(
  async (app, { contentVersion, schemaVersion }) => {
    // Queries have been checked by now, so only routes that have the parameter see it.
    app.addHook('preHandler', (request, _reply, done) => {
      const { contentVersion: content, schemaVersion: schema } = request.query as Pins
      if (content !== undefined && content !== contentVersion) done(mismatch(content, contentVersion))
      else if (schema !== undefined && schema !== schemaVersion()) done(schemaMismatch(schema, schemaVersion()))
      else done()
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

function schemaMismatch(wanted: string, available: string): HttpProblem {
  const message = `Role definitions are read by the schema of version ${available} here, and not ${quoteValue(wanted)}.`
  const hint = `Ask for schemaVersion=${available} once your role definitions are written for it; the schema is at /v1/schemas/role-definition.`
  const problem = { pointer: '/schemaVersion', code: 'schema-version-unavailable', message, hint }
  return new HttpProblem('schema-version-mismatch', `${message} It is the only one that is available.`, {
    list: { problems: [problem], truncated: false }
  })
}

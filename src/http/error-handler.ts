/** Turns whatever goes wrong in a request into a problem answer. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpProblem, pathOf, problemBody, problemMediaType } from './problem.ts'
import type { ProblemSlug } from './problem-types.ts'
import { unsupportedMediaType } from './role-body.ts'
import type { RouteTable } from './route-table.ts'

/** Sets the handlers for errors and for addresses without a route; Fastify passes by the first for the second. */
export function setErrorHandlers(app: FastifyInstance, routes: RouteTable): void {
  app.setErrorHandler((error, request, reply) => sendProblem(toProblem(error, request), request, reply))
  app.setNotFoundHandler((request, reply) => sendProblem(routes.missProblem(request), request, reply))
}

/** Writes the problem as the answer. */
export function sendProblem(problem: HttpProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemBody(problem, { path: pathOf(request.raw.url ?? '/'), requestId: request.id })
  return (
    reply
      .code(problem.statusCode)
      .headers({ ...problem.headers, 'cache-control': 'no-store' })
      .type(problemMediaType)
      // As bytes, since Fastify would add a character set to JSON text, which the media type does not have.
      .send(Buffer.from(JSON.stringify(body)))
  )
}

/** Errors that Fastify itself raises for what a caller sent, by code. */
const clientErrors: Readonly<Record<string, readonly [ProblemSlug, string]>> = {
  FST_ERR_BAD_URL: ['malformed-request', 'The address holds a percent sign without two hexadecimal digits after it.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'The body is longer than this service takes.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'The body is not as long as Content-Length says.'],
  ECONNRESET: ['malformed-request', 'The connection was closed before the body had arrived.']
}

/** A client error keeps its meaning; everything else is a mistake of ours and says nothing of the inside. */
export function toProblem(error: unknown, request: FastifyRequest): HttpProblem {
  if (error instanceof HttpProblem) return error
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>
  const known = Object.hasOwn(clientErrors, code) ? clientErrors[code] : undefined
  if (known !== undefined) return new HttpProblem(...known)
  if (statusCode === 415) return unsupportedMediaType('The Content-Type of the body is missing or not read here.')
  if (statusCode >= 400 && statusCode < 500) {
    return new HttpProblem('malformed-request', 'The request does not follow HTTP.')
  }
  // A caller who goes away before the answer has begun is no mistake of ours, and nobody reads what is answered then.
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' && request.raw.socket.destroyed) {
    return new HttpProblem('malformed-request', 'The connection was closed before the answer had begun.')
  }
  logMistake(error, request)
  return new HttpProblem('internal-error', 'The service could not finish the request. The log holds the cause.')
}

/**
 * The message of an error may quote a role definition, so the log has the kind of error and the places in the code;
 * the message itself appears at level debug only.
 */
function logMistake(error: unknown, request: FastifyRequest): void {
  const { name, message, stack, code }: Partial<FastifyError> =
    error instanceof Error ? error : new Error(String(error))
  const places = (stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  request.log.error({ error: { name, code, places } }, 'request failed')
  request.log.debug({ error: { message } }, 'message of the failure')
}

/** Takes request bodies as bytes: only the service reads what is in them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RoleSource } from '../app/service.ts'
import { HttpProblem, quoteValue } from './problem.ts'

/** Media types of the documents, in the order in which the service prefers to give them. */
export const documentMediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html'
} as const

/** Media types of bodies, and what a role definition is read from in each. */
export const bodySources: ReadonlyMap<string, RoleSource> = new Map([
  ['application/json', 'json'],
  [documentMediaTypes.docx, 'docx'],
  [documentMediaTypes.html, 'html']
])

/** The body of a request that carries a role definition. */
export interface RoleBody {
  readonly source: RoleSource
  readonly bytes: Buffer
}

const acceptedTypes = [...bodySources.keys()].join(', ')

/** Replaces Fastify's parsers, which turn bodies into objects and text. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  for (const [mediaType, source] of bodySources) {
    app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
      const problem = characterSetProblem(request.headers['content-type'] ?? '')
      if (problem !== null) done(problem)
      else done(null, { source, bytes } satisfies RoleBody)
    })
  }
}

/** Throws the problem 415 for a body that is compressed; called before the body is read. */
export function checkContentEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return
  throw new HttpProblem(
    'unsupported-media-type',
    `Bodies with Content-Encoding ${quoteValue(encoding)} are not read.`,
    {
      headers: { 'accept-encoding': 'identity' }
    }
  )
}

/** The body of a request, or the problem 415 where there is none of a known type. */
export function roleBodyOf(body: unknown): RoleBody {
  if (typeof body === 'object' && body !== null && 'bytes' in body) return body as RoleBody
  throw unsupportedMediaType('The request has no body with a Content-Type.')
}

/** The problem 415 with the list of what is read. */
export function unsupportedMediaType(what: string): HttpProblem {
  return new HttpProblem('unsupported-media-type', `${what} Bodies are read as: ${acceptedTypes}.`, {
    headers: { 'accept-post': acceptedTypes }
  })
}

function characterSetProblem(contentType: string): HttpProblem | null {
  if (!contentType.includes(';')) return null
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1]?.toLowerCase()
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii') return null
  return unsupportedMediaType(`The character set ${quoteValue(charset)} is not read; send UTF-8.`)
}

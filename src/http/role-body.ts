/** Takes request bodies as bytes: only the service reads what is in them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DescriptionSource } from '../app/read-description.ts'
import type { DocumentFormat, RoleSource } from '../app/service.ts'
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

/** The body of a request that is a document. */
export interface DocumentBody {
  readonly source: DocumentFormat
  readonly bytes: Buffer
}

/** Media types of documents, and the format of each. */
export const documentSources: ReadonlyMap<string, DocumentFormat> = new Map([
  [documentMediaTypes.docx, 'docx'],
  [documentMediaTypes.html, 'html']
])

/** Media types of job descriptions that were written elsewhere. */
export const descriptionSources: ReadonlyMap<string, DescriptionSource> = new Map([
  ['text/plain', 'text'],
  [documentMediaTypes.docx, 'docx'],
  [documentMediaTypes.html, 'html']
])

/** A body as it came, with its media type. */
interface TypedBody {
  readonly mediaType: string
  readonly bytes: Buffer
}

/** Replaces Fastify's parsers, which turn bodies into objects and text. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  for (const mediaType of new Set([...bodySources.keys(), ...descriptionSources.keys()])) {
    app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
      const problem = checkCharacterSet(request.headers['content-type'] ?? '')
      if (problem !== null) done(problem)
      else done(null, { mediaType, bytes } satisfies TypedBody)
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

/** The body of a request that carries a role definition. Throws the problem 415 where it is of another type. */
export function roleBodyOf(body: unknown): RoleBody {
  return sourcedBody(body, bodySources)
}

/** The body of a request that is a document. Throws the problem 415 where it is of another type. */
export function documentBodyOf(body: unknown): DocumentBody {
  return sourcedBody(body, documentSources)
}

/** The body of a request with a job description. Throws the problem 415 where it is of another type. */
export function descriptionBodyOf(body: unknown): { readonly source: DescriptionSource; readonly bytes: Buffer } {
  return sourcedBody(body, descriptionSources)
}

/** The bytes of a body, whatever its type; none where there is no body. */
export function bytesOf(body: unknown): Uint8Array {
  return isTyped(body) ? body.bytes : new Uint8Array()
}

/** Whether the body is JSON, where a route takes other types as well. */
export function isJsonBody(body: unknown): boolean {
  return isTyped(body) && body.mediaType === 'application/json'
}

function sourcedBody<Source>(body: unknown, sources: ReadonlyMap<string, Source>) {
  if (!isTyped(body)) throw unsupportedMediaType('The request has no body with a Content-Type.', sources.keys())
  const source = sources.get(body.mediaType)
  if (source === undefined) throw unsupportedMediaType(`Bodies of ${body.mediaType} are not read here.`, sources.keys())
  return { source, bytes: body.bytes }
}

function isTyped(body: unknown): body is TypedBody {
  return typeof body === 'object' && body !== null && 'bytes' in body && 'mediaType' in body
}

/** The problem 415 with the list of what is read. */
export function unsupportedMediaType(what: string, types: Iterable<string> = bodySources.keys()): HttpProblem {
  const accepted = [...types].join(', ')
  return new HttpProblem('unsupported-media-type', `${what} Bodies are read as: ${accepted}.`, {
    headers: { 'accept-post': accepted }
  })
}

/** The problem 415 for text in another character set than UTF-8; null where there is none. */
export function checkCharacterSet(contentType: string): HttpProblem | null {
  if (!contentType.includes(';')) return null
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1]?.toLowerCase()
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii') return null
  return unsupportedMediaType(`The character set ${quoteValue(charset)} is not read; send UTF-8.`)
}

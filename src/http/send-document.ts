/** Chooses the format of a document by what the request asks for, and sends it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentFormat, documentFormats } from '../app/service.ts'
import { chooseMediaType } from './accept.ts'
import type { DocumentKind, FinishedDocument } from './document-desk.ts'
import { matchesTag } from './entity-tag.ts'
import { HttpProblem } from './problem.ts'
import { documentMediaTypes } from './role-body.ts'

export interface FormatQuery {
  readonly format?: DocumentFormat
}

/** By `?format=`, else by the Accept header. Throws the problem `not-acceptable`. */
export function chooseFormat(request: FastifyRequest): DocumentFormat {
  const { format } = request.query as FormatQuery
  if (format !== undefined) return format
  const offers = documentFormats.map(name => documentMediaTypes[name])
  const chosen = chooseMediaType(request.headers.accept, offers)
  const found = documentFormats.find(name => documentMediaTypes[name] === chosen)
  if (found !== undefined) return found
  throw new HttpProblem('not-acceptable', `Documents are given as: ${offers.join(', ')}.`, {
    headers: { vary: 'Accept' }
  })
}

/** The document with its entity tag, or "not modified" to a caller that has it. */
export function sendDocument(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { document, format }: DocumentKind,
  { headers, notModifiedHeaders, etag, bytes, isFromMemory }: FinishedDocument
): FastifyReply {
  app.countDocument({ document, format, source: isFromMemory ? 'memory' : 'rendered' })
  if (matchesTag(request.headers['if-none-match'], etag)) return reply.code(304).headers(notModifiedHeaders).send()
  return reply.headers(headers).send(bytes)
}

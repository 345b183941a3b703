/** `/v1/documents` and `/v1/settings/{id}/documents`: documents of a role definition that is sent, or of a starting one. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentFormat, type DocumentName, documentFormats, documentNames } from '../../app/service.ts'
import type { GateSeverity } from '../../review/gate.ts'
import { chooseMediaType } from '../accept.ts'
import type { DocumentDesk, DocumentKind, FinishedDocument } from '../document-desk.ts'
import { matchesTag } from '../entity-tag.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { documentMediaTypes, roleBodyOf } from '../role-body.ts'
import { documentAnswers, roleBodySchema } from './answers.ts'
import {
  documentParameter,
  formatParameter,
  gateParameter,
  idParameter,
  jurisdictionParameter,
  localeParameter
} from './parameters.ts'

interface DocumentQuery {
  readonly format?: DocumentFormat
  readonly gate?: GateSeverity
  readonly jurisdiction?: string
  readonly locale?: string
}

const titles: Readonly<Record<DocumentName, string>> = {
  'job-description': 'a job description',
  'competency-framework': 'a competency framework',
  'competence-assessment': 'a competence assessment form',
  'interview-guide': 'an interview guide'
}

export async function documentRoutes(app: FastifyInstance, { desk }: { desk: DocumentDesk }): Promise<void> {
  for (const document of documentNames) addDocumentRoute(app, desk, document)
  addSettingDocumentRoute(app, desk)
}

function addDocumentRoute(app: FastifyInstance, desk: DocumentDesk, document: DocumentName): void {
  const schema = {
    operationId: `make-${document}`,
    tags: ['Documents'],
    summary: `Make ${titles[document]}`,
    description: 'From a role definition as JSON, or from a document made here, which carries its role definition.',
    querystring: querySchema({ format: formatParameter, gate: gateParameter }),
    body: roleBodySchema,
    response: documentAnswers
  }
  app.post<{ Querystring: DocumentQuery }>(`/documents/${document}`, { schema }, async (request, reply) => {
    const kind = { document, format: chooseFormat(request), gate: request.query.gate }
    return sendDocument(app, request, reply, kind, await desk.fromBody(roleBodyOf(request.body), kind))
  })
}

function addSettingDocumentRoute(app: FastifyInstance, desk: DocumentDesk): void {
  const schema = {
    operationId: 'get-setting-document',
    tags: ['Settings'],
    summary: 'A document of the starting role definition of a setting',
    querystring: querySchema({
      format: formatParameter,
      jurisdiction: jurisdictionParameter,
      locale: localeParameter
    }),
    params: {
      type: 'object',
      properties: { ...idParameter.properties, document: documentParameter },
      required: ['id', 'document']
    },
    response: documentAnswers
  }
  app.get<{ Querystring: DocumentQuery; Params: { id: string; document: string } }>(
    '/settings/:id/documents/:document',
    { schema },
    async (request, reply) => {
      const { jurisdiction, locale } = request.query
      const kind = { document: readDocumentName(request.params.document), format: chooseFormat(request) }
      const finished = await desk.fromSetting(request.params.id, { jurisdiction, locale }, kind)
      return sendDocument(app, request, reply, kind, finished)
    }
  )
}

function readDocumentName(name: string): DocumentName {
  const found = documentNames.find(known => known === name)
  if (found !== undefined) return found
  const hint = suggestName(name, documentNames, '')
  throw new HttpProblem('not-found', `There is no document ${quoteValue(name)}. ${hint}`)
}

/** By `?format=`, else by the Accept header. Throws the problem `not-acceptable`. */
function chooseFormat(request: FastifyRequest): DocumentFormat {
  const { format } = request.query as DocumentQuery
  if (format !== undefined) return format
  const offers = documentFormats.map(name => documentMediaTypes[name])
  const chosen = chooseMediaType(request.headers.accept, offers)
  const found = documentFormats.find(name => documentMediaTypes[name] === chosen)
  if (found !== undefined) return found
  throw new HttpProblem('not-acceptable', `Documents are given as: ${offers.join(', ')}.`, {
    headers: { vary: 'Accept' }
  })
}

function sendDocument(
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

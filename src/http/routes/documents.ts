/** `/v1/documents` and `/v1/settings/{id}/documents`: documents of a role definition that is sent, or of a starting one. */
import type { FastifyInstance } from 'fastify'
import { type DocumentName, documentNames, tracedDocuments } from '../../app/service.ts'
import type { GateSeverity } from '../../review/gate.ts'
import type { DocumentDesk } from '../document-desk.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { roleBodyOf } from '../role-body.ts'
import { chooseFormat, type FormatQuery, sendDocument } from '../send-document.ts'
import { documentAnswers, roleBodySchema } from './answers.ts'
import {
  documentParameter,
  formatParameter,
  gateParameter,
  idParameter,
  jurisdictionParameter,
  localeParameter,
  pinParameters,
  traceParameter
} from './parameters.ts'

interface DocumentQuery extends FormatQuery {
  readonly gate?: GateSeverity
  readonly trace?: 'true' | 'false'
  readonly jurisdiction?: string
  readonly locale?: string
}

const titles: Readonly<Record<DocumentName, string>> = {
  'job-description': 'a job description',
  'competency-framework': 'a competency framework',
  'competence-assessment': 'a competence assessment form',
  'interview-guide': 'an interview guide',
  'review-report': 'a review report'
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
    querystring: querySchema({
      format: formatParameter,
      gate: gateParameter,
      ...(tracedDocuments.includes(document) && { trace: traceParameter }),
      ...pinParameters
    }),
    body: roleBodySchema,
    response: documentAnswers
  }
  const config = { isIdempotent: true }
  app.post<{ Querystring: DocumentQuery }>(`/documents/${document}`, { schema, config }, async (request, reply) => {
    const kind = {
      document,
      format: chooseFormat(request),
      gate: request.query.gate,
      trace: request.query.trace === 'true'
    }
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
      locale: localeParameter,
      ...pinParameters
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

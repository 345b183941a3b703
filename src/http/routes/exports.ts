/** `/v1/exports`: role definitions in the machine formats of other systems. */
import type { FastifyInstance } from 'fastify'
import { basePattern } from '../../app/exports/option-problems.ts'
import {
  type ExportDescription,
  type ExportOption,
  type ExportOptions,
  exportOptions,
  type Service
} from '../../app/service.ts'
import { matchesTag } from '../entity-tag.ts'
import type { ExportDesk } from '../export-desk.ts'
import { type QueryParameter, querySchema } from '../query.ts'
import { roleBodyOf } from '../role-body.ts'
import { finishJson, sendBody } from '../send-body.ts'
import { jsonAnswer, notModified, otherAnswer, roleBodySchema } from './answers.ts'
import { pinParameters } from './parameters.ts'

interface Options {
  readonly service: Service
  readonly desk: ExportDesk
}

export async function exportRoutes(app: FastifyInstance, { service, desk }: Options): Promise<void> {
  const schema = {
    operationId: 'list-exports',
    tags: ['Exports'],
    summary: 'The machine formats, with what each is for',
    querystring: querySchema({}),
    response: { 200: jsonAnswer('The exports.', 'export-list'), 304: notModified }
  }
  const config = { offers: ['application/json'] }
  const list = finishJson({ exports: service.exports.map(one => ({ ...one, href: `/v1/exports/${one.name}` })) })
  app.get('/exports', { schema, config }, async (request, reply) => sendBody(request, reply, list))
  for (const description of service.exports) addExportRoute(app, desk, description)
}

function addExportRoute(app: FastifyInstance, desk: ExportDesk, description: ExportDescription): void {
  const { name, title, purpose, options } = description
  const offers = offersOf(description)
  const schema = {
    operationId: `export-${name}`,
    tags: ['Exports'],
    summary: title,
    description: purpose,
    querystring: querySchema({
      ...Object.fromEntries(options.map(option => [option, parameterOf(option)])),
      ...pinParameters
    }),
    body: roleBodySchema,
    response: {
      200: name === 'sections' ? jsonAnswer('The export.', 'sections') : otherAnswer('The export.', ...offers),
      304: notModified
    }
  }
  app.post<{ Querystring: Record<string, string> }>(
    `/exports/${name}`,
    { schema, config: { offers, isIdempotent: true } },
    async (request, reply) => {
      const { contentVersion: _content, schemaVersion: _schema, ...given } = request.query
      const finished = await desk.fromBody(roleBodyOf(request.body), name, given as ExportOptions)
      const { headers, notModifiedHeaders, etag, bytes } = finished
      if (matchesTag(request.headers['if-none-match'], etag)) return reply.code(304).headers(notModifiedHeaders).send()
      return reply.headers(headers).send(bytes)
    }
  )
}

/** Every media type that the export can have, without parameters. */
function offersOf({ mediaType, options }: ExportDescription): readonly string[] {
  const [usual = ''] = mediaType.split(';')
  return [
    usual,
    ...(options.includes('as') ? ['text/html'] : []),
    ...(options.includes('system') ? ['application/zip'] : [])
  ]
}

const descriptions: Readonly<Record<ExportOption, string>> = {
  caseVersion: 'The version of CASE; 1.1 when left out.',
  base: 'Address of the service that the identifiers can be fetched from; without it they are names (urn:uuid:).',
  system: 'The system that the file is for; needed.',
  document: 'Which document; the job description when left out.',
  as: 'The data alone (when left out), or HTML: for a posting the page of the job description with the data in it.'
}

function parameterOf(option: ExportOption): QueryParameter {
  const choices: readonly string[] | null = exportOptions[option]
  const description = descriptions[option]
  if (choices !== null) return { type: 'string', description, enum: choices }
  return { type: 'string', description, pattern: basePattern, examples: ['https://roles.example.org'] }
}

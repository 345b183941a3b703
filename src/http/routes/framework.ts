/** `/v1/library/competency-framework`: the library itself as a competency framework, without a role definition. */
import type { FastifyInstance } from 'fastify'
import { type DocumentFormat, frameworkLevels, type Service } from '../../app/service.ts'
import type { DocumentDesk } from '../document-desk.ts'
import { type QueryParameter, querySchema, valuesOf } from '../query.ts'
import { chooseFormat, sendDocument } from '../send-document.ts'
import { documentAnswers } from './answers.ts'
import { contentVersionParameter, formatParameter, jurisdictionParameter, localeParameter } from './parameters.ts'

interface Options {
  readonly service: Service
  readonly desk: DocumentDesk
}

interface FrameworkQuery {
  readonly format?: DocumentFormat
  readonly domain?: string
  readonly level?: string
  readonly setting?: string
  readonly jurisdiction?: string
  readonly locale?: string
}

export async function frameworkRoutes(app: FastifyInstance, { service, desk }: Options): Promise<void> {
  const { competencies, settings } = service.library
  const schema = {
    operationId: 'get-library-framework',
    tags: ['Library'],
    summary: 'The library as a competency framework',
    description:
      'All domains with their levels, indicators, duties as outcomes, development, assessment and crosswalk, and the career ladder; or a selection. It needs no role definition.',
    querystring: querySchema({
      format: formatParameter,
      domain: several('Ids of domains, with commas between them; all when left out.', [...competencies.keys()]),
      level: several('Levels, with commas between them; all when left out.', frameworkLevels),
      setting: {
        type: 'string',
        description: 'Id of a setting: only its duties and titles, with the levels that it suggests.',
        enum: [...settings.keys()]
      },
      jurisdiction: jurisdictionParameter,
      locale: localeParameter,
      ...contentVersionParameter
    }),
    response: documentAnswers
  }
  app.get<{ Querystring: FrameworkQuery }>('/library/competency-framework', { schema }, async (request, reply) => {
    const { domain, level, setting, jurisdiction, locale } = request.query
    const kind = { document: 'competency-framework', format: chooseFormat(request) } as const
    const domains = domain === undefined ? undefined : valuesOf(domain)
    const levels = level === undefined ? undefined : valuesOf(level)
    const finished = await desk.fromLibrary({ domains, levels, setting, jurisdiction, locale }, kind.format)
    return sendDocument(app, request, reply, kind, finished)
  })
}

function several(description: string, values: readonly string[]): QueryParameter {
  return { type: 'array', description, items: { type: 'string', enum: values } }
}

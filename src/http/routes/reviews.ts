/** `/v1/role-definitions/review`, `/v1/texts/review` and `/v1/rules`: the review and its rules. */
import type { FastifyInstance } from 'fastify'
import type { Service } from '../../app/service.ts'
import type { ProblemList } from '../../domain/problem.ts'
import type { FindingList } from '../../review/engine.ts'
import { sarifLog } from '../../review/sarif.ts'
import { chooseMediaType } from '../accept.ts'
import type { ByteCache } from '../byte-cache.ts'
import type { DocumentDesk } from '../document-desk.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { descriptionBodyOf, isJsonBody, roleBodyOf } from '../role-body.ts'
import { cachedBody, type FinishedBody, finishJson, jsonType, sendBody } from '../send-body.ts'
import { descriptionBodySchema, jsonAnswer, notModified, roleBodySchema, textBodySchema } from './answers.ts'
import {
  contentVersionParameter,
  idParameter,
  jurisdictionParameter,
  localeParameter,
  pinParameters,
  settingParameter
} from './parameters.ts'

interface Options {
  readonly service: Service
  readonly desk: DocumentDesk
  readonly cache: ByteCache<FinishedBody>
}

interface DescriptionQuery {
  readonly setting?: string
  readonly jurisdiction?: string
  readonly locale?: string
}

const descriptionQuery = querySchema({
  setting: settingParameter,
  jurisdiction: jurisdictionParameter,
  locale: localeParameter,
  ...pinParameters
})
const tags = ['Review']
const sarifType = 'application/sarif+json'
const offers = ['application/json', sarifType] as const

export async function reviewRoutes(app: FastifyInstance, { service, desk, cache }: Options): Promise<void> {
  addRoleReview(app, service, desk)
  addTextReview(app, service, desk)
  addImport(app, service, desk)
  addRules(app, service, cache)
}

function addRoleReview(app: FastifyInstance, service: Service, desk: DocumentDesk): void {
  const schema = {
    operationId: 'review-role-definition',
    tags,
    summary: 'Review a role definition',
    description:
      'Is the role clear, in scope, and safe to work in? Each finding has its place, its reason, its sources, and where ' +
      'a machine can mend it, JSON Patches. Accept: application/sarif+json gives SARIF 2.1.0.',
    querystring: querySchema(pinParameters),
    body: roleBodySchema,
    response: { 200: jsonAnswer('The findings.', 'review-result') }
  }
  app.post('/role-definitions/review', { schema, config: { offers, isIdempotent: true } }, async (request, reply) => {
    const { notes, ...review } = await desk.reviewRole(roleBodyOf(request.body))
    const { contentVersion } = service.library
    reply.headers({ 'cache-control': 'no-store', vary: 'Accept' })
    if (chooseMediaType(request.headers.accept, offers) === sarifType) {
      const log = sarifLog([review], service.reviewRules(), service.version)
      return reply.type(sarifType).send(Buffer.from(JSON.stringify(log)))
    }
    const result = { contentVersion, ...review, ...(notes.length > 0 && { notes }) }
    return reply.type(jsonType).send(JSON.stringify(result))
  })
}

function addTextReview(app: FastifyInstance, service: Service, desk: DocumentDesk): void {
  const schema = {
    operationId: 'review-text',
    tags,
    summary: 'Review a text',
    description:
      'Findings on a sentence or a passage (JSON), or on a whole job description as text, HTML or Word file, for which ' +
      'the query names what is known of it. Spans are UTF-16 offsets in the text.',
    querystring: descriptionQuery,
    body: textBodySchema,
    response: { 200: jsonAnswer('The findings.', 'review-result') }
  }
  const config = { offers: ['application/json'], isIdempotent: true }
  app.post<{ Querystring: DescriptionQuery }>('/texts/review', { schema, config }, async (request, reply) => {
    const { body, query } = request
    const found = await desk.inTurn(() =>
      isJsonBody(body) ? reviewRequest(service, roleBodyOf(body).bytes) : reviewDescription(service, body, query)
    )
    const result = { contentVersion: service.library.contentVersion, ...found }
    return reply.header('cache-control', 'no-store').type(jsonType).send(JSON.stringify(result))
  })
}

/** Throws the problems `malformed-json` and `invalid-text`. */
function reviewRequest(service: Service, bytes: Uint8Array): FindingList {
  const reading = service.readTextRequest(bytes)
  if (reading.ok) return service.reviewText(reading.input)
  const { problems } = reading.problems
  const isSyntax = problems.some(({ code }) => /^(json-syntax|not-utf-8|byte-order-mark)$/.test(code))
  const detail = problems[0]?.message ?? 'The body cannot be read.'
  throw new HttpProblem(isSyntax ? 'malformed-json' : 'invalid-text', detail, { list: reading.problems })
}

/** Throws the problem `invalid-text`. */
async function reviewDescription(service: Service, body: unknown, query: DescriptionQuery): Promise<FindingList> {
  const { source, bytes } = descriptionBodyOf(body)
  const reviewing = await service.reviewDescription(bytes, source, descriptionOptions(service, query))
  if (reviewing.ok) return reviewing.review
  throw textProblem(reviewing.problems)
}

function addImport(app: FastifyInstance, service: Service, desk: DocumentDesk): void {
  const schema = {
    operationId: 'import-role-definition',
    tags,
    summary: 'Propose a role definition from a job description',
    description:
      'Reads a description as text, HTML or Word file. Each field of the proposal has the passage that it came from; what ' +
      'has no place, and what is still missing, is listed. Nothing is invented.',
    querystring: descriptionQuery,
    body: descriptionBodySchema,
    response: { 200: jsonAnswer('The proposal.', 'role-proposal') }
  }
  const config = { offers: ['application/json'], isIdempotent: true }
  app.post<{ Querystring: DescriptionQuery }>(
    '/role-definitions/import',
    { schema, config },
    async (request, reply) => {
      const { source, bytes } = descriptionBodyOf(request.body)
      const options = descriptionOptions(service, request.query)
      const imported = await desk.inTurn(() => service.importDescription(bytes, source, options))
      if (!imported.ok) throw textProblem(imported.problems)
      return reply.header('cache-control', 'no-store').type(jsonType).send(JSON.stringify(imported.imported))
    }
  )
}

/** Throws the problem `invalid-query` for a setting that the library does not have. */
function descriptionOptions({ library }: Service, { setting, jurisdiction, locale }: DescriptionQuery) {
  if (setting !== undefined && !library.settings.has(setting)) {
    const hint = suggestName(setting, [...library.settings.keys()], 'The list is at /v1/settings.')
    throw new HttpProblem('invalid-query', `There is no setting ${quoteValue(setting)}. ${hint}`)
  }
  return { settingId: setting, jurisdiction, locale }
}

function textProblem(list: ProblemList): HttpProblem {
  return new HttpProblem('invalid-text', list.problems[0]?.message ?? 'The body cannot be read.', { list })
}

function addRules(app: FastifyInstance, service: Service, cache: ByteCache<FinishedBody>): void {
  const config = { offers: ['application/json'] }
  const querystring = querySchema({ locale: localeParameter, ...contentVersionParameter })
  const listSchema = {
    operationId: 'list-rules',
    tags,
    summary: 'All rules of the review',
    querystring,
    response: { 200: jsonAnswer('The rules.', 'rule-list'), 304: notModified }
  }
  app.get<{ Querystring: { locale?: string } }>('/rules', { schema: listSchema, config }, async (request, reply) => {
    const { locale } = request.query
    const make = () => finishJson({ items: service.reviewRules(locale) })
    return sendBody(request, reply, cachedBody(cache, `rules ${locale ?? ''}`, make))
  })
  const oneSchema = {
    operationId: 'get-rule',
    tags,
    summary: 'A rule of the review',
    params: idParameter,
    querystring,
    response: { 200: jsonAnswer('The rule.', 'rule'), 304: notModified }
  }
  app.get<{ Params: { id: string }; Querystring: { locale?: string } }>(
    '/rules/:id',
    { schema: oneSchema, config },
    async (request, reply) => {
      const rules = service.reviewRules(request.query.locale)
      return sendBody(request, reply, finishJson(findRule(rules, request.params.id)))
    }
  )
}

/** Throws the problem `not-found` with the nearest id. */
export function findRule<T extends { readonly id: string }>(rules: readonly T[], id: string): T {
  const rule = rules.find(known => known.id === id)
  if (rule !== undefined) return rule
  const ids = rules.map(known => known.id)
  const hint = suggestName(id, ids, 'The list is at /v1/rules.')
  throw new HttpProblem('not-found', `There is no rule ${quoteValue(id)}. ${hint}`)
}

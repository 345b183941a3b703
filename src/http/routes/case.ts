/** `/ims/case/v1p1` and `/ims/case/v1p0`: the library for competency servers that import by address, read-only. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { basePattern } from '../../app/exports/option-problems.ts'
import type { Service } from '../../app/service.ts'
import type { CaseVersion } from '../../export/case/types.ts'
import { type CaseKind, type CaseShelf, caseKinds, createCaseShelves } from '../case-shelf.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { type QueryParameter, querySchema } from '../query.ts'
import { finishJson, sendBody } from '../send-body.ts'
import { notModified, otherAnswer } from './answers.ts'

type Shelves = (version: CaseVersion, base: string | null) => CaseShelf

const config = { offers: ['application/json'] }
const tags = ['CASE']
const answer = { 200: otherAnswer('As the specification of CASE has it.', 'application/json'), 304: notModified }

export async function caseRoutes(app: FastifyInstance, { service }: { service: Service }): Promise<void> {
  const shelves = createCaseShelves(service)
  for (const version of ['1.1', '1.0'] as const) {
    addListRoute(app, version, shelves)
    for (const kind of caseKinds) addObjectRoute(app, version, kind, shelves)
  }
}

const sortable = ['identifier', 'title', 'lastChangeDateTime', 'version', 'language'] as const

const parameters = {
  limit: count('The most documents to give; 100 when left out.'),
  offset: count('How many documents to pass over.'),
  sort: { type: 'string', description: 'The field to sort by.', enum: sortable },
  orderBy: { type: 'string', description: 'The order of sorting; asc when left out.', enum: ['asc', 'desc'] }
} as const satisfies Record<string, QueryParameter>

function count(description: string): QueryParameter {
  return { type: 'string', description, pattern: '^[0-9]{1,6}$', examples: ['20'] }
}

interface ListQuery {
  readonly limit?: string
  readonly offset?: string
  readonly sort?: (typeof sortable)[number]
  readonly orderBy?: 'asc' | 'desc'
}

function addListRoute(app: FastifyInstance, version: CaseVersion, shelves: Shelves): void {
  const schema = {
    operationId: `list-case-documents-${nameOf(version)}`,
    tags,
    summary: `CASE ${version}: the frameworks that are here`,
    querystring: querySchema(parameters),
    response: answer
  }
  app.get<{ Querystring: ListQuery }>(
    `${prefixOf(version)}/CFDocuments`,
    { schema, config },
    async (request, reply) => {
      const { limit = '100', offset = '0', sort, orderBy } = request.query
      const { documents } = shelves(version, baseOf(request))
      const sorted = sort === undefined ? documents : documents.toSorted((a, b) => compare(a[sort], b[sort]))
      const ordered = orderBy === 'desc' ? sorted.toReversed() : sorted
      reply.header('x-total-count', documents.length)
      return send(request, reply, { CFDocuments: ordered.slice(Number(offset), Number(offset) + Number(limit)) })
    }
  )
}

function addObjectRoute(app: FastifyInstance, version: CaseVersion, kind: CaseKind, shelves: Shelves): void {
  const schema = {
    operationId: `get-case-${kind}-${nameOf(version)}`,
    tags,
    summary: `CASE ${version}: one of the ${kind}`,
    params: {
      type: 'object',
      properties: { id: { type: 'string', description: 'UUID of the object.' } },
      required: ['id']
    },
    querystring: querySchema({}),
    response: answer
  }
  app.get<{ Params: { id: string } }>(
    `${prefixOf(version)}/${kind}/:id`,
    { schema, config },
    async (request, reply) => {
      const found = shelves(version, baseOf(request)).find(kind, request.params.id.toLowerCase())
      if (found !== undefined) return send(request, reply, found)
      const detail = `None of the ${kind} has the identifier ${quoteValue(request.params.id)}. The frameworks are at ${prefixOf(version)}/CFDocuments.`
      throw new HttpProblem('not-found', detail)
    }
  )
}

function prefixOf(version: CaseVersion): string {
  return `/ims/case/${nameOf(version)}`
}

/** The version as 1EdTech writes it in addresses: v1p1. */
function nameOf(version: CaseVersion): string {
  return `v${version.replace('.', 'p')}`
}

/** Addresses in a package are those that the caller has reached the service by, so the answer depends on the host. */
function send(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  return sendBody(request, reply.header('vary', 'Host'), finishJson(value))
}

const address = new RegExp(basePattern)

function baseOf({ protocol, host }: FastifyRequest): string | null {
  const base = `${protocol}://${host}`
  return address.test(base) ? base : null
}

function compare(one: string | undefined, other: string | undefined): number {
  const [a, b] = [one ?? '', other ?? '']
  return a < b ? -1 : Number(a > b)
}

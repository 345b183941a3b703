/** `/v1/library`: the content that role definitions are made from, with its sources and how sure each item is. */
import type { FastifyInstance } from 'fastify'
import type { Service } from '../../app/service.ts'
import { libraryCoverage } from '../../library/coverage.ts'
import type { ByteCache } from '../byte-cache.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { cachedBody, type FinishedBody, finishJson, sendBody } from '../send-body.ts'
import { jsonAnswer, notModified } from './answers.ts'
import { type Collection, libraryCollections } from './library-collections.ts'
import { contentVersionParameter, idParameter } from './parameters.ts'

interface Options {
  readonly service: Service
  readonly cache: ByteCache<FinishedBody>
}

const config = { offers: ['application/json'] }

export async function libraryRoutes(app: FastifyInstance, { service, cache }: Options): Promise<void> {
  for (const collection of libraryCollections(service.library)) {
    addListRoute(app, collection, service.library.contentVersion, cache)
    addItemRoute(app, collection, cache)
  }
  addCoverageRoute(app, service, cache)
}

function addCoverageRoute(app: FastifyInstance, { library }: Service, cache: ByteCache<FinishedBody>): void {
  const schema = {
    operationId: 'get-library-coverage',
    tags: ['Library'],
    summary: 'Which items of published frameworks the library serves, and each domain by setting',
    querystring: querySchema(contentVersionParameter),
    response: { 200: jsonAnswer('The coverage.', 'coverage'), 304: notModified }
  }
  app.get('/library/coverage', { schema, config }, async (request, reply) =>
    sendBody(
      request,
      reply,
      cachedBody(cache, 'coverage', () => finishJson(libraryCoverage(library)))
    )
  )
}

function addListRoute(
  app: FastifyInstance,
  { name, title, items, parameters, select }: Collection,
  contentVersion: string,
  cache: ByteCache<FinishedBody>
): void {
  const schema = {
    operationId: `list-${name}`,
    tags: ['Library'],
    summary: `All ${title}`,
    querystring: querySchema({ ...parameters, ...contentVersionParameter }),
    response: { 200: jsonAnswer('The items that every filter lets through.', 'collection'), 304: notModified }
  }
  app.get<{ Querystring: Record<string, string> }>(`/library/${name}`, { schema, config }, async (request, reply) => {
    const { contentVersion: _pinned, ...query } = request.query
    const filters = Object.entries(query).sort(([first], [second]) => (first < second ? -1 : 1))
    const make = () => finishJson({ contentVersion, items: [...items.values()].filter(item => select(item, filters)) })
    // Words are without number: keeping every answer would push out documents that are asked for again.
    const isKept = !Object.hasOwn(request.query, 'q')
    const body = isKept ? cachedBody(cache, `${name} ${JSON.stringify(filters)}`, make) : make()
    return sendBody(request, reply, body)
  })
}

function addItemRoute(
  app: FastifyInstance,
  { name, title, items, retired }: Collection,
  cache: ByteCache<FinishedBody>
): void {
  const schema = {
    operationId: `get-${name}-item`,
    tags: ['Library'],
    summary: `One of the ${title}`,
    params: idParameter,
    querystring: querySchema(contentVersionParameter),
    response: { 200: jsonAnswer('The item.', 'library-item'), 304: notModified }
  }
  app.get<{ Params: { id: string } }>(`/library/${name}/:id`, { schema, config }, async (request, reply) => {
    const { id } = request.params
    const item = items.get(id)
    if (item === undefined) {
      const successor = Object.hasOwn(retired, id) ? retired[id] : undefined
      if (successor !== undefined) {
        const detail = `${quoteValue(id)} is no longer among the ${title}; ${quoteValue(successor)} took its place.`
        throw new HttpProblem('not-found', detail)
      }
      const hint = suggestName(id, [...items.keys()], `The list is at /v1/library/${name}.`)
      throw new HttpProblem('not-found', `There is no item ${quoteValue(id)} among the ${title}. ${hint}`)
    }
    return sendBody(
      request,
      reply,
      cachedBody(cache, `${name}/${id}`, () => finishJson(item))
    )
  })
}

/** `/v1/schemas`: JSON Schemas at the addresses that their `$id`s name. */
import type { FastifyInstance } from 'fastify'
import type { ByteCache } from '../byte-cache.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import type { JsonSchema } from '../published-schemas.ts'
import { querySchema } from '../query.ts'
import { cachedBody, type FinishedBody, finishJson, sendBody } from '../send-body.ts'
import { jsonAnswer, notModified, otherAnswer } from './answers.ts'

interface Options {
  readonly schemas: () => ReadonlyMap<string, JsonSchema>
  readonly cache: ByteCache<FinishedBody>
}

const schemaType = 'application/schema+json'

export async function schemaRoutes(app: FastifyInstance, { schemas, cache }: Options): Promise<void> {
  const tags = ['Schemas']
  const listSchema = {
    operationId: 'list-schemas',
    tags,
    summary: 'Names and addresses of all schemas',
    querystring: querySchema({}),
    response: { 200: jsonAnswer('The schemas.', 'schema-list'), 304: notModified }
  }
  app.get('/schemas', { schema: listSchema, config: { offers: ['application/json'] } }, async (request, reply) => {
    const make = () => finishJson({ schemas: [...schemas()].map(([name, { title }]) => listEntry(name, title)) })
    return sendBody(request, reply, cachedBody(cache, 'schemas', make))
  })

  const oneSchema = {
    operationId: 'get-schema',
    tags,
    summary: 'A JSON Schema (2020-12)',
    params: {
      type: 'object',
      properties: { name: { type: 'string', description: 'Name of the schema.' } },
      required: ['name']
    },
    querystring: querySchema({}),
    response: { 200: otherAnswer('The schema.', schemaType), 304: notModified }
  }
  const config = { offers: [schemaType, 'application/json'] }
  app.get<{ Params: { name: string } }>('/schemas/:name', { schema: oneSchema, config }, async (request, reply) => {
    const { name } = request.params
    const schema = schemas().get(name)
    if (schema === undefined) {
      const hint = suggestName(name, [...schemas().keys()], 'The list is at /v1/schemas.')
      throw new HttpProblem('not-found', `There is no schema ${quoteValue(name)}. ${hint}`)
    }
    return sendBody(
      request,
      reply,
      cachedBody(cache, `schemas/${name}`, () => finishJson(schema, schemaType))
    )
  })
}

function listEntry(name: string, title: unknown) {
  return { name, title, href: `/v1/schemas/${name}` }
}

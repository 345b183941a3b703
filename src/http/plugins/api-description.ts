/** The OpenAPI 3.1 description, made from the schemas of the routes and the published JSON Schemas when first asked for. */
import Fastify, { type RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { ApiDocument, ApiOperation, ApiPath, ApiResponse } from '../api-document.ts'
import { securitySchemes, withSecurity } from '../api-security.ts'
import { problemMediaType } from '../problem.ts'
import { type ProblemSlug, problemTypes } from '../problem-types.ts'
import type { JsonSchema } from '../published-schemas.ts'
import { notModifiedText } from '../routes/answers.ts'
import { schemaCompilers } from '../schema-compilers.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The description; the same object every time. */
    readonly describeApi: () => Promise<ApiDocument>
  }
}

interface Options {
  readonly schemas: () => ReadonlyMap<string, JsonSchema>
  /** Whether a credential is asked for. */
  readonly isClosed: boolean
}

type DescribedRoute = Pick<RouteOptions, 'method' | 'url' | 'schema'>

const general = {
  openapi: '3.1.0',
  info: {
    title: 'Peer Role Builder',
    version: '1',
    description:
      'Checks role definitions of peer specialists and makes job descriptions and competency frameworks of them, ' +
      'as DOCX or HTML. Nothing that is sent is written to disk, but what a batch needs while it lasts, in temporary files.',
    license: { name: 'MIT', identifier: 'MIT' }
  },
  servers: [{ url: '/', description: 'This service' }]
} as const

export const apiDescription = fp<Options>(
  async (app, { schemas, isClosed }) => {
    const routes: DescribedRoute[] = []
    app.addHook('onRoute', ({ method, url, schema }) => {
      if (method !== 'HEAD' && schema !== undefined) routes.push({ method, url, schema })
    })
    let described: Promise<ApiDocument> | null = null
    app.decorate('describeApi', () => {
      described ??= describeRoutes(routes).then(document => complete(document, schemas(), isClosed))
      return described
    })
  },
  { name: 'api-description' }
)

/** Describes the routes in an app of their own, so that what is needed for it is loaded only when someone asks. */
async function describeRoutes(routes: readonly DescribedRoute[]): Promise<ApiDocument> {
  const { default: swagger } = await import('@fastify/swagger')
  const app = Fastify({ logger: false, schemaController: schemaCompilers })
  await app.register(swagger, { openapi: { ...general, servers: [...general.servers] } })
  for (const route of routes) app.route({ ...route, handler: async () => '' })
  await app.ready()
  const document = app.swagger() as unknown as ApiDocument
  await app.close()
  return document
}

/** Adds the published schemas as they are, and the problems that every operation may answer with. */
function complete(document: ApiDocument, schemas: ReadonlyMap<string, JsonSchema>, isClosed: boolean): ApiDocument {
  const published = [...schemas].map(([name, schema]) => [name, inComponents(name, schema)] as const)
  const problem = { schema: { $ref: '#/components/schemas/problem' } }
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => {
        const described = withProblems(item)
        return [path, isClosed ? withSecurity(path, described) : described]
      })
    ),
    components: {
      ...document.components,
      securitySchemes,
      schemas: Object.fromEntries(published),
      responses: Object.fromEntries(
        Object.entries(problemTypes).map(([slug, { title, meaning }]) => [
          slug,
          { description: `${title}. ${meaning}`, content: { [problemMediaType]: problem } }
        ])
      )
    }
  }
}

function withProblems(path: ApiPath): ApiPath {
  return Object.fromEntries(Object.entries(path).map(([method, operation]) => [method, addProblems(operation)]))
}

/** Routes for operators turn no one away, and pages have no query that could be wrong. */
function addProblems(operation: ApiOperation): ApiOperation {
  const [tag] = operation.tags ?? []
  const isPage = tag === 'Pages' || tag === 'Web form'
  const hasBody = operation.requestBody !== undefined
  const hasId = operation.parameters?.some(parameter => parameter.in === 'path') ?? false
  const slugs: readonly (ProblemSlug | false | undefined)[] = [
    !isPage && (hasBody ? 'malformed-json' : 'invalid-query'),
    hasId && 'not-found',
    !isPage && 'not-acceptable',
    operation.parameters?.some(({ name }) => name === 'contentVersion') && 'content-version-mismatch',
    operation.operationId?.startsWith('export-') && 'not-exportable',
    hasBody && 'body-too-large',
    hasBody && 'unsupported-media-type',
    hasBody && !isPage && invalidBody(operation.operationId ?? ''),
    operation.operationId === 'get-batch-result' && 'no-batch-result',
    operation.operationId === 'get-batch-result' && 'range-not-satisfiable',
    tag !== 'Operation' && 'too-many-requests',
    'overloaded'
  ]
  const problems = slugs
    .filter(slug => slug !== false && slug !== undefined)
    .map(slug => [problemTypes[slug].status, { $ref: `#/components/responses/${slug}` }])
  return { ...operation, responses: { ...withoutEmptyContent(operation.responses), ...Object.fromEntries(problems) } }
}

function invalidBody(operationId: string): ProblemSlug | false {
  if (operationId === 'verify-document') return false
  if (operationId === 'make-batch') return 'invalid-batch'
  return /^(review-text|import-)/.test(operationId) ? 'invalid-text' : 'invalid-role-definition'
}

/** The plugin gives every answer a content of JSON; "not modified" and "no content" have none. */
function withoutEmptyContent(responses: ApiOperation['responses'] = {}): NonNullable<ApiOperation['responses']> {
  const { 204: gone, 304: notModified, ...others } = responses
  return {
    ...others,
    ...(gone !== undefined && { 204: { description: (gone as ApiResponse).description } }),
    ...(notModified !== undefined && { 304: { description: notModifiedText } })
  }
}

/**
 * A schema as a component: references to its own definitions and to other published schemas are written as seen from
 * the whole description, since many tools do not follow `$id`.
 */
function inComponents(name: string, { $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    const [, other, rest] = /^(?:\/v1\/schemas\/([\w-]+))?(?:#(.*))?$/.exec(value) ?? []
    return `#/components/schemas/${other ?? name}${rest ?? ''}`
  })
  return JSON.parse(text) as JsonSchema
}

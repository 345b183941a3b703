/** The OpenAPI 3.1 description, made from the schemas of the routes and the published JSON Schemas when first asked for. */
import Fastify, { type RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { ApiDocument, ApiOperation } from '../api-document.ts'
import { withProblems } from '../api-problems.ts'
import { securitySchemes, withSecurity } from '../api-security.ts'
import type { JsonSchema } from '../published-schemas.ts'
import { schemaCompilers } from '../schema-compilers.ts'
import type { Deprecation } from './deprecation.ts'

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
  readonly deprecations: readonly Deprecation[]
}

type DescribedRoute = Pick<RouteOptions, 'method' | 'url' | 'schema' | 'config'>

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
  async (app, options) => {
    const routes: DescribedRoute[] = []
    app.addHook('onRoute', ({ method, url, schema, config }) => {
      if (method !== 'HEAD' && schema !== undefined)
        routes.push({ method, url, schema, ...(config !== undefined && { config }) })
    })
    let described: Promise<ApiDocument> | null = null
    app.decorate('describeApi', () => {
      described ??= describeRoutes(routes).then(document => complete(document, routes, options))
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

/** Adds the published schemas as they are, and what an operation may answer, needs and will lose. */
function complete(document: ApiDocument, routes: readonly DescribedRoute[], options: Options): ApiDocument {
  const { isClosed, deprecations } = options
  const published = [...options.schemas()].map(([name, schema]) => [name, inComponents(name, schema)] as const)
  const idempotent = new Set(
    routes.filter(({ config }) => config?.isIdempotent).map(({ method, url }) => `${method} ${url}`)
  )
  const describe = (path: string, method: string, operation: ApiOperation): ApiOperation => {
    const route = path.replace(/\{(\w+)\}/g, ':$1')
    const [tag] = operation.tags ?? []
    const described = withProblems(operation, {
      isIdempotent: idempotent.has(`${method} ${route}`),
      isPage: tag === 'Pages' || tag === 'Web form'
    })
    const secured = isClosed ? withSecurity(described, method, route) : described
    return withDeprecations(
      secured,
      deprecations.filter(one => one.method === method && one.route === route)
    )
  }
  return {
    ...document,
    // Where no credential is asked for, the description says so.
    ...(!isClosed && { security: [] }),
    paths: Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [
        path,
        Object.fromEntries(
          Object.entries(item).map(([method, one]) => [method, describe(path, method.toUpperCase(), one)])
        )
      ])
    ),
    components: {
      ...document.components,
      ...(isClosed && { securitySchemes }),
      schemas: Object.fromEntries(published)
    }
  }
}

function withDeprecations(operation: ApiOperation, deprecations: readonly Deprecation[]): ApiOperation {
  if (deprecations.length === 0) return operation
  const names = new Set(deprecations.map(({ parameter }) => parameter))
  const { parameters } = operation
  return {
    ...operation,
    ...(names.has(undefined) && { deprecated: true }),
    ...(parameters !== undefined && {
      parameters: parameters.map(one => (names.has(one.name) ? { ...one, deprecated: true } : one))
    })
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

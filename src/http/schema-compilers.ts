/** What Fastify does with the schemas of routes: check queries, and nothing else. */
import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import { createQueryChecker, type QuerySchema } from './query.ts'

/** Bodies are read by the service, and parameters in paths are looked up by their routes. */
const checkQueries: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) =>
  httpPart === 'querystring' ? createQueryChecker(schema as QuerySchema) : () => true

const writeJson = () => (value: unknown) => JSON.stringify(value)

/**
 * Takes the place of Fastify's own compilers, which coerce and drop what they check, and which take longer to load than
 * everything else. The types there are those of the replaced compilers, narrower than what Fastify calls.
 */
export const schemaCompilers = {
  compilersFactory: { buildValidator: () => checkQueries, buildSerializer: () => writeJson }
} as unknown as NonNullable<FastifyServerOptions['schemaController']>

/** What the API description says of access: the ways to send a credential, and the scope that each operation needs. */
import { neededScope } from './access-rules.ts'
import type { ApiOperation, ApiPath } from './api-document.ts'

export const securitySchemes = {
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, made by `peer-role keys new`.' },
  apiKeyHeader: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'The same key in a header of its own.'
  },
  token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the identity provider.' }
} as const

/** The path with what each of its operations needs; each of the scopes that are named is enough by itself. */
export function withSecurity(path: string, item: ApiPath): ApiPath {
  const { get, post } = item
  const route = path.replace(/\{(\w+)\}/g, ':$1')
  return {
    ...item,
    ...(get && { get: secure(get, neededScope('GET', route)) }),
    ...(post && { post: secure(post, neededScope('POST', route)) })
  }
}

function secure(operation: ApiOperation, needed: ReturnType<typeof neededScope>): ApiOperation {
  if (needed === 'public') return operation
  const ways = needed === 'any' ? [[]] : needed.map(scope => [scope])
  const answer = (slug: string) => ({ $ref: `#/components/responses/${slug}` })
  return {
    ...operation,
    security: Object.keys(securitySchemes).flatMap(scheme => ways.map(scopes => ({ [scheme]: scopes }))),
    responses: {
      ...operation.responses,
      401: answer('unauthenticated'),
      ...(needed !== 'any' && { 403: answer('forbidden') })
    }
  }
}

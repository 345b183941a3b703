/** What the API description says of access: the ways to send a credential, and the scope that each operation needs. */
import { neededScope } from './access-rules.ts'
import type { ApiOperation } from './api-document.ts'
import { problemResponse } from './api-problems.ts'

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

/** The operation with what it needs; each of the scopes that are named is enough by itself. */
export function withSecurity(operation: ApiOperation, method: string, route: string): ApiOperation {
  const needed = neededScope(method, route)
  if (needed === 'public') return { ...operation, security: [] }
  const ways = needed === 'any' ? [[]] : needed.map(scope => [scope])
  return {
    ...operation,
    security: Object.keys(securitySchemes).flatMap(scheme => ways.map(scopes => ({ [scheme]: scopes }))),
    responses: {
      ...operation.responses,
      401: problemResponse(['unauthenticated']),
      ...(needed !== 'any' && { 403: problemResponse(['forbidden']) }),
      429: problemResponse(['too-many-requests']),
      503: problemResponse(['access-unavailable', 'overloaded'])
    }
  }
}

/** What the API description says of problems: those that each operation may answer with, by their status. */
import type { ApiOperation, ApiResponse } from './api-document.ts'
import { problemMediaType } from './problem.ts'
import { type ProblemSlug, problemTypes } from './problem-types.ts'
import { notModifiedText } from './routes/answers.ts'

/** What of an operation its description does not tell. */
export interface OperationFacts {
  readonly isIdempotent: boolean
  /** A page for people has no query that could be wrong, and only one format. */
  readonly isPage: boolean
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A new key for each thing to be done: a request that is sent again with its key is not done twice.',
  schema: { type: 'string' }
} as const

/** The operation with its problems; two that share a status share an answer. */
export function withProblems(operation: ApiOperation, facts: OperationFacts): ApiOperation {
  const { isIdempotent } = facts
  const { parameters = [] } = operation
  const responses = { ...withoutEmptyContent(operation.responses) }
  for (const [status, slugs] of byStatus(problemsOf(operation, facts))) {
    const page = operation.responses?.[status] as ApiResponse | undefined
    responses[status] = problemResponse(slugs, page)
  }
  return { ...operation, ...(isIdempotent && { parameters: [...parameters, idempotencyKey] }), responses }
}

/** The answer with one of these problems, or beside them what else has the status. */
export function problemResponse(slugs: readonly ProblemSlug[], other?: ApiResponse): ApiResponse {
  const texts = slugs.map(slug => `${problemTypes[slug].title}. ${problemTypes[slug].meaning}`)
  return {
    description: [...(other === undefined ? [] : [other.description]), ...texts].join('\n\n'),
    content: { ...other?.content, [problemMediaType]: { schema: { $ref: '#/components/schemas/problem' } } },
    'x-problems': slugs
  }
}

function problemsOf(operation: ApiOperation, { isIdempotent, isPage }: OperationFacts): readonly ProblemSlug[] {
  const { parameters = [], operationId = '', tags = [] } = operation
  const has = (name: string) => parameters.some(parameter => parameter.name === name)
  const hasBody = operation.requestBody !== undefined
  const hasId = parameters.some(parameter => parameter.in === 'path')
  const isOfTable: Partial<Record<ProblemSlug, boolean>> = {
    'malformed-request': true,
    'invalid-query': !isPage,
    'malformed-json': hasBody && !isPage,
    'idempotency-key-invalid': isIdempotent,
    'not-found': hasId || operationId === 'make-batch',
    'not-acceptable': !isPage,
    'request-timeout': true,
    'content-version-mismatch': has('contentVersion'),
    'schema-version-mismatch': has('schemaVersion'),
    'idempotency-key-in-flight': isIdempotent,
    'no-batch-result': operationId === 'get-batch-result',
    'body-too-large': hasBody,
    // A content encoding is refused also where there is no body to read.
    'unsupported-media-type': true,
    'range-not-satisfiable': operationId === 'get-batch-result',
    ...(hasBody && !isPage && invalidBody(operationId)),
    'review-gate': has('gate'),
    'not-exportable': operationId.startsWith('export-'),
    'idempotency-key-reused': isIdempotent,
    // Routes for operators turn no one away.
    'too-many-requests': !tags.includes('Operation'),
    'headers-too-large': true,
    overloaded: true
  }
  return (Object.keys(isOfTable) as ProblemSlug[]).filter(slug => isOfTable[slug])
}

function invalidBody(operationId: string): Partial<Record<ProblemSlug, true>> {
  if (operationId === 'verify-document') return {}
  if (operationId === 'make-batch') return { 'invalid-batch': true, 'invalid-role-definition': true }
  if (operationId.startsWith('import-')) return { 'invalid-text': true }
  return operationId === 'review-text' ? { 'invalid-text': true } : { 'invalid-role-definition': true }
}

function byStatus(slugs: readonly ProblemSlug[]): ReadonlyMap<number, readonly ProblemSlug[]> {
  const found = new Map<number, readonly ProblemSlug[]>()
  for (const slug of slugs) {
    const { status } = problemTypes[slug]
    found.set(status, [...(found.get(status) ?? []), slug])
  }
  return found
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

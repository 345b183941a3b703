/** Every kind of problem that the service can answer with: one row each, with a page of its own at `/problems/<slug>`. */

export interface ProblemType {
  readonly status: number
  /** The `title` member: the same for every occurrence (RFC 9457, section 3.1.3). */
  readonly title: string
  /** What has happened, for the page of the problem. */
  readonly meaning: string
  /** What the caller can do, for the page of the problem. */
  readonly remedy: string
}

/** By slug. A slug is never renamed or given another meaning. */
export const problemTypes = {
  'malformed-request': {
    status: 400,
    title: 'The request could not be read',
    meaning:
      'The request line, the address or a header does not follow HTTP, so the service could not tell what was asked.',
    remedy:
      'Check the address for a percent sign that is not followed by two hexadecimal digits, and the client that wrote the request.'
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    meaning:
      'The body cannot be read as JSON in UTF-8. The errors say where reading stopped and what was expected there.',
    remedy:
      'Mend the place that the errors name by line and column, save the file as UTF-8 without a byte order mark, and send it again.'
  },
  'invalid-query': {
    status: 400,
    title: 'A query parameter is not valid',
    meaning:
      'The address holds a query parameter that this resource does not have, one given twice, or one with a value it does not take.',
    remedy:
      'Each error names the parameter and what it takes. The reference at /docs lists the parameters of every resource.'
  },
  unauthenticated: {
    status: 401,
    title: 'A key or token is needed',
    meaning: 'The service does not know who asks: the request has no credential, or one that is not in force here.',
    remedy:
      'Send Authorization: Bearer with an API key or a token of the identity provider. Whoever runs the service gives keys out (peer-role keys new) and takes them back.'
  },
  forbidden: {
    status: 403,
    title: 'The key or token does not reach so far',
    meaning: 'The caller is known, but none of its scopes covers this request.',
    remedy: 'The detail names the scope that is needed. Ask whoever runs the service for a key that has it.'
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    meaning: 'The service has no resource at this path, or no item with this id.',
    remedy: 'Compare the path with the reference at /docs, and the id with the list that the item belongs to.'
  },
  'method-not-allowed': {
    status: 405,
    title: 'The resource does not take this method',
    meaning: 'There is a resource at this address, but it cannot be asked in this way.',
    remedy: 'Use one of the methods in the Allow header of the answer.'
  },
  'not-acceptable': {
    status: 406,
    title: 'No acceptable format',
    meaning: 'The Accept header leaves out every format that this resource can be given in.',
    remedy:
      'Name one of the formats that the detail lists, or leave the header out. Documents also take ?format=docx or ?format=html.'
  },
  'content-version-mismatch': {
    status: 409,
    title: 'The content library has another version here',
    meaning:
      'The request names the version of the content library that its answer must be made with, and this service has another one. Nothing was made, so that no document changes unnoticed.',
    remedy:
      'Ask for the version that the detail names once you have read what has changed, or leave contentVersion out. A service has one version at a time.'
  },
  'idempotency-key-invalid': {
    status: 400,
    title: 'The Idempotency-Key cannot be read',
    meaning: 'The header Idempotency-Key is empty, too long, or holds characters that it may not hold.',
    remedy:
      'Send a new UUID in double quotes for each thing to be done, and the same again when you repeat the request.'
  },
  'idempotency-key-in-flight': {
    status: 409,
    title: 'The same request is still being worked on',
    meaning: 'A request with this Idempotency-Key came before and has not been answered yet.',
    remedy: 'Wait as many seconds as the Retry-After header says, and send it again: it gets the answer of the first.'
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    meaning: 'A request with this Idempotency-Key came before, and its address, headers or body were others.',
    remedy: 'Use a new key for a new request. A repeated request must be the same to the last byte.'
  },
  'schema-version-mismatch': {
    status: 409,
    title: 'The schema has another version here',
    meaning:
      'The request names the version of the schema that its role definition is written for, and this service reads another one. Nothing was made.',
    remedy:
      'Ask for the version that the detail names once your role definitions are written for it, or leave schemaVersion out.'
  },
  'no-batch-result': {
    status: 409,
    title: 'The batch has no result',
    meaning: 'The batch is still running, or it has ended without a result; its state says which.',
    remedy:
      'Ask for the state of the batch. When it is “done” the result is there; when it is “failed” the state says why.'
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    meaning:
      'The connection was closed because the request had not arrived in full within the time that the service waits.',
    remedy:
      'Send the request again in one piece. The setting PEER_ROLE_REQUEST_TIMEOUT gives slow connections more time.'
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body is longer than this service takes.',
    remedy: 'Shorten the texts or make the logo smaller. The setting PEER_ROLE_BODY_LIMIT holds the limit.'
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'The result has no such part',
    meaning: 'The Range header asks for bytes that are not in the result.',
    remedy: 'Content-Range says how long the result is. Ask for a part of it, or leave the header out.'
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a format that is not taken here',
    meaning: 'The Content-Type, its character set or the Content-Encoding is not one that this resource reads.',
    remedy:
      'Send JSON as application/json, or a document made by this service as DOCX or text/html; UTF-8, without compression.'
  },
  'invalid-role-definition': {
    status: 422,
    title: 'The role definition is not valid',
    meaning:
      'The body was read, but it is not a role definition that a document can be made of. The errors list every problem found, up to a limit.',
    remedy:
      'Each error has a JSON Pointer to the place, says what is wrong, and how to mend it. The schema is at /v1/schemas/role-definition.'
  },
  'invalid-batch': {
    status: 422,
    title: 'The batch cannot be made',
    meaning:
      'There is no row, the columns of a CSV file cannot be used, its base is missing or not valid; or all rows were asked for or none, and some have problems.',
    remedy:
      'Mend what the errors name. With dryRun=true only the manifest comes back; without strict=true sound rows are made although others have problems.'
  },
  'invalid-text': {
    status: 422,
    title: 'The text cannot be reviewed',
    meaning: 'The body was read, but it is not a request to review a text. The errors list every problem found.',
    remedy:
      'Each error has a JSON Pointer to the place, and says how to mend it. The schema is at /v1/schemas/text-review.'
  },
  'review-gate': {
    status: 422,
    title: 'The review stands in the way',
    meaning:
      'The caller asked for a document only if the review finds nothing of a severity or worse, and it has. The errors are its findings.',
    remedy:
      'Mend the findings; the review at /v1/role-definitions/review offers patches for some. Without ?gate= the document is made.'
  },
  'not-exportable': {
    status: 422,
    title: 'The role definition lacks what this export needs',
    meaning: 'The role definition is valid, but it cannot be written in the format that was asked for.',
    remedy:
      'Each error names the place and what to add. GET /v1/exports lists the other formats; an occupation needs no opening.'
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'More requests, or more keys and tokens that were refused, have come from this caller or its address than the service takes in one minute.',
    remedy:
      'Wait as many seconds as the Retry-After header says. The settings PEER_ROLE_RATE_LIMIT, PEER_ROLE_KEY_RATE_LIMIT and PEER_ROLE_FAILED_LIMIT hold the limits.'
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The request line and headers together are longer than the service takes.',
    remedy: 'Shorten the address, or remove cookies and headers that the service does not need.'
  },
  'internal-error': {
    status: 500,
    title: 'The service made a mistake',
    meaning: 'Something went wrong inside the service. The request was not the cause, as far as can be told.',
    remedy: 'Send it again. If it happens again, tell the operator the request id, which is also in the log.'
  },
  'access-unavailable': {
    status: 503,
    title: 'Tokens cannot be checked at present',
    meaning: 'The identity provider does not give out the keys that tokens are checked with. Nothing was decided.',
    remedy: 'Wait as many seconds as the Retry-After header says, and send the request again.'
  },
  overloaded: {
    status: 503,
    title: 'The service is busy',
    meaning: 'More work is waiting than the service can do in good time, or it is about to stop.',
    remedy: 'Wait as many seconds as the Retry-After header says, and send the request again.'
  }
} as const satisfies Readonly<Record<string, ProblemType>>

export type ProblemSlug = keyof typeof problemTypes

export const problemSlugs = Object.keys(problemTypes) as readonly ProblemSlug[]

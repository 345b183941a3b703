/** Answers what is not a request at all: bytes that do not follow HTTP, and requests that never end. */
import type { Socket } from 'node:net'
import { HttpProblem, problemBody, problemMediaType } from './problem.ts'
import type { ProblemSlug } from './problem-types.ts'

/** Errors of Node's HTTP parser by code; every other is a malformed request. */
const kinds: Readonly<Record<string, readonly [ProblemSlug, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in full in time.', 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The request line and headers are too long.',
    'Request Header Fields Too Large'
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['body-too-large', 'The extensions of the chunks are too long.', 'Content Too Large']
}
const malformed = ['malformed-request', 'The bytes received are not an HTTP request.', 'Bad Request'] as const

interface ClientError extends Error {
  readonly code?: string
  /** What Node was reading. */
  readonly rawPacket?: unknown
}

/** Writes a problem straight to the connection and closes it: there is no request object to answer with. */
export function answerClientError(error: ClientError, socket: Socket): void {
  const code = error.code ?? ''
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [slug, detail, reason] = Object.hasOwn(kinds, code) ? (kinds[code] ?? malformed) : malformed
  const problem = new HttpProblem(slug, detail)
  const body = JSON.stringify(problemBody(problem, { path: '', requestId: '' }))
  const head = [
    `HTTP/1.1 ${problem.statusCode} ${reason}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close'
  ]
  // An answer to HEAD has no body, and what follows its headers would be taken for another answer.
  const { rawPacket } = error
  const isHead = Buffer.isBuffer(rawPacket) && rawPacket.subarray(0, 5).toString('latin1') === 'HEAD '
  socket.end(`${head.join('\r\n')}\r\n\r\n${isHead ? '' : body}`)
}

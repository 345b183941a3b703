/**
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a request that is sent again with its key is answered as
 * before and not done twice. A route takes part with `config: { isIdempotent: true }`.
 */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { sha256 } from '../entity-tag.ts'
import { createIdempotencyStore, type IdempotencyStore } from '../idempotency-store.ts'
import { HttpProblem } from '../problem.ts'
import { bytesOf } from '../role-body.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes the header Idempotency-Key. An answer that is a stream is not kept; its key guards only until it is sent. */
    readonly isIdempotent?: boolean
  }
  interface FastifyRequest {
    /** Under which its answer is to be kept; null where it has no key, or is answered from memory. */
    idempotencyKey: string | null
  }
}

interface Options {
  /** 0 keeps nothing: the header is then ignored. */
  readonly maxBytes: number
  readonly keepMilliseconds: number
}

export const idempotency = fp<Options>(
  async (app, { maxBytes, keepMilliseconds }) => {
    app.decorateRequest('idempotencyKey', null)
    if (maxBytes === 0) return
    const store = createIdempotencyStore({ maxBytes, keepMilliseconds, now: Date.now })
    app.addHook('preHandler', (request, reply, done) => {
      const { 'idempotency-key': header } = request.headers
      if (header === undefined || request.routeOptions.config.isIdempotent !== true) return done()
      const key = `${request.caller?.id ?? request.ip}\n${readKey(String(header))}`
      if (!replay(store, request, reply, key)) done()
    })
    app.addHook('onSend', (request, reply, payload, done) => {
      if (request.idempotencyKey !== null) keep(store, request.idempotencyKey, reply, payload)
      done(null, payload)
    })
  },
  { name: 'idempotency' }
)

/** A structured field of a string (RFC 8941, section 3.3.3); without its quotes, as many clients send it, it is taken too. */
function readKey(header: string): string {
  const found = /^(?:"((?:[ !#-[\]-~]|\\["\\]){1,255})"|([!#-+\--~]{1,255}))$/.exec(header.trim())
  const key = found?.[1] ?? found?.[2]
  if (key !== undefined) return key
  const detail = 'The header Idempotency-Key must hold 1 to 255 printable characters, such as a UUID in double quotes.'
  throw new HttpProblem('idempotency-key-invalid', detail)
}

/** True where the answer has been given from memory. Throws where the key cannot be used for this request. */
function replay(store: IdempotencyStore, request: FastifyRequest, reply: FastifyReply, key: string): boolean {
  const fingerprint = fingerprintOf(request)
  const known = store.get(key)
  if (known === undefined) {
    if (!store.begin(key, fingerprint)) {
      const detail = 'Too many requests with an Idempotency-Key are being worked on.'
      throw new HttpProblem('overloaded', detail, { headers: { 'retry-after': '5' } })
    }
    request.idempotencyKey = key
    return false
  }
  if (known.fingerprint !== fingerprint) {
    throw new HttpProblem('idempotency-key-reused', 'The same Idempotency-Key came with another request before.')
  }
  if (known.state === 'in-flight') {
    const detail = 'The first request with this Idempotency-Key is still being worked on.'
    throw new HttpProblem('idempotency-key-in-flight', detail, { headers: { 'retry-after': '1' } })
  }
  const { status, headers, body } = known.answer
  reply
    .code(status)
    .headers({ ...headers, 'idempotency-replayed': 'true' })
    .send(body)
  return true
}

/** What makes two requests the same: the address with its query, what is asked for, and the body. */
function fingerprintOf({ method, raw, headers, body }: FastifyRequest): string {
  const facts = [method, raw.url, headers['content-type'], headers.accept, headers.prefer, headers['if-none-match']]
  return `${sha256(JSON.stringify(facts))} ${sumOf(body)}`
}

/** A body that is not in memory brings its sum. */
function sumOf(body: unknown): string {
  const isSummed = typeof body === 'object' && body !== null && 'sha256' in body
  return isSummed ? String(body.sha256) : sha256(bytesOf(body))
}

/** Headers that belong to one answer alone. */
const ofOneAnswer = new Set(['x-request-id', 'connection', 'date', 'retry-after'])

/** Answers that say "later" or "our mistake" are not kept: sending the request again is then the right thing to do. */
function keep(store: IdempotencyStore, key: string, reply: FastifyReply, payload: unknown): void {
  if (payload instanceof Readable) {
    reply.raw.once('close', () => store.release(key))
    return
  }
  const status = reply.statusCode
  const isFinal = status < 500 && status !== 408 && status !== 429 && status >= 200
  if (!isFinal || !(typeof payload === 'string' || Buffer.isBuffer(payload))) {
    store.release(key)
    return
  }
  const kept = Object.entries(reply.getHeaders()).filter(
    ([name, value]) => value !== undefined && !ofOneAnswer.has(name) && !/^(x-ratelimit-|access-control-)/.test(name)
  )
  const headers = Object.fromEntries(kept.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]))
  store.finish(key, { status, headers, body: Buffer.from(payload) })
}

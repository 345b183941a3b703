/** Sends a finished body with its entity tag, or "not modified" to a caller that has it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ByteCache } from './byte-cache.ts'
import { entityTag, matchesTag } from './entity-tag.ts'

/** A body that is ready to be sent. */
export interface FinishedBody {
  readonly bytes: Buffer
  readonly etag: string
  /** Content-Type, with its character set where it is text. */
  readonly type: string
}

/** Makes a body of text in UTF-8. */
export function finishText(text: string, type: string): FinishedBody {
  const bytes = Buffer.from(text, 'utf8')
  return { bytes, etag: entityTag(bytes), type }
}

export const jsonType = 'application/json; charset=utf-8'

/** Makes a body of JSON; indented, since people read these answers too. */
export function finishJson(value: unknown, type = jsonType): FinishedBody {
  return finishText(`${JSON.stringify(value, null, 2)}\n`, type)
}

/** Answers 304 where If-None-Match names the body, else the body. Caches must ask again before they use it. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, body: FinishedBody): FastifyReply {
  reply.headers({ etag: body.etag, 'cache-control': 'no-cache' })
  if (matchesTag(request.headers['if-none-match'], body.etag)) return reply.code(304).send()
  return reply.type(body.type).send(body.bytes)
}

/** The body under this key, made on first use. */
export function cachedBody(cache: ByteCache<FinishedBody>, key: string, make: () => FinishedBody): FinishedBody {
  return cache.get(key) ?? keepBody(cache, key, make())
}

/** Keeps a body and gives it back. */
export function keepBody(cache: ByteCache<FinishedBody>, key: string, body: FinishedBody): FinishedBody {
  cache.set(key, body, body.bytes.length)
  return body
}

/** Bodies of batches: handed on as streams; one with an Idempotency-Key is first taken to its end, for its hash. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createSpool } from '../batch/spool.ts'
import { makeBatchDirectory, removeDirectory } from './batch-directories.ts'
import { type StreamBody, tooLarge } from './batch-request.ts'
import { HttpProblem } from './problem.ts'
import { checkCharacterSet } from './role-body.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Removes what is held of its body. */
    releaseBody: (() => Promise<void>) | null
  }
}

interface Limits {
  /** Bytes of a body. */
  readonly bytes: number
  /** Bodies that are held at a time. */
  readonly held: number
}

export function addBatchParsers(app: FastifyInstance, limits: Limits): void {
  let held = 0
  app.decorateRequest('releaseBody', null)
  app.addHook('onRequest', (request, reply, done) => {
    // Unlike the hook for answers, it also comes when the caller has gone.
    reply.raw.once('close', () => void request.releaseBody?.())
    done()
  })
  for (const mediaType of ['application/x-ndjson', 'text/csv'] as const) {
    app.addContentTypeParser(mediaType, async (request: FastifyRequest, payload: Readable): Promise<StreamBody> => {
      const problem = checkCharacterSet(request.headers['content-type'] ?? '')
      if (problem !== null) throw problem
      if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits.bytes)
      if (request.headers['idempotency-key'] === undefined) return { mediaType, stream: payload }
      if (held >= limits.held) throw tooManyHeld()
      held += 1
      const release = (close: () => Promise<void>) => async () => {
        request.releaseBody = null
        held -= 1
        await close()
      }
      return { mediaType, ...(await holdBody(request, payload, limits.bytes, release)) }
    })
  }
}

/** Throws the problem `body-too-large`, and where the body breaks off. */
async function holdBody(
  request: FastifyRequest,
  payload: Readable,
  maxBytes: number,
  release: (close: () => Promise<void>) => () => Promise<void>
): Promise<Omit<StreamBody, 'mediaType'>> {
  const directory = await makeBatchDirectory()
  const spool = await createSpool(join(directory, 'body'), maxBytes)
  const close = release(async () => {
    await spool.close()
    await removeDirectory(directory)
  })
  try {
    if (!(await spool.fill(payload))) throw tooLarge(maxBytes)
    const sum = createHash('sha256')
    for await (const bytes of spool.read()) sum.update(bytes)
    request.releaseBody = close
    return { stream: Readable.from(spool.read()), sha256: sum.digest('base64url') }
  } catch (error) {
    await close()
    throw error
  }
}

function tooManyHeld(): HttpProblem {
  return new HttpProblem('overloaded', 'As many batches with an Idempotency-Key as this service takes are coming in.', {
    headers: { 'retry-after': '10' }
  })
}

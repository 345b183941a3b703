/** Takes a stream into a file as fast as it comes, and gives it back as slowly as it is read, while it still comes. */
import { type FileHandle, open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { readFrom, writeAll } from './journal.ts'

export interface Spool {
  /** Resolves when all has come: false where it is longer than the limit, and what is over it is left. */
  fill(stream: Readable): Promise<boolean>
  /** What has come, and then what comes. Ends at the limit. Rejects where the stream broke off. */
  read(): AsyncGenerator<Buffer>
  readonly isOverLimit: boolean
  /** Readers come to an end with what there is. */
  stop(): void
  close(): Promise<void>
}

/** What has come so far, and who waits for more. */
interface Filling {
  readonly handle: FileHandle
  length: number
  isOver: boolean
  hasEnded: boolean
  /** Nobody reads on: the file is gone. */
  isClosed: boolean
  failure: Error | null
  wake: () => void
}

/** `path` must not exist yet. */
export async function createSpool(path: string, maxBytes: number): Promise<Spool> {
  const handle = await open(path, 'wx+', 0o600)
  const filling: Filling = {
    handle,
    length: 0,
    isOver: false,
    hasEnded: false,
    isClosed: false,
    failure: null,
    wake: () => undefined
  }
  return {
    async fill(stream) {
      try {
        await take(filling, stream, maxBytes)
      } catch (error) {
        filling.failure = error as Error
        throw error
      } finally {
        end(filling)
        leave(stream)
      }
      return !filling.isOver
    },
    read: () => readAll(filling),
    get isOverLimit() {
      return filling.isOver
    },
    stop: () => end(filling),
    async close() {
      filling.isClosed = true
      end(filling)
      await handle.close()
      await rm(path, { force: true })
    }
  }
}

async function take(filling: Filling, stream: Readable, maxBytes: number): Promise<void> {
  // The stream of a request is never destroyed, since the answer goes over the same connection.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    if (filling.length + bytes.length > maxBytes) {
      filling.isOver = true
      return
    }
    await writeAll(filling.handle, bytes, filling.length)
    filling.length += bytes.length
    filling.wake()
  }
}

/** Lets the rest of a stream go by: what nobody takes would hold up the next request on the same connection for ever. */
function leave(stream: Readable): void {
  stream.on('error', () => undefined)
  stream.resume()
}

async function* readAll(filling: Filling): AsyncGenerator<Buffer> {
  let at = 0
  for (;;) {
    const { handle, length } = filling
    try {
      yield* readFrom(handle, at, length)
    } catch (error) {
      // A caller that went away takes the file along, in the middle of a read too.
      if (filling.isClosed) return
      throw error
    }
    if (filling.isClosed) return
    at = length
    if (filling.failure !== null) throw filling.failure
    if (at < filling.length) continue
    if (filling.hasEnded) return
    await new Promise<void>(resolve => {
      filling.wake = resolve
    })
  }
}

function end(filling: Filling): void {
  filling.hasEnded = true
  filling.wake()
}

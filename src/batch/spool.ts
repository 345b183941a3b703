/** Takes a stream into a file as fast as it comes, and gives it back as slowly as it is read, while it still comes. */
import { open, rm } from 'node:fs/promises'
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

/** `path` must not exist yet. */
export async function createSpool(path: string, maxBytes: number): Promise<Spool> {
  const handle = await open(path, 'wx+', 0o600)
  let length = 0
  let isOver = false
  let hasEnded = false
  let failure: Error | null = null
  let wake: () => void = () => undefined
  const change = () => new Promise<void>(resolve => (wake = resolve))

  const take = async (stream: Readable) => {
    // The stream of a request is never destroyed, since the answer goes over the same connection.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer
      if (length + bytes.length > maxBytes) {
        isOver = true
        return
      }
      await writeAll(handle, bytes, length)
      length += bytes.length
      wake()
    }
  }
  return {
    async fill(stream) {
      try {
        await take(stream)
      } catch (error) {
        failure = error as Error
        throw error
      } finally {
        hasEnded = true
        wake()
      }
      return !isOver
    },
    async *read() {
      let at = 0
      for (;;) {
        const end = length
        yield* readFrom(handle, at, end)
        at = end
        if (failure !== null) throw failure
        if (at < length) continue
        if (hasEnded) return
        await change()
      }
    },
    get isOverLimit() {
      return isOver
    },
    stop() {
      hasEnded = true
      wake()
    },
    async close() {
      await handle.close()
      await rm(path, { force: true })
    }
  }
}

/** The result of a batch in a temporary file, within what all of them may take together. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Write } from '../batch/archive.ts'
import { writeAll } from '../batch/journal.ts'

/** A result in a temporary file. */
export interface BatchFile {
  readonly path: string
  readonly bytes: number
  /** Strong entity tag with its quotes. */
  readonly etag: string
  readonly type: string
}

/** Bytes of all results. */
export interface Disk {
  used: number
  readonly limit: number
}

/** A result would take more than is left. */
export class DiskLimitError extends Error {
  override readonly name = 'DiskLimitError'
}

/** A new file that is written forward; `onWrite` is told of bytes that are counted. Writing throws a `DiskLimitError`. */
export async function openResult(path: string, disk: Disk, onWrite: (bytes: number) => void) {
  const handle = await open(path, 'wx', 0o600)
  const sum = createHash('sha256')
  let length = 0
  const write: Write = async bytes => {
    if (disk.used + bytes.length > disk.limit) throw new DiskLimitError()
    disk.used += bytes.length
    onWrite(bytes.length)
    sum.update(bytes)
    await writeAll(handle, bytes, length)
    length += bytes.length
  }
  return {
    write,
    result: () => ({ bytes: length, etag: `"${sum.digest('base64url')}"` }),
    close: () => handle.close()
  }
}

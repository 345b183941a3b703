/** One line of JSON for each finished row, in a file: what the manifest and the directory of the ZIP are made from. */

import type { FileHandle } from 'node:fs/promises'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentFormat, DocumentName } from '../app/service.ts'
import type { RowProblem } from './batch.ts'
import { linesOf } from './lines.ts'
import type { ArchiveEntry } from './zip-records.ts'

/** A document as it lies in the ZIP file. */
export interface ArchivedDocument extends ArchiveEntry {
  readonly document: DocumentName
  readonly format: DocumentFormat
  readonly sha256: string
}

/** `checked` is a sound row of which nothing was to be made. */
export type RowStatus = 'done' | 'checked' | 'failed'

export interface JournalRow {
  readonly row: number
  readonly line: number
  readonly fingerprint: string
  readonly status: RowStatus
  readonly title: string | null
  readonly problems: readonly RowProblem[]
  readonly truncated: boolean
  /** Place of its first document in the ZIP file. */
  readonly offset: number
  /** Bytes of its documents there, with their headers, and the CRC-32 of them. */
  readonly length: number
  readonly sum: number
  readonly documents: readonly ArchivedDocument[]
}

export interface Journal {
  append(...rows: readonly JournalRow[]): Promise<void>
  /** All rows so far, in order; may be asked for again and again. */
  rows(): AsyncGenerator<JournalRow>
  isEmpty(): boolean
  close(): Promise<void>
}

// Bytes of a line. It has at most 50 problems of some hundred characters.
const longestLine = 4 * 1024 * 1024

/** Rows stand in the file from `start` to `end`; what follows is written over. */
export function createJournal(handle: FileHandle, start = 0, end = start): Journal {
  let length = end
  return {
    async append(...rows) {
      const bytes = Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
      await writeAll(handle, bytes, length)
      length += bytes.length
    },
    async *rows() {
      for await (const { bytes } of linesOf(readFrom(handle, start, length), longestLine)) {
        if (bytes !== null) yield JSON.parse(Buffer.from(bytes).toString()) as JournalRow
      }
    },
    isEmpty: () => length === start,
    close: () => handle.close()
  }
}

/** A journal that leaves nothing behind: its file has no name any more while it is used, where the system can do that. */
export async function temporaryJournal(): Promise<Journal> {
  const directory = await mkdtemp(join(tmpdir(), 'peer-role-'))
  const handle = await open(join(directory, 'journal'), 'wx+', 0o600)
  const remove = () => rm(directory, { recursive: true, force: true })
  // Windows keeps the name of a file that is open.
  await remove().catch(() => undefined)
  const journal = createJournal(handle)
  return {
    ...journal,
    async close() {
      await handle.close()
      await remove()
    }
  }
}

/** Writes all bytes at a place of a file; the system may take them in parts. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}

/** The bytes of a file from one place to another, in pieces. */
export async function* readFrom(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const buffer = Buffer.allocUnsafe(Math.min(64 * 1024, end - at))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

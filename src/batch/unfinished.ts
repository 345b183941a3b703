/**
 * Files of a run that may be killed at any moment: `FILE.part` holds the documents so far, `FILE.journal` one line for
 * each row that is in it whole. A later run goes on behind the last row of which both are sound.
 */
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { Write } from './archive.ts'
import { type BatchCounts, BatchInputError, type BatchRow, type BatchStop } from './batch.ts'
import { createJournal, type Journal, type JournalRow, readFrom, writeAll } from './journal.ts'
import { linesOf } from './lines.ts'
import type { BatchStart } from './run-batch.ts'

export interface UnfinishedRun {
  readonly journal: Journal
  readonly write: Write
  readonly start: BatchStart
  /** The file is whole: it takes its name, and the journal goes. */
  finish(): Promise<void>
  /** Closes the files and leaves them for a later run, where there is anything to go on with. */
  leave(): Promise<void>
  /** Closes the files and removes them. */
  discard(): Promise<void>
}

/** The files of an earlier run belong to other rows or options. */
export class OtherRunError extends Error {
  override readonly name = 'OtherRunError'
}

const longestLine = 4 * 1024 * 1024

/** Whether an earlier run for this file was not finished. */
export function isUnfinished(path: string): boolean {
  return existsSync(partOf(path)) && existsSync(journalOf(path))
}

/**
 * Opens the files, empty or behind the last sound row of an earlier run. `key` is all that the documents depend on but
 * the rows. Throws an `OtherRunError` where the earlier run had another one.
 */
export async function openRun(path: string, key: string, goesOn: boolean): Promise<UnfinishedRun> {
  const isEmpty = !goesOn || !isUnfinished(path)
  const flag = isEmpty ? 'w+' : 'r+'
  const part = await open(partOf(path), flag, 0o644)
  const lines = await open(journalOf(path), flag, 0o600)
  const close = async () => {
    await part.close()
    await lines.close()
  }
  try {
    const head = Buffer.from(`${key}\n`)
    const found = isEmpty ? startOf(head) : await findStart(part, lines, key)
    await part.truncate(found.start.offset)
    await lines.truncate(isEmpty ? 0 : found.end)
    if (isEmpty) await writeAll(lines, head, 0)
    let position = found.start.offset
    const journal = createJournal(lines, head.length, found.end)
    const discard = async () => {
      await close()
      await rm(partOf(path), { force: true })
      await rm(journalOf(path), { force: true })
    }
    return {
      journal,
      start: found.start,
      async write(bytes) {
        await writeAll(part, bytes, position)
        position += bytes.length
      },
      async finish() {
        await part.sync()
        await close()
        await rename(partOf(path), path)
        await rm(journalOf(path), { force: true })
      },
      leave: () => (journal.isEmpty() ? discard() : close()),
      discard
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Leaves out the rows that the journal has. Throws a `BatchInputError` where they are others now. */
export async function* skipFinished(
  rows: AsyncIterable<BatchRow | BatchStop>,
  journal: Journal
): AsyncGenerator<BatchRow | BatchStop> {
  const finished = journal.rows()
  let known = await finished.next()
  for await (const item of rows) {
    if (known.done === true) {
      yield item
      continue
    }
    const { row, fingerprint } = known.value
    if (!('row' in item) || item.fingerprint !== fingerprint) throw changed(row)
    known = await finished.next()
  }
  if (known.done !== true) throw changed(known.value.row)
}

function changed(row: number): BatchInputError {
  const message = `Row ${row} is not the one that the unfinished run has made.`
  return new BatchInputError([{ pointer: '', code: 'row-changed', message, hint: 'Begin anew, with all rows.' }])
}

interface Found {
  readonly start: BatchStart
  /** Where the sound lines of the journal end. */
  readonly end: number
}

function startOf(head: Buffer): Found {
  return { start: { counts: { read: 0, finished: 0, failed: 0 }, offset: 0 }, end: head.length }
}

/** Reads the journal up to the first row that is not whole in both files. */
async function findStart(part: FileHandle, lines: FileHandle, key: string): Promise<Found> {
  const { size } = await lines.stat()
  const { size: partSize } = await part.stat()
  let found: Found | null = null
  for await (const { bytes } of linesOf(readFrom(lines, 0, size), longestLine)) {
    if (bytes === null) break
    const end: number = (found?.end ?? 0) + bytes.length + 1
    if (found === null) {
      if (Buffer.from(bytes).toString() !== key) throw new OtherRunError()
      found = startOf(Buffer.alloc(end))
      continue
    }
    const row: JournalRow | null = end <= size ? readRow(bytes) : null
    if (row === null || row.offset + row.length > partSize || !(await isWhole(part, row))) break
    const before: BatchCounts = found.start.counts
    const counts = {
      read: before.read + 1,
      finished: before.finished + 1,
      failed: before.failed + (row.status === 'failed' ? 1 : 0)
    }
    found = { start: { counts, offset: row.offset + row.length }, end }
  }
  if (found === null) throw new OtherRunError()
  return found
}

function readRow(bytes: Uint8Array): JournalRow | null {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as JournalRow
  } catch {
    return null
  }
}

async function isWhole(part: FileHandle, { offset, length, sum }: JournalRow): Promise<boolean> {
  let actual = 0
  for await (const bytes of readFrom(part, offset, offset + length)) actual = crc32(bytes, actual)
  return actual === sum
}

function partOf(path: string): string {
  return `${path}.part`
}

function journalOf(path: string): string {
  return `${path}.journal`
}

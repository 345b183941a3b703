/** One batch of a request: its temporary directory, its rows, and its result as a stream or in a file. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open as openFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import type { Service } from '../app/service.ts'
import { finishArchive, type Write } from '../batch/archive.ts'
import { type BatchCounts, BatchInputError, type BatchRow, type BatchStop } from '../batch/batch.ts'
import { type Journal, type JournalRow, temporaryJournal, writeAll } from '../batch/journal.ts'
import { type ManifestHead, manifestCsv, manifestJson } from '../batch/manifest.ts'
import { openRows } from '../batch/open-rows.ts'
import type { RowPool } from '../batch/pool.ts'
import { type BatchSummary, runBatch } from '../batch/run-batch.ts'
import { createSpool, type Spool } from '../batch/spool.ts'
import type { BatchConfig } from '../config.ts'
import type { InputProblem } from '../domain/problem.ts'
import { type BatchAsk, tooLarge } from './batch-request.ts'
import { HttpProblem } from './problem.ts'

/** What the result of a dry run is. */
export type ManifestForm = 'json' | 'csv'

/** A result in a temporary file. */
export interface BatchFile {
  readonly path: string
  readonly bytes: number
  /** Strong entity tag with its quotes. */
  readonly etag: string
  readonly type: string
}

export interface BatchOutcome {
  readonly file: BatchFile | null
  /** Why there is no file; at most 50. */
  readonly problems: readonly InputProblem[]
}

export interface OpenBatch {
  counts(): BatchCounts
  /** The ZIP file as it is made. Whoever stops reading ends the batch. */
  toStream(): Readable
  /** The whole result; of a dry run the manifest. */
  toFile(form: ManifestForm): Promise<BatchOutcome>
  /** Ends the batch, where it still runs, and removes all that it has written. */
  close(): Promise<void>
}

export interface BatchRunner {
  /** Where `isWhole`, the body is taken to its end first. */
  start(ask: BatchAsk, isWhole: boolean): Promise<OpenBatch>
  /** Batches that are not closed. */
  readonly open: number
  close(): Promise<void>
}

export interface RunnerOptions {
  readonly service: Service
  readonly config: BatchConfig
  readonly pool: RowPool
  readonly maxRowBytes: number
}

interface Opened {
  readonly directory: string
  readonly spool: Spool
  readonly journal: Journal
  readonly rows: AsyncIterable<BatchRow | BatchStop>
}

const mostProblems = 50

export function createBatchRunner(options: RunnerOptions): BatchRunner {
  const open = new Set<OpenBatch>()
  const disk = { used: 0, limit: options.config.diskLimit }
  return {
    async start(ask, isWhole) {
      const opened = await openBatch(options, ask, isWhole)
      const batch: OpenBatch = createBatch(options, ask, opened, disk, () => open.delete(batch))
      open.add(batch)
      return batch
    },
    get open() {
      return open.size
    },
    async close() {
      await Promise.all([...open].map(batch => batch.close()))
    }
  }
}

/** Throws the problems `body-too-large` and `invalid-batch`. */
async function openBatch({ service, config, maxRowBytes }: RunnerOptions, ask: BatchAsk, isWhole: boolean) {
  const directory = await mkdtemp(join(tmpdir(), 'peer-role-'))
  const spool = await createSpool(join(directory, 'input'), config.bodyLimit)
  const journal = await temporaryJournal()
  try {
    const filling = spool.fill(ask.stream)
    // Its failure is told to whoever reads.
    filling.catch(() => undefined)
    if (isWhole && !(await filling)) throw tooLarge(config.bodyLimit)
    const schema = service.schemas.get('role-definition') ?? {}
    const csv = ask.base === undefined ? undefined : { base: ask.base, schema }
    const rows = await openRows(spool.read(), { maxRows: config.maxRows, maxRowBytes, csv, after: ask.after })
    return { directory, spool, journal, rows: withLimit(rows, spool, config.bodyLimit) }
  } catch (error) {
    spool.stop()
    await spool.close()
    await journal.close()
    await rm(directory, { recursive: true, force: true })
    throw error instanceof BatchInputError ? batchProblem(error.problems) : error
  }
}

/** Says at the end that the body was cut off, where it was. */
async function* withLimit(rows: AsyncIterable<BatchRow | BatchStop>, spool: Spool, limit: number) {
  yield* rows
  if (!spool.isOverLimit) return
  const message = `The batch is longer than ${limit} bytes; what came after them was not read.`
  const stop = { pointer: '', code: 'body-too-large', message, hint: 'Send the rest as a batch of its own.' }
  yield { stop } satisfies BatchStop
}

function createBatch(
  { service, pool }: RunnerOptions,
  { options }: BatchAsk,
  { directory, spool, journal, rows }: Opened,
  disk: { used: number; readonly limit: number },
  onClose: () => void
): OpenBatch {
  const controller = new AbortController()
  const { signal } = controller
  signal.addEventListener('abort', () => spool.stop(), { once: true })
  let counts: BatchCounts = { read: 0, finished: 0, failed: 0 }
  let running: Promise<unknown> = Promise.resolve()
  let written = 0
  let closing: Promise<void> | null = null

  const run = async (write: Write, problems: InputProblem[] = []) => {
    const onRow = (now: BatchCounts, row: JournalRow) => {
      counts = now
      collect(problems, row)
    }
    return await runBatch({ rows, options, pool, journal, write, signal, onRow })
  }
  const headOf = (summary: BatchSummary): ManifestHead => {
    const { version, library } = service
    return { version, contentVersion: library.contentVersion, options, counts: summary.counts, stop: summary.stop }
  }
  const close = async () => {
    controller.abort(new Error('The batch was closed.'))
    await running.catch(() => undefined)
    await spool.close()
    await journal.close()
    await rm(directory, { recursive: true, force: true })
    disk.used -= written
    onClose()
  }
  const finish = async (form: ManifestForm): Promise<BatchOutcome> => {
    const type = options.isDryRun ? manifestTypes[form] : 'application/zip'
    const path = join(directory, 'result')
    const target = await openResult(path, bytes => {
      if (disk.used + bytes > disk.limit) throw new DiskLimitError()
      disk.used += bytes
      written += bytes
    })
    try {
      const problems: InputProblem[] = []
      const summary = await run(target.write, problems)
      const isWhole = summary.counts.failed === 0 && summary.stop === null
      if (options.isStrict && !options.isDryRun && !isWhole) {
        return { file: null, problems: [...(summary.stop === null ? [] : [summary.stop]), ...problems].slice(0, 50) }
      }
      const head = headOf(summary)
      if (options.isDryRun) {
        const pieces = form === 'csv' ? manifestCsv(journal) : manifestJson(head, journal)
        for await (const piece of pieces) await target.write(Buffer.from(piece))
      } else await finishArchive(target.write, journal, summary.offset, head)
      return { file: { path, type, ...target.result() }, problems: [] }
    } catch (error) {
      if (error instanceof DiskLimitError) return { file: null, problems: [diskFull] }
      throw error
    } finally {
      await target.close()
    }
  }

  return {
    counts: () => counts,
    toStream() {
      const output = new PassThrough()
      const write: Write = async bytes => {
        signal.throwIfAborted()
        if (!output.write(bytes)) await once(output, 'drain', { signal })
      }
      const stream = async () => {
        const summary = await run(write)
        await finishArchive(write, journal, summary.offset, headOf(summary))
        output.end()
      }
      running = stream()
      running.catch((error: Error) => output.destroy(error))
      output.on('close', () => (closing ??= close()))
      return output
    },
    toFile(form) {
      const finishing = finish(form)
      running = finishing
      return finishing
    },
    close: () => {
      closing ??= close()
      return closing
    }
  }
}

const manifestTypes = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const

class DiskLimitError extends Error {
  override readonly name = 'DiskLimitError'
}

const diskFull: InputProblem = {
  pointer: '',
  code: 'disk-limit',
  message: 'The results of all batches together would take more disk than the service may use.',
  hint: 'Fetch and remove finished batches, or send fewer rows; PEER_ROLE_BATCH_DISK holds the limit.'
}

/** A file that is written forward; `account` is asked before bytes are written and may throw. */
async function openResult(path: string, account: (bytes: number) => void) {
  const handle = await openFile(path, 'wx', 0o600)
  const sum = createHash('sha256')
  let length = 0
  const write: Write = async bytes => {
    account(bytes.length)
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

function collect(problems: InputProblem[], { row, line, problems: found }: JournalRow): void {
  for (const { pointer, code, message, hint } of found) {
    if (problems.length < mostProblems) problems.push({ pointer, code, message: `Row ${row}: ${message}`, hint, line })
  }
}

/** The problem 422 of a batch. */
export function batchProblem(problems: readonly InputProblem[]): HttpProblem {
  const detail = problems[0]?.message ?? 'The batch cannot be made.'
  return new HttpProblem('invalid-batch', detail, { list: { problems, truncated: problems.length >= mostProblems } })
}

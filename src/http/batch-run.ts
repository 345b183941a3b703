/** One batch of a request: its rows made, as a stream or into a file of its temporary directory. */
import { once } from 'node:events'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import type { Service } from '../app/service.ts'
import { finishArchive, type Write } from '../batch/archive.ts'
import type { BatchCounts, BatchOptions } from '../batch/batch.ts'
import type { JournalRow, RowStatus } from '../batch/journal.ts'
import { type ManifestHead, manifestCsv, manifestJson } from '../batch/manifest.ts'
import type { RowPool } from '../batch/pool.ts'
import { type BatchSummary, runBatch } from '../batch/run-batch.ts'
import type { BatchConfig } from '../config.ts'
import type { InputProblem } from '../domain/problem.ts'
import { removeDirectory } from './batch-directories.ts'
import { type OpenInput, openInput } from './batch-input.ts'
import type { BatchAsk } from './batch-request.ts'
import { type BatchFile, type Disk, DiskLimitError, openResult } from './batch-result.ts'

/** What the result of a dry run is. */
export type ManifestForm = 'json' | 'csv'

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
  /** Counts finished rows by what became of them. */
  readonly rows: Map<RowStatus, number>
}

const mostProblems = 50

export function createBatchRunner(options: RunnerOptions): BatchRunner {
  const open = new Set<OpenBatch>()
  const disk: Disk = { used: 0, limit: options.config.diskLimit }
  return {
    async start(ask, isWhole) {
      const input = await openInput(options, ask, isWhole)
      const batch: OpenBatch = createBatch(options, ask.options, input, disk, () => open.delete(batch))
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

/** All that a batch has while it runs. */
interface Running {
  readonly service: Service
  readonly pool: RowPool
  readonly rows: Map<RowStatus, number>
  readonly options: BatchOptions
  readonly input: OpenInput
  readonly disk: Disk
  readonly controller: AbortController
  counts: BatchCounts
  /** Bytes of its result. */
  written: number
}

function createBatch(
  { service, pool, rows }: RunnerOptions,
  options: BatchOptions,
  input: OpenInput,
  disk: Disk,
  onClose: () => void
): OpenBatch {
  const controller = new AbortController()
  const counts = { read: 0, finished: 0, failed: 0 }
  const batch: Running = { service, pool, rows, options, input, disk, controller, counts, written: 0 }
  let work: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= closeBatch(batch, work).finally(onClose)
    return closing
  }
  return {
    counts: () => batch.counts,
    toStream() {
      const output = new PassThrough()
      work = streamArchive(batch, output)
      work.catch((error: Error) => output.destroy(error))
      output.on('close', () => void close())
      return output
    },
    toFile(form) {
      const finishing = writeResult(batch, form)
      work = finishing
      return finishing
    },
    close
  }
}

async function closeBatch({ controller, input, disk, written }: Running, work: Promise<unknown>): Promise<void> {
  controller.abort(new Error('The batch was closed.'))
  // A body that is still awaited never comes now.
  input.spool.stop()
  await work.catch(() => undefined)
  await input.spool.close()
  await input.journal.close()
  await removeDirectory(input.directory)
  disk.used -= written
}

function runRows(batch: Running, write: Write, problems: InputProblem[]): Promise<BatchSummary> {
  const { input, options, pool, controller } = batch
  const { rows, journal } = input
  const onRow = (counts: BatchCounts, row: JournalRow) => {
    batch.counts = counts
    batch.rows.set(row.status, (batch.rows.get(row.status) ?? 0) + 1)
    collect(problems, row)
  }
  return runBatch({ rows, options, pool, journal, write, signal: controller.signal, onRow })
}

async function streamArchive(batch: Running, output: PassThrough): Promise<void> {
  const { signal } = batch.controller
  const write: Write = async bytes => {
    signal.throwIfAborted()
    if (!output.write(bytes)) await once(output, 'drain', { signal })
  }
  const summary = await runRows(batch, write, [])
  await finishArchive(write, batch.input.journal, summary.offset, headOf(batch, summary))
  output.end()
}

async function writeResult(batch: Running, form: ManifestForm): Promise<BatchOutcome> {
  const { options, input, disk } = batch
  const type = options.isDryRun ? manifestTypes[form] : 'application/zip'
  const path = join(input.directory, 'result')
  const target = await openResult(path, disk, bytes => {
    batch.written += bytes
  })
  const problems: InputProblem[] = []
  try {
    const summary = await runRows(batch, target.write, problems)
    const isWhole = summary.counts.failed === 0 && summary.stop === null
    if (options.isStrict && !options.isDryRun && !isWhole) {
      return { file: null, problems: [...(summary.stop ? [summary.stop] : []), ...problems].slice(0, mostProblems) }
    }
    const head = headOf(batch, summary)
    const { journal } = input
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

function headOf({ service, options }: Running, { counts, stop }: BatchSummary): ManifestHead {
  const { version, library } = service
  return { version, contentVersion: library.contentVersion, options, counts, stop }
}

const manifestTypes = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const

const diskFull: InputProblem = {
  pointer: '',
  code: 'disk-limit',
  message: 'The results of all batches together would take more disk than the service may use.',
  hint: 'Fetch and remove finished batches, or send fewer rows; PEER_ROLE_BATCH_DISK holds the limit.'
}

function collect(problems: InputProblem[], { row, line, problems: found }: JournalRow): void {
  for (const { pointer, code, message, hint } of found) {
    if (problems.length < mostProblems) problems.push({ pointer, code, message: `Row ${row}: ${message}`, hint, line })
  }
}

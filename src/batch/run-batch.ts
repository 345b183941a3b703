/** Runs a batch: rows to the workers, what comes back into the ZIP file and the journal, in the order of the rows. */
import type { InputProblem } from '../domain/problem.ts'
import { joinDocuments, type Write } from './archive.ts'
import {
  type BatchCounts,
  type BatchOptions,
  type BatchRow,
  type BatchStop,
  failedOutcome,
  type RowOutcome
} from './batch.ts'
import type { Journal, JournalRow, RowStatus } from './journal.ts'
import { mapInOrder } from './map-in-order.ts'
import type { RowPool } from './pool.ts'
import { createRowGroups } from './row-groups.ts'

export interface BatchRun {
  readonly rows: AsyncIterable<BatchRow | BatchStop>
  readonly options: BatchOptions
  readonly pool: RowPool
  readonly journal: Journal
  readonly write: Write
  /** What an earlier run has finished already. */
  readonly start?: BatchStart | undefined
  readonly signal?: AbortSignal | undefined
  /** Told of each row when it is finished. */
  readonly onRow?: ((counts: BatchCounts, row: JournalRow) => void) | undefined
}

export interface BatchStart {
  readonly counts: BatchCounts
  /** Where the documents end. */
  readonly offset: number
}

export interface BatchSummary extends BatchStart {
  /** Why the input was not read to its end. */
  readonly stop: InputProblem | null
}

type Finished = { readonly item: BatchRow; readonly outcome: RowOutcome; readonly isCheck: boolean } | BatchStop

/** Rows on their way for each worker: enough that none waits for its turn in the order. */
const rowsPerWorker = 4
const nothing: BatchStart = { counts: { read: 0, finished: 0, failed: 0 }, offset: 0 }

/**
 * A row is finished when its documents are written and the journal has it. Rejects when `signal` aborts, or with the
 * error of the source, the journal or `write`.
 */
export async function runBatch(run: BatchRun): Promise<BatchSummary> {
  const { options, pool, journal, write, start = nothing, signal, onRow } = run
  let { read, finished, failed } = start.counts
  let { offset } = start
  let stop: InputProblem | null = null
  const work = async (item: BatchRow | BatchStop): Promise<Finished> => {
    if ('stop' in item) return item
    read += 1
    // Once a row has failed in a strict batch, the others are only looked at.
    const isCheck = options.isDryRun || (options.isStrict && failed > 0)
    const { row, input } = item
    const { documents, formats } = options
    if (input.kind === 'unreadable') return { item, outcome: failedOutcome(input.problems), isCheck }
    return { item, outcome: await pool.run({ row, input, isCheck, documents, formats }, signal), isCheck }
  }
  const groups = createRowGroups(write, journal)
  try {
    for await (const result of mapInOrder(run.rows, pool.size * rowsPerWorker, work)) {
      signal?.throwIfAborted()
      if ('stop' in result) {
        stop = result.stop
        continue
      }
      const { bytes, record } = recordOf(result, offset)
      offset += record.length
      finished += 1
      if (record.status === 'failed') failed += 1
      const counts = { read, finished, failed }
      await groups.add({ bytes, record, onWritten: () => onRow?.(counts, record) })
    }
    await groups.finish()
  } finally {
    await groups.drop()
  }
  return { counts: { read, finished, failed }, offset, stop }
}

interface WrittenRow {
  readonly bytes: Uint8Array
  readonly record: JournalRow
}

/** What is written of a row, at its place in the file. */
function recordOf({ item, outcome, isCheck }: Exclude<Finished, BatchStop>, offset: number): WrittenRow {
  const isSound = outcome.problems.length === 0
  const status: RowStatus = isSound ? (isCheck ? 'checked' : 'done') : 'failed'
  const { entries, bytes, sum } = joinDocuments(outcome.documents)
  const { row, line, fingerprint } = item
  const { title, problems, truncated } = outcome
  const place = { offset, length: bytes.length, sum }
  const record = { row, line, fingerprint, status, title, problems, truncated, ...place, documents: entries }
  return { bytes, record }
}

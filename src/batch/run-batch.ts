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
  for await (const result of mapInOrder(run.rows, pool.size * rowsPerWorker, work)) {
    signal?.throwIfAborted()
    if ('stop' in result) {
      stop = result.stop
      continue
    }
    const { item, outcome, isCheck } = result
    const isSound = outcome.problems.length === 0
    const status: RowStatus = isSound ? (isCheck ? 'checked' : 'done') : 'failed'
    const { entries, bytes, sum } = joinDocuments(outcome.documents)
    const { length } = bytes
    const { row, line, fingerprint } = item
    const { title, problems, truncated } = outcome
    const place = { offset, length, sum }
    const record = { row, line, fingerprint, status, title, problems, truncated, ...place, documents: entries }
    // Side by side: a run that goes on holds the record against the documents, whichever was written first.
    await Promise.all([length > 0 ? write(bytes) : undefined, journal.append(record)])
    offset += length
    finished += 1
    if (!isSound) failed += 1
    onRow?.({ read, finished, failed }, record)
  }
  return { counts: { read, finished, failed }, offset, stop }
}

/**
 * Runs batches for requests: as a stream, or in the background with a result that waits in a temporary file. All of it
 * belongs to this process: a restart loses it. Time, number and bytes are bounded.
 */
import type { Service } from '../app/service.ts'
import type { RowStatus } from '../batch/journal.ts'
import { createRowPool } from '../batch/pool.ts'
import type { BatchConfig } from '../config.ts'
import { type BatchJob, createBatchJobs } from './batch-jobs.ts'
import type { BatchAsk } from './batch-request.ts'
import { type BatchRunner, createBatchRunner, type ManifestForm, type OpenBatch } from './batch-run.ts'
import { HttpProblem } from './problem.ts'

export interface BatchDesk {
  /** A batch of which the caller takes the result at once. Throws the problem `overloaded`, and those of its head. */
  open(ask: BatchAsk): Promise<OpenBatch>
  /** A batch in the background; resolves when its body has come. Throws as `open`, and the problem `body-too-large`. */
  startJob(ask: BatchAsk, form: ManifestForm): Promise<BatchJob>
  /** Null where there is none, or it has expired. */
  findJob(id: string): BatchJob | null
  /** Cancels a job and removes its result; false where there is none. */
  removeJob(id: string): Promise<boolean>
  /** Batches that run now. */
  readonly running: number
  /** Finished rows since the start of the process, by what became of them. */
  readonly rows: ReadonlyMap<RowStatus, number>
  close(): Promise<void>
}

export interface BatchDeskOptions {
  readonly service: Service
  readonly config: BatchConfig
  readonly templatesDirectory: string | undefined
  readonly maxRowBytes: number
  /** Another program for the threads, for tests of those that die. */
  readonly workerUrl?: URL
}

export function createBatchDesk(options: BatchDeskOptions): BatchDesk {
  const { service, config, templatesDirectory, maxRowBytes, workerUrl } = options
  const pool = createRowPool({
    size: config.workers,
    templatesDirectory,
    ...(workerUrl !== undefined && { url: workerUrl })
  })
  const rows = new Map<RowStatus, number>()
  const runner: BatchRunner = createBatchRunner({ service, config, pool, maxRowBytes, rows })
  const jobs = createBatchJobs(config.keep)
  let opening = 0

  const admit = async (ask: BatchAsk, isWhole: boolean): Promise<OpenBatch> => {
    jobs.sweep()
    if (opening + runner.open >= config.maxJobs) throw full()
    opening += 1
    try {
      return await runner.start(ask, isWhole)
    } finally {
      opening -= 1
    }
  }
  return {
    open: ask => admit(ask, false),
    startJob: async (ask, form) => jobs.add(await admit(ask, true), form),
    findJob: jobs.find,
    removeJob: jobs.remove,
    get running() {
      return runner.open - jobs.ended
    },
    rows,
    async close() {
      jobs.close()
      await runner.close()
      await pool.close()
    }
  }
}

function full(): HttpProblem {
  return new HttpProblem('overloaded', 'As many batches as this service takes run already, or wait to be fetched.', {
    headers: { 'retry-after': '10' }
  })
}

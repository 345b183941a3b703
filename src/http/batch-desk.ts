/**
 * Runs batches for requests: as a stream, or in the background with a result that waits in a temporary file. All of it
 * belongs to this process: a restart loses it. Time, number and bytes are bounded.
 */
import { randomBytes } from 'node:crypto'
import type { Service } from '../app/service.ts'
import type { BatchCounts } from '../batch/batch.ts'
import { createRowPool } from '../batch/pool.ts'
import type { BatchConfig } from '../config.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { BatchAsk } from './batch-request.ts'
import type { BatchFile } from './batch-result.ts'
import { type BatchRunner, createBatchRunner, type ManifestForm, type OpenBatch } from './batch-run.ts'
import { HttpProblem } from './problem.ts'

export interface BatchJob {
  readonly id: string
  readonly state: 'running' | 'done' | 'failed'
  readonly counts: BatchCounts
  readonly file: BatchFile | null
  /** Seconds until it is forgotten; null while it runs. */
  readonly expiresIn: number | null
  readonly problems: readonly InputProblem[]
}

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
  close(): Promise<void>
}

interface Job {
  readonly id: string
  readonly batch: OpenBatch
  state: BatchJob['state']
  file: BatchFile | null
  /** Of the clock of the process, in milliseconds. */
  expires: number
  problems: readonly InputProblem[]
}

export interface BatchDeskOptions {
  readonly service: Service
  readonly config: BatchConfig
  readonly templatesDirectory: string | undefined
  readonly maxRowBytes: number
}

export function createBatchDesk({ service, config, templatesDirectory, maxRowBytes }: BatchDeskOptions): BatchDesk {
  const pool = createRowPool({ size: config.workers, templatesDirectory })
  const runner: BatchRunner = createBatchRunner({ service, config, pool, maxRowBytes })
  const jobs = new Map<string, Job>()
  let opening = 0

  const sweep = () => {
    for (const { id, state, expires, batch } of jobs.values()) {
      if (state !== 'running' && expires <= performance.now() && jobs.delete(id)) void batch.close()
    }
  }
  const admit = async (ask: BatchAsk, isWhole: boolean): Promise<OpenBatch> => {
    sweep()
    if (opening + runner.open >= config.maxJobs) throw full()
    opening += 1
    try {
      return await runner.start(ask, isWhole)
    } finally {
      opening -= 1
    }
  }
  const timer = setInterval(sweep, Math.min(config.keep, 60_000)).unref()

  return {
    open: ask => admit(ask, false),
    async startJob(ask, form) {
      const batch = await admit(ask, true)
      const job = startJob(batch, form, config.keep)
      jobs.set(job.id, job)
      return shown(job)
    },
    findJob(id) {
      sweep()
      const job = jobs.get(id)
      return job === undefined ? null : shown(job)
    },
    async removeJob(id) {
      sweep()
      const job = jobs.get(id)
      if (job === undefined) return false
      jobs.delete(id)
      await job.batch.close()
      return true
    },
    get running() {
      return runner.open - [...jobs.values()].filter(({ state }) => state !== 'running').length
    },
    async close() {
      clearInterval(timer)
      jobs.clear()
      await runner.close()
      await pool.close()
    }
  }
}

function startJob(batch: OpenBatch, form: ManifestForm, keep: number): Job {
  const id = randomBytes(24).toString('base64url')
  const job: Job = { id, batch, state: 'running', file: null, expires: 0, problems: [] }
  const end = (file: BatchFile | null, problems: readonly InputProblem[]) => {
    job.state = file === null ? 'failed' : 'done'
    job.file = file
    job.problems = problems
    job.expires = performance.now() + keep
  }
  void batch.toFile(form).then(
    ({ file, problems }) => end(file, problems),
    () => end(null, [broken])
  )
  return job
}

function shown({ id, state, batch, file, expires, problems }: Job): BatchJob {
  const left = Math.max(0, Math.ceil((expires - performance.now()) / 1000))
  return { id, state, counts: batch.counts(), file, expiresIn: state === 'running' ? null : left, problems }
}

const broken: InputProblem = {
  pointer: '',
  code: 'batch-broken-off',
  message: 'The batch could not be finished, because its files could not be written or read.',
  hint: 'Send it again; tell the operator if it happens again.'
}

function full(): HttpProblem {
  return new HttpProblem('overloaded', 'As many batches as this service takes run already, or wait to be fetched.', {
    headers: { 'retry-after': '10' }
  })
}

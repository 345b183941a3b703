/** Batches in the background: how far each is, and its result until it is fetched, removed or too old. */
import { randomBytes } from 'node:crypto'
import type { BatchCounts } from '../batch/batch.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { BatchFile } from './batch-result.ts'
import type { ManifestForm, OpenBatch } from './batch-run.ts'

export interface BatchJob {
  readonly id: string
  readonly state: 'running' | 'done' | 'failed'
  readonly counts: BatchCounts
  readonly file: BatchFile | null
  /** Seconds until it is forgotten; null while it runs. */
  readonly expiresIn: number | null
  readonly problems: readonly InputProblem[]
}

export interface BatchJobs {
  add(batch: OpenBatch, form: ManifestForm): BatchJob
  /** Null where there is none, or it has expired. */
  find(id: string): BatchJob | null
  /** Cancels it, and removes its result; false where there is none. */
  remove(id: string): Promise<boolean>
  /** Forgets those that have expired. */
  sweep(): void
  /** Those that have ended and are kept. */
  readonly ended: number
  /** Forgets all; whoever made the batches closes them. */
  close(): void
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

/** `keep` is in milliseconds, from the end of a batch. */
export function createBatchJobs(keep: number): BatchJobs {
  const jobs = new Map<string, Job>()
  const sweep = () => {
    for (const { id, state, expires, batch } of jobs.values()) {
      if (state !== 'running' && expires <= performance.now() && jobs.delete(id)) void batch.close()
    }
  }
  const timer = setInterval(sweep, Math.min(keep, 60_000)).unref()
  return {
    add(batch, form) {
      const job = startJob(batch, form, keep)
      jobs.set(job.id, job)
      return shown(job)
    },
    find(id) {
      sweep()
      const job = jobs.get(id)
      return job === undefined ? null : shown(job)
    },
    async remove(id) {
      sweep()
      const job = jobs.get(id)
      if (job === undefined) return false
      jobs.delete(id)
      await job.batch.close()
      return true
    },
    sweep,
    get ended() {
      return [...jobs.values()].filter(({ state }) => state !== 'running').length
    },
    close() {
      clearInterval(timer)
      jobs.clear()
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

/** The state of a job as callers get it: `batch` in the published schemas. */
export function jobBody({ id, state, counts, file, expiresIn, problems }: BatchJob) {
  const self = `/v1/batches/${id}`
  return {
    id,
    state,
    rows: counts,
    links: { self, ...(file !== null && { result: `${self}/result` }) },
    ...(file !== null && expiresIn !== null && { result: { bytes: file.bytes, expiresIn } }),
    ...(problems.length > 0 && { errors: problems }),
    notice: 'The batch lives in this process: a restart loses it and its result.'
  }
}

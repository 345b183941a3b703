/** Worker threads that make rows: started when there is work, replaced when one dies, and ended when there is none. */
import { Worker } from 'node:worker_threads'
import { batchWorkerUrl } from '../paths.ts'
import { failedOutcome, type RowOutcome, type RowTask } from './batch.ts'

export interface PoolOptions {
  /** Threads at most. */
  readonly size: number
  readonly templatesDirectory?: string | undefined
  /** Milliseconds that one row may take. */
  readonly rowTimeout?: number
  /** Milliseconds without work after which the threads are ended. */
  readonly idleTimeout?: number
  /** Another program for the threads, for tests of those that die. */
  readonly url?: URL
}

export interface RowPool {
  readonly size: number
  /** Never rejects for what a row holds; a thread that dies gives a row with a problem. Rejects when `signal` aborts. */
  run(task: RowTask, signal?: AbortSignal): Promise<RowOutcome>
  close(): Promise<void>
}

interface Job {
  readonly task: RowTask
  readonly finish: (outcome: RowOutcome) => void
  readonly isDropped: () => boolean
}

interface Thread {
  readonly worker: Worker
  /** The first is being made; one more waits at the thread, so that it need not wait for us. */
  readonly jobs: Job[]
  timer: NodeJS.Timeout | null
  isReady: boolean
  hasTimedOut: boolean
  /** It was told to end, which takes a moment, and what it is given until then would be lost. */
  isEnding: boolean
}

const jobsPerThread = 2
// Milliseconds.
const usualRowTimeout = 60_000
/** What a thread may take to load the program and its templates. */
const startTime = 60_000
// Megabytes; a service with all its templates takes a fraction, and a row that takes more shall not take the process.
const memoryLimit = 1024

interface Pool {
  readonly options: PoolOptions
  readonly threads: Thread[]
  readonly waiting: Job[]
  idle: NodeJS.Timeout | null
}

/** Makes the pool; it starts no thread before the first row. */
export function createRowPool(options: PoolOptions): RowPool {
  const pool: Pool = { options, threads: [], waiting: [], idle: null }
  return {
    size: options.size,
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const abort = () => reject(signal?.reason)
        signal?.addEventListener('abort', abort, { once: true })
        const finish = (outcome: RowOutcome) => {
          signal?.removeEventListener('abort', abort)
          resolve(outcome)
        }
        pool.waiting.push({ task, finish, isDropped: () => signal?.aborted ?? false })
        pump(pool)
      }),
    async close() {
      pool.waiting.length = 0
      await endAll(pool)
    }
  }
}

/** Gives what waits to threads that have room. */
function pump(pool: Pool): void {
  const { waiting, threads } = pool
  for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
    const thread = job.isDropped() ? null : freeThread(pool)
    if (thread === undefined) return
    waiting.shift()
    if (thread !== null) give(pool, thread, job)
  }
  if (threads.length === 0 || threads.some(({ jobs }) => jobs.length > 0)) return
  pool.idle ??= setTimeout(() => void endAll(pool), pool.options.idleTimeout ?? 30_000).unref()
}

/** One without work, else a new one, else the one with the least; none where all have enough. */
function freeThread(pool: Pool): Thread | undefined {
  const free = pool.threads.filter(({ jobs, isEnding }) => jobs.length < jobsPerThread && !isEnding)
  const least = free.toSorted((a, b) => a.jobs.length - b.jobs.length)[0]
  if (least?.jobs.length === 0 || pool.threads.length >= pool.options.size) return least
  return startThread(pool)
}

function startThread(pool: Pool): Thread {
  const { url = batchWorkerUrl, templatesDirectory } = pool.options
  const resourceLimits = { maxOldGenerationSizeMb: memoryLimit }
  // Loaders that the process was started with are not for the thread, whose program is built: they would only slow it.
  const worker = new Worker(url, { workerData: { templatesDirectory }, resourceLimits, execArgv: [] })
  const thread: Thread = { worker, jobs: [], timer: null, isReady: false, hasTimedOut: false, isEnding: false }
  pool.threads.push(thread)
  worker.on('message', (outcome: RowOutcome | null) => {
    // The first message says that the thread is ready.
    thread.isReady = true
    const job = outcome === null ? undefined : thread.jobs.shift()
    watch(pool, thread)
    if (outcome === null) return
    job?.finish(outcome)
    pump(pool)
  })
  // What the error says goes to no one, since it may quote the row; the end of the thread follows.
  worker.on('error', () => undefined)
  worker.on('exit', () => bury(pool, thread))
  return thread
}

function give(pool: Pool, thread: Thread, job: Job): void {
  if (pool.idle !== null) clearTimeout(pool.idle)
  pool.idle = null
  thread.jobs.push(job)
  if (thread.jobs.length === 1) watch(pool, thread)
  thread.worker.postMessage(job.task)
}

/** Starts the time of the row that a thread makes now. */
function watch({ options }: Pool, thread: Thread): void {
  if (thread.timer !== null) clearTimeout(thread.timer)
  thread.timer = null
  if (thread.jobs.length === 0) return
  const time = (options.rowTimeout ?? usualRowTimeout) + (thread.isReady ? 0 : startTime)
  thread.timer = setTimeout(() => {
    thread.hasTimedOut = true
    void endThread(thread)
  }, time)
}

/** The row that was being made is lost with its thread; the next one is made by another. */
function bury(pool: Pool, thread: Thread): void {
  if (thread.timer !== null) clearTimeout(thread.timer)
  pool.threads.splice(pool.threads.indexOf(thread), 1)
  const [lost, ...others] = thread.jobs.splice(0)
  pool.waiting.unshift(...others)
  lost?.finish(failedOutcome([thread.hasTimedOut ? timeout(pool.options.rowTimeout ?? usualRowTimeout) : crash]))
  pump(pool)
}

async function endAll(pool: Pool): Promise<void> {
  if (pool.idle !== null) clearTimeout(pool.idle)
  pool.idle = null
  await Promise.all(pool.threads.map(endThread))
}

function endThread(thread: Thread): Promise<number> {
  thread.isEnding = true
  return thread.worker.terminate()
}

const crash = {
  pointer: '',
  code: 'worker-crashed',
  message: 'The thread that made this row ended before it was finished.',
  hint: 'Try the row alone; the others are not affected.'
}

function timeout(milliseconds: number) {
  const message = `The row was not finished within ${milliseconds} milliseconds.`
  return { ...crash, code: 'row-timeout', message }
}

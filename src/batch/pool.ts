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
  hasTimedOut: boolean
}

const jobsPerThread = 2
// Megabytes; a service with all its templates takes a fraction, and a row that takes more shall not take the process.
const memoryLimit = 1024

/** Makes the pool; it starts no thread before the first row. */
export function createRowPool(options: PoolOptions): RowPool {
  const { size, rowTimeout = 60_000, idleTimeout = 30_000 } = options
  const threads: Thread[] = []
  const waiting: Job[] = []
  let idle: NodeJS.Timeout | null = null

  const pump = () => {
    while (waiting.length > 0) {
      if (waiting[0]?.isDropped()) {
        waiting.shift()
        continue
      }
      const thread = freeThread()
      if (thread === undefined) return
      give(thread, waiting.shift() as Job)
    }
    if (threads.length > 0 && threads.every(({ jobs }) => jobs.length === 0)) rest()
  }
  const freeThread = (): Thread | undefined => {
    const free = threads.filter(({ jobs, hasTimedOut }) => jobs.length < jobsPerThread && !hasTimedOut)
    const least = free.toSorted((a, b) => a.jobs.length - b.jobs.length)[0]
    if (least?.jobs.length === 0 || threads.length >= size) return least
    return start()
  }
  const start = (): Thread => {
    const { url = batchWorkerUrl, templatesDirectory } = options
    const resourceLimits = { maxOldGenerationSizeMb: memoryLimit }
    const worker = new Worker(url, { workerData: { templatesDirectory }, resourceLimits })
    const thread: Thread = { worker, jobs: [], timer: null, hasTimedOut: false }
    threads.push(thread)
    worker.on('message', (outcome: RowOutcome) => {
      const job = thread.jobs.shift()
      watch(thread)
      job?.finish(outcome)
      pump()
    })
    // What the error says goes to no one, since it may quote the row; the end of the thread follows.
    worker.on('error', () => undefined)
    worker.on('exit', () => bury(thread))
    return thread
  }
  const give = (thread: Thread, job: Job) => {
    if (idle !== null) clearTimeout(idle)
    idle = null
    thread.jobs.push(job)
    if (thread.jobs.length === 1) watch(thread)
    thread.worker.postMessage(job.task)
  }
  const watch = (thread: Thread) => {
    if (thread.timer !== null) clearTimeout(thread.timer)
    thread.timer = null
    if (thread.jobs.length === 0) return
    thread.timer = setTimeout(() => {
      thread.hasTimedOut = true
      void thread.worker.terminate()
    }, rowTimeout)
  }
  /** The row that was being made is lost with its thread; the next one is made by another. */
  const bury = (thread: Thread) => {
    if (thread.timer !== null) clearTimeout(thread.timer)
    threads.splice(threads.indexOf(thread), 1)
    const [lost, ...others] = thread.jobs.splice(0)
    waiting.unshift(...others)
    lost?.finish(failedOutcome([thread.hasTimedOut ? timeout(rowTimeout) : crash]))
    pump()
  }
  const rest = () => {
    idle ??= setTimeout(() => void endAll(), idleTimeout).unref()
  }
  const endAll = async () => {
    if (idle !== null) clearTimeout(idle)
    idle = null
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }

  return {
    size,
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const abort = () => reject(signal?.reason)
        signal?.addEventListener('abort', abort, { once: true })
        const finish = (outcome: RowOutcome) => {
          signal?.removeEventListener('abort', abort)
          resolve(outcome)
        }
        waiting.push({ task, finish, isDropped: () => signal?.aborted ?? false })
        pump()
      }),
    async close() {
      waiting.length = 0
      await endAll()
    }
  }
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

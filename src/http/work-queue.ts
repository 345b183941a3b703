/** Does the heavy work of requests in turn, so that other requests are answered in between and the rest may wait. */
import { HttpProblem } from './problem.ts'

export interface WorkQueue {
  /** Runs the work when its turn comes. Throws the problem `overloaded` at once when too much is waiting. */
  run<T>(work: () => T | Promise<T>): Promise<T>
  /** How much is waiting for its turn. */
  readonly waiting: number
}

export interface WorkQueueOptions {
  /** How much may be unfinished at a time. */
  readonly concurrency: number
  /** How much may wait. */
  readonly limit: number
}

/**
 * At most one piece of work starts in each turn of the event loop: rendering does not pause, and two in one turn would
 * make every small request behind them wait for both.
 */
export function createWorkQueue({ concurrency, limit }: WorkQueueOptions): WorkQueue {
  const waiting: (() => void)[] = []
  let unfinished = 0
  let hasStartedInThisTurn = false

  const endTurn = () => {
    hasStartedInThisTurn = false
    startNext()
  }
  const startNext = () => {
    if (hasStartedInThisTurn || unfinished >= concurrency) return
    const start = waiting.shift()
    if (start !== undefined) begin(start)
  }
  const begin = (start: () => void) => {
    hasStartedInThisTurn = true
    unfinished += 1
    setImmediate(endTurn)
    start()
  }
  const finish = () => {
    unfinished -= 1
    startNext()
  }

  return {
    async run(work) {
      const canStart = !hasStartedInThisTurn && unfinished < concurrency && waiting.length === 0
      if (!canStart && waiting.length >= limit) {
        throw new HttpProblem('overloaded', 'Too much work is waiting for its turn.', {
          headers: { 'retry-after': '1' }
        })
      }
      await new Promise<void>(resolve => {
        if (canStart) begin(resolve)
        else waiting.push(resolve)
      })
      try {
        return await work()
      } finally {
        finish()
      }
    },
    get waiting() {
      return waiting.length
    }
  }
}

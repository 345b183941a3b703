/** Turns requests away while the event loop is late, so that those already taken are finished. */
import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { HttpProblem } from '../problem.ts'

const retryAfterSeconds = 5

class Overloaded extends HttpProblem {
  constructor() {
    super('overloaded', 'The service is busier than it can answer in good time.', {
      headers: { 'retry-after': String(retryAfterSeconds) }
    })
  }
}

/** `maxEventLoopDelay`: mean delay over a second, in milliseconds; 0 never turns away. */
export const pressure = fp<{ maxEventLoopDelay: number }>(
  async (app, { maxEventLoopDelay }) => {
    await app.register(underPressure, { maxEventLoopDelay, retryAfter: retryAfterSeconds, customError: Overloaded })
  },
  { name: 'pressure' }
)

/** `peer-role serve`: the HTTP service; the process ends when the service is stopped. */
import type { Command } from '../command.ts'
import { exitCode, FailureError, UsageError } from '../exit.ts'
import { faultLines } from '../template-faults.ts'

export const serve: Command = async (_given, io, product) => {
  try {
    // The service goes on when nobody reads its notice.
    const stdout = { write: (text: string) => io.stdout.write(text, () => undefined) }
    await product.startServer({ env: io.env, stdout })
  } catch (error) {
    const lines = faultLines(error)
    if (lines !== null) throw new FailureError('The templates or the content library cannot be used:', lines)
    // Settings come from the environment as options come from the command line: a bad one is wrong usage.
    if (error instanceof Error && error.name === 'ConfigError') throw new UsageError(error.message)
    if (error instanceof Error && error.name === 'StartError') throw new FailureError(error.message)
    throw error
  }
  return exitCode.done
}

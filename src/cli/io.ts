/** What the command line has of the outside world, given as an object so that tests can give their own. */
import { FailureError, reasonOf } from './exit.ts'

/** A stream that takes text or bytes and calls back when they are written or could not be. */
export interface Output {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown
}

export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Which of the three streams a person is looking at. */
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean }
  /** Directory that relative paths start from. */
  readonly cwd: string
}

/** Thrown when whoever reads our output has stopped reading, as `head` does: nobody is left to tell, so not a failure. */
export class OutputClosedError extends Error {
  override readonly name = 'OutputClosedError'
}

/** Writes all of `data`. Rejects with OutputClosedError for a closed pipe, else with FailureError. */
export function write(output: Output, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(data, error => {
      if (!error) resolve()
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new OutputClosedError())
      else reject(new FailureError(`Cannot write the output: ${reasonOf(error)}.`))
    })
  })
}

/** Writes a value as indented JSON with a line end. */
export function writeJson(output: Output, value: unknown): Promise<void> {
  return write(output, `${JSON.stringify(value, null, 2)}\n`)
}

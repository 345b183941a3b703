/** Runs a command line in this process, with streams that keep what is written to them. */
import type { Product } from '../../src/cli/command.ts'
import type { CliIo, Output } from '../../src/cli/io.ts'
import { runCli } from '../../src/cli/main.ts'

export interface Run {
  readonly code: number
  readonly bytes: Buffer
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** What standard input holds. */
  readonly input?: string | Uint8Array
  readonly env?: CliIo['env']
  readonly isTerminal?: Partial<CliIo['isTerminal']>
  readonly cwd?: string
  /** Takes the place of the whole product, to make it fail. */
  readonly product?: Product
  /** The error of every write to standard output, as the system gives it. */
  readonly stdoutError?: NodeJS.ErrnoException
}

export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const io: CliIo = {
    stdin: oneChunk(options.input ?? ''),
    stdout: output(out, options.stdoutError),
    stderr: output(err),
    env: options.env ?? {},
    isTerminal: { stdin: false, stdout: false, stderr: false, ...options.isTerminal },
    cwd: options.cwd ?? process.cwd()
  }
  const code = await (options.product === undefined ? runCli(argv, io) : runCli(argv, io, options.product))
  const bytes = Buffer.concat(out)
  return { code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() }
}

async function* oneChunk(input: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield input
}

function output(chunks: Buffer[], failure?: NodeJS.ErrnoException): Output {
  return {
    write(data, done) {
      if (failure === undefined) chunks.push(Buffer.from(data as Uint8Array))
      done(failure ?? null)
    }
  }
}

/** Reads input from a file or standard input, and writes results to a file or standard output. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RoleSource } from '../app/service.ts'
import { FailureError, InvalidInputError, reasonOf, UsageError } from './exit.ts'
import { type CliIo, write } from './io.ts'
import { printableName, tell } from './terminal.ts'

// Bytes. A role definition has at most about one million; a document adds its own parts and a logo.
const largestInput = 32 * 1024 * 1024

/** How a path is named in messages. */
export function inputName(path: string): string {
  return path === '-' ? 'standard input' : printableName(path)
}

/** All bytes of a file, or of standard input for `-`. */
export async function readInput(io: CliIo, path: string): Promise<Uint8Array> {
  if (path === '') throw new UsageError('The name of the input file is empty.')
  if (path === '-' && io.isTerminal.stdin) await tell(io, 'Reading standard input; Ctrl+D ends it.')
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of path === '-' ? io.stdin : piecesOf(resolve(io.cwd, path))) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
      length += bytes.length
      if (length > largestInput) throw new InvalidInputError(`${inputName(path)} is larger than 32 MiB.`)
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    throw new FailureError(`Cannot read ${inputName(path)}: ${reasonOf(error)}.`)
  }
  return Buffer.concat(chunks)
}

const pieceLength = 64 * 1024

/** A command has nothing else to do meanwhile, and a stream takes longer to make than a role definition to read. */
function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceLength)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Each path once; standard input can be read only once. */
export function checkInputs(paths: readonly string[]): readonly string[] {
  if (paths.filter(path => path === '-').length > 1) throw new UsageError('Standard input (-) can be given only once.')
  return paths
}

/** What the bytes are, by how they begin: a ZIP package, markup, or else JSON. */
export function detectSource(bytes: Uint8Array): RoleSource {
  // "PK" and the signature of a local file header: APPNOTE.TXT 4.3.7.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'docx'
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start).find(byte => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
  return first === 0x3c ? 'html' : 'json'
}

export interface OutputTarget {
  /** Undefined and `-` are standard output. */
  readonly path: string | undefined
  /** Refuses to write over a file that exists. */
  readonly isNew?: boolean
}

/** Writes a result, and says on stderr which file was written. */
export async function writeResult(io: CliIo, target: OutputTarget, data: string | Uint8Array): Promise<void> {
  const { path } = target
  if (path === undefined || path === '-') return await write(io.stdout, data)
  try {
    writeFileSync(resolve(io.cwd, path), data, { flag: target.isNew ? 'wx' : 'w' })
  } catch (error) {
    throw new FailureError(`Cannot write ${printableName(path)}: ${reasonOf(error)}.`)
  }
  await tell(io, `Wrote ${printableName(path)}`)
}

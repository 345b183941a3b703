/** The input of a batch: its body in a temporary file, read row by row while it still comes. */
import { join } from 'node:path'
import { BatchInputError, type BatchRow, type BatchStop } from '../batch/batch.ts'
import { type Journal, temporaryJournal } from '../batch/journal.ts'
import { openRows } from '../batch/open-rows.ts'
import { createSpool, type Spool } from '../batch/spool.ts'
import { makeBatchDirectory, removeDirectory } from './batch-directories.ts'
import { type BatchAsk, batchProblem, tooLarge } from './batch-request.ts'
import type { RunnerOptions } from './batch-run.ts'

export interface OpenInput {
  readonly directory: string
  readonly spool: Spool
  readonly journal: Journal
  readonly rows: AsyncIterable<BatchRow | BatchStop>
}

/**
 * Where `isWhole`, the body is taken to its end first. Throws the problems `body-too-large` and `invalid-batch`.
 */
export async function openInput(
  { service, config, maxRowBytes }: RunnerOptions,
  ask: BatchAsk,
  isWhole: boolean
): Promise<OpenInput> {
  const directory = await makeBatchDirectory()
  const spool = await createSpool(join(directory, 'input'), config.bodyLimit)
  const journal = await temporaryJournal()
  try {
    const filling = spool.fill(ask.stream)
    // Its failure is told to whoever reads.
    filling.catch(() => undefined)
    if (isWhole && !(await filling)) throw tooLarge(config.bodyLimit)
    const schema = service.schemas.get('role-definition') ?? {}
    const csv = ask.base === undefined ? undefined : { base: ask.base, schema }
    const rows = await openRows(spool.read(), { maxRows: config.maxRows, maxRowBytes, csv, after: ask.after })
    return { directory, spool, journal, rows: withLimit(rows, spool, config.bodyLimit) }
  } catch (error) {
    spool.stop()
    await spool.close()
    await journal.close()
    await removeDirectory(directory)
    throw error instanceof BatchInputError ? batchProblem(error.problems) : error
  }
}

/** Says at the end that the body was cut off, where it was. */
async function* withLimit(rows: AsyncIterable<BatchRow | BatchStop>, spool: Spool, limit: number) {
  yield* rows
  if (!spool.isOverLimit) return
  const message = `The batch is longer than ${limit} bytes; what came after them was not read.`
  const stop = { pointer: '', code: 'body-too-large', message, hint: 'Send the rest as a batch of its own.' }
  yield { stop } satisfies BatchStop
}

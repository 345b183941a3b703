/** Opens the rows of a batch: by kind, with a limit to their number, and what is wrong with its head told at once. */
import { BatchInputError, type BatchRow, type BatchStop } from './batch.ts'
import { type CsvOptions, csvRows } from './csv-rows.ts'
import { ndjsonRows } from './ndjson-rows.ts'

export interface RowsOptions {
  readonly maxRows: number
  readonly maxRowBytes: number
  /** Set for CSV; NDJSON otherwise. */
  readonly csv?: Pick<CsvOptions, 'base' | 'schema'> | undefined
  /** Rows up to this one are left out. */
  readonly after?: number | undefined
}

/** Largest row that a role definition may fill: as much as the reader of a single one takes. */
export const defaultMaxRowBytes = 1024 * 1024

/**
 * Resolves when the first row is read. Throws a `BatchInputError` where there is none, or where the head of a CSV file
 * cannot be used.
 */
export async function openRows(
  chunks: AsyncIterable<Uint8Array | string>,
  options: RowsOptions
): Promise<AsyncIterable<BatchRow | BatchStop>> {
  const { maxRowBytes, csv } = options
  const rows = csv === undefined ? ndjsonRows(chunks, maxRowBytes) : csvRows(chunks, { ...csv, maxRowBytes })
  const first = await rows.next()
  if (first.done === true) throw new BatchInputError([noRows])
  return limited(withFirst(first.value, rows), options)
}

async function* withFirst<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* limited(
  rows: AsyncGenerator<BatchRow | BatchStop>,
  { maxRows, after = 0 }: RowsOptions
): AsyncGenerator<BatchRow | BatchStop> {
  for await (const item of rows) {
    if ('row' in item && item.row > maxRows) {
      yield { stop: tooManyRows(maxRows) }
      return
    }
    if (!('row' in item) || item.row > after) yield item
  }
}

const noRows = {
  pointer: '',
  code: 'no-rows',
  message: 'There is no row.',
  hint: 'NDJSON has a role definition in each line; CSV has rows below the line that names the columns.'
} as const

function tooManyRows(maxRows: number) {
  return {
    pointer: '',
    code: 'too-many-rows',
    message: `There are more than ${maxRows} rows; those after it were not read.`,
    hint: 'Send the rest as a batch of its own.'
  }
}

/** Rows of a CSV file (RFC 4180): the first line names the columns, each further row changes the base. */
import { isUtf8 } from 'node:buffer'
import type { InputProblem } from '../domain/problem.ts'
import { BatchInputError, type BatchRow, type BatchStop } from './batch.ts'
import { type Column, readColumns } from './columns.ts'
import { type CsvFault, csvRecords } from './csv-records.ts'
import { fingerprintOf } from './fingerprint.ts'

export interface CsvOptions {
  /** JSON text of the base role definition. */
  readonly base: Uint8Array
  /** Schema of the role definition. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly maxRowBytes: number
}

/**
 * Reads rows; cells are separated by commas, or by semicolons or tabs where the first line has no comma. Throws a
 * `BatchInputError` for a first line that cannot be used.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array | string>,
  { base, schema, maxRowBytes }: CsvOptions
): AsyncGenerator<BatchRow | BatchStop> {
  const shared = shareBytes(base)
  const { first, all } = await peek(chunks)
  let columns: readonly Column[] | null = null
  let row = 0
  for await (const { line, cells, fault } of csvRecords(all, delimiterOf(first), maxRowBytes)) {
    const problem = fault === null ? null : faultProblem(fault, maxRowBytes)
    if (columns === null) {
      if (cells === null) throw new BatchInputError([{ ...(problem ?? noHead), line }])
      columns = headOf(cells, schema)
      continue
    }
    row += 1
    if (cells !== null) yield { row, line, ...contentOf(cells, columns, shared) }
    else yield { row, line, fingerprint: `${fault}`, input: { kind: 'unreadable', problems: problem ? [problem] : [] } }
  }
  if (columns === null) throw new BatchInputError([noHead])
}

/** The first bytes of a stream, and the whole stream again. */
async function peek(chunks: AsyncIterable<Uint8Array | string>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const start = await iterator.next()
  const given = start.done === true ? Buffer.alloc(0) : Buffer.from(start.value as Uint8Array)
  const first = given.indexOf(byteOrderMark) === 0 ? given.subarray(byteOrderMark.length) : given
  async function* all() {
    if (first.length > 0) yield first
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { first, all: all() }
}

function delimiterOf(first: Buffer): string {
  const head = first.toString('latin1').split(/[\r\n]/, 1)[0] ?? ''
  if (head.includes(',')) return ','
  return head.includes(';') ? ';' : head.includes('\t') ? '\t' : ','
}

function headOf(record: readonly Buffer[], schema: CsvOptions['schema']): readonly Column[] {
  if (!record.every(cell => isUtf8(cell))) throw new BatchInputError([{ ...notUtf8, line: 1 }])
  const reading = readColumns(
    record.map(cell => cell.toString()),
    schema
  )
  if (!reading.ok) throw new BatchInputError(reading.problems)
  return reading.columns
}

function contentOf(
  record: readonly Buffer[],
  columns: readonly Column[],
  base: Uint8Array
): Pick<BatchRow, 'fingerprint' | 'input'> {
  const isText = record.every(cell => isUtf8(cell))
  const cells = record.map(cell => cell.toString(isText ? 'utf8' : 'latin1'))
  const fingerprint = fingerprintOf(JSON.stringify([columns.map(({ head }) => head), cells]))
  return isText
    ? { fingerprint, input: { kind: 'csv', cells, columns, base } }
    : { fingerprint, input: { kind: 'unreadable', problems: [notUtf8] } }
}

/** A copy that threads share instead of copying it for each row. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const notUtf8: InputProblem = {
  pointer: '',
  code: 'not-utf-8',
  message: 'The row is not text in UTF-8.',
  hint: 'Save the file as “CSV UTF-8”.'
}

const noHead: InputProblem = {
  pointer: '',
  code: 'no-rows',
  message: 'The file is empty.',
  hint: 'The first line names the columns; the template shows them.'
}

function faultProblem(fault: CsvFault, maxRowBytes: number): InputProblem {
  const problem = { pointer: '', code: fault === 'too-large' ? 'row-too-large' : 'csv-quotes' }
  const twice = 'Inside a cell in quotation marks, write each quotation mark twice.'
  switch (fault) {
    case 'too-large': {
      const hint = 'Shorten it, or close the quotation marks of its cells.'
      return { ...problem, message: `The row is longer than ${maxRowBytes} bytes.`, hint }
    }
    case 'quotes':
      return { ...problem, message: 'Something stands after a closing quotation mark in this row.', hint: twice }
    case 'unclosed': {
      const message = 'A quotation mark that opens in this row is never closed, so nothing after it could be read.'
      return { ...problem, message, hint: `Close it. ${twice}` }
    }
  }
}

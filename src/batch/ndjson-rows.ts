/** Rows of NDJSON: one role definition in each line; empty lines are none. */
import type { BatchRow } from './batch.ts'
import { fingerprintOf } from './fingerprint.ts'
import { linesOf } from './lines.ts'

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Only splits; what is in a line is read by a worker. `maxRowBytes` is the longest line that is read. */
export async function* ndjsonRows(
  chunks: AsyncIterable<Uint8Array | string>,
  maxRowBytes: number
): AsyncGenerator<BatchRow> {
  let row = 0
  for await (const { number: line, bytes: given } of linesOf(chunks, maxRowBytes)) {
    const bytes = line === 1 && given !== null ? withoutMark(given) : given
    if (bytes !== null && isBlank(bytes)) continue
    row += 1
    if (bytes === null) yield tooLong(row, line, maxRowBytes)
    else yield { row, line, fingerprint: fingerprintOf(bytes), input: { kind: 'json', bytes } }
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.equals(bytes.subarray(0, 3)) ? bytes.subarray(3) : bytes
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

function tooLong(row: number, line: number, maxRowBytes: number): BatchRow {
  const problem = {
    pointer: '',
    code: 'row-too-large',
    message: `The row is longer than ${maxRowBytes} bytes.`,
    hint: 'Shorten its texts or make the logo smaller; each line holds one role definition.'
  }
  return { row, line, fingerprint: 'too-long', input: { kind: 'unreadable', problems: [problem] } }
}

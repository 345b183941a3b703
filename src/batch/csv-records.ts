/**
 * Records of a CSV file (RFC 4180), read byte by byte in bounded memory. Written here because the parsers that were
 * looked at end, or swallow what follows, at the first stray quotation mark; here only its own row is lost.
 */

/** `cells` are null where the record has a fault. `line` is the one that it begins on, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly Buffer[] | null
  readonly fault: CsvFault | null
}

/** `quotes`: something follows a closing quotation mark. `unclosed`: the file ends inside quotation marks. */
export type CsvFault = 'quotes' | 'too-large' | 'unclosed'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

type State = 'start' | 'plain' | 'quoted' | 'closed'

/** Lines end with LF, CRLF or CR; records without any content are left out. `delimiter` is one ASCII character. */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array | string>,
  delimiter: string,
  maxBytes: number
): AsyncGenerator<CsvRecord> {
  const machine = createMachine(delimiter.charCodeAt(0), maxBytes)
  for await (const chunk of chunks) yield* machine.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  yield* machine.end()
}

function createMachine(separator: number, maxBytes: number) {
  const content = createContent(maxBytes)
  let state: State = 'start'
  let fault: CsvFault | null = null
  let line = 1
  let firstLine = 1
  let followsReturn = false

  const finish = (): CsvRecord | null => {
    const cells = content.take()
    const record = { line: firstLine, cells: fault === null ? cells : null, fault }
    state = 'start'
    fault = null
    firstLine = line
    return record.fault === null && cells.every(cell => cell.length === 0) ? null : record
  }
  const add = (byte: number) => {
    if (!content.add(byte)) fault ??= 'too-large'
  }
  const inside = (byte: number) => {
    if (byte === quote) state = 'closed'
    else add(byte)
  }
  const outside = (byte: number) => {
    if (byte === separator) {
      content.endCell()
      state = 'start'
    } else if (byte === quote && state === 'start') state = 'quoted'
    else if (byte === quote && state === 'closed') {
      // Two of them inside quotation marks are one.
      add(quote)
      state = 'quoted'
    } else if (state === 'closed') {
      fault ??= 'quotes'
      state = 'plain'
    } else {
      add(byte)
      state = 'plain'
    }
  }

  return {
    *take(chunk: Uint8Array): Generator<CsvRecord> {
      for (const byte of chunk) {
        const isSecondOfTwo = byte === lineFeed && followsReturn
        followsReturn = byte === carriageReturn
        if ((byte === lineFeed && !isSecondOfTwo) || byte === carriageReturn) line += 1
        if (state === 'quoted') inside(byte)
        else if (byte === lineFeed || byte === carriageReturn) {
          if (isSecondOfTwo && content.isEmpty()) continue
          const record = finish()
          if (record !== null) yield record
        } else outside(byte)
      }
    },
    *end(): Generator<CsvRecord> {
      if (state === 'quoted') fault = 'unclosed'
      const record = finish()
      if (record !== null) yield record
    }
  }
}

/** The cells of one record, one after the other in one piece of memory. */
function createContent(maxBytes: number) {
  let bytes = Buffer.allocUnsafe(4096)
  let length = 0
  let ends: number[] = []
  return {
    isEmpty: () => length === 0 && ends.length === 0,
    /** False where the record is longer than it may be. */
    add(byte: number): boolean {
      if (length >= maxBytes) return false
      if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2)
      bytes[length++] = byte
      return true
    },
    endCell() {
      // Separators count as well: a million empty cells are no row.
      if (ends.length < maxBytes / 64) ends.push(length)
    },
    take(): readonly Buffer[] {
      ends.push(length)
      const cells = ends.map((end, index) => Buffer.from(bytes.subarray(ends[index - 1] ?? 0, end)))
      length = 0
      ends = []
      return cells
    }
  }
}

/**
 * Records of a CSV file (RFC 4180), read byte by byte in bounded memory. Written here because
 * each record is to have its first line, a limit in bytes, and its own fault: text after a closing quotation mark loses
 * that row alone, and the next line begins another, which RFC 4180 leaves open.
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

const maxCells = 1000

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

/** What is known while bytes are read. */
interface Machine {
  readonly separator: number
  readonly content: Content
  state: State
  fault: CsvFault | null
  line: number
  firstLine: number
  followsReturn: boolean
}

function createMachine(separator: number, maxBytes: number) {
  const content = createContent(maxBytes)
  const machine: Machine = {
    separator,
    content,
    state: 'start',
    fault: null,
    line: 1,
    firstLine: 1,
    followsReturn: false
  }
  return {
    *take(chunk: Uint8Array): Generator<CsvRecord> {
      for (const byte of chunk) {
        const record = takeByte(machine, byte)
        if (record !== null) yield record
      }
    },
    *end(): Generator<CsvRecord> {
      if (machine.state === 'quoted') machine.fault = 'unclosed'
      const record = finish(machine)
      if (record !== null) yield record
    }
  }
}

/** The record that ends with this byte; null where none does. */
function takeByte(machine: Machine, byte: number): CsvRecord | null {
  const isEnd = byte === lineFeed || byte === carriageReturn
  const isSecondOfTwo = byte === lineFeed && machine.followsReturn
  machine.followsReturn = byte === carriageReturn
  if (isEnd && !isSecondOfTwo) machine.line += 1
  if (machine.state === 'quoted') {
    if (byte === quote) machine.state = 'closed'
    else add(machine, byte)
    return null
  }
  if (!isEnd) {
    takeOutside(machine, byte)
    return null
  }
  return isSecondOfTwo ? null : finish(machine)
}

/** A byte that stands outside quotation marks. */
function takeOutside(machine: Machine, byte: number): void {
  const { separator, content, state } = machine
  if (byte === separator) {
    if (!content.endCell()) machine.fault ??= 'too-large'
    machine.state = 'start'
  } else if (byte === quote && state === 'start') machine.state = 'quoted'
  else if (byte === quote && state === 'closed') {
    // Two of them inside quotation marks are one.
    add(machine, quote)
    machine.state = 'quoted'
  } else {
    if (state === 'closed') machine.fault ??= 'quotes'
    add(machine, byte)
    machine.state = 'plain'
  }
}

function add(machine: Machine, byte: number): void {
  if (!machine.content.add(byte)) machine.fault ??= 'too-large'
}

/** The record that has ended; null where it holds nothing. */
function finish(machine: Machine): CsvRecord | null {
  const { firstLine, fault, line } = machine
  const cells = machine.content.take()
  Object.assign(machine, { state: 'start', fault: null, firstLine: line })
  if (fault === null && cells.every(cell => cell.length === 0)) return null
  return { line: firstLine, cells: fault === null ? cells : null, fault }
}

type Content = ReturnType<typeof createContent>

/** The cells of one record, one after the other in one piece of memory. */
function createContent(maxBytes: number) {
  let bytes = Buffer.allocUnsafe(4096)
  let length = 0
  let ends: number[] = []
  return {
    /** False where the record is longer than it may be. */
    add(byte: number): boolean {
      if (length >= maxBytes) return false
      if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2)
      bytes[length++] = byte
      return true
    },
    /** False where there are more cells than any row has. */
    endCell(): boolean {
      return ends.length < maxCells && ends.push(length) > 0
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

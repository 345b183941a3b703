/** Splits bytes into lines, in memory that is bounded by the longest line that is kept. */

/** A line without its end; `bytes` is null where it is longer than the limit. `number` counts from 1. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

const lineFeed = 0x0a

/** Lines end with LF, as in NDJSON; what stands after the last one is a line too, unless it is empty. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > maxBytes) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const take = (): Line => {
    const bytes = length > maxBytes ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const given of chunks) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield take()
}

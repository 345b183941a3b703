/** Text that comes in pieces, as UTF-8. Joined first, a long text would be copied several times over. */

// A document of ordinary length fits; a longer one gets room of its own, which is not kept.
const roomBytes = 1024 * 1024
/** Most bytes that one UTF-16 unit can need. */
const bytesOfUnit = 3

let room: Buffer | null = null

/** The bytes of the pieces in order, in memory of their own. A lone surrogate becomes U+FFFD. */
export function encodePieces(pieces: readonly string[]): Buffer {
  return withEncoded(pieces, bytes => Buffer.from(bytes))
}

/** Calls `use` with the bytes of the pieces in order, which are overwritten after it has returned. */
export function withEncoded<Result>(pieces: readonly string[], use: (bytes: Buffer) => Result): Result {
  let units = 0
  for (const piece of pieces) units += piece.length
  const target = roomFor(units * bytesOfUnit)
  let length = 0
  for (const piece of pieces) length += target.write(piece, length)
  return use(target.subarray(0, length))
}

function roomFor(bytes: number): Buffer {
  if (bytes > roomBytes) return Buffer.allocUnsafeSlow(bytes)
  room ??= Buffer.allocUnsafeSlow(roomBytes)
  return room
}

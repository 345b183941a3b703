/** Reads single parts out of a ZIP package that may come from anywhere: every number in it is checked, every size limited. */
import { inflateRawSync } from 'node:zlib'
import {
  centralLength,
  centralSignature,
  deflated,
  endLength,
  endSignature,
  localLength,
  localSignature,
  stored
} from './zip-format.ts'

/** One entry of the directory; `offset` is that of its local header. */
export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly compressed: number
  readonly offset: number
}

const longestComment = 0xffff

// A Word file has 10 to 30 parts and one for each picture.
const mostParts = 4096

/** The directory in its own order; null where the bytes are no ZIP file that can be read, ZIP64 and split files included. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === -1) return null
  const count = view.readUInt16LE(end + 10)
  if (count > mostParts) return null
  const parts: ZipPart[] = []
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + centralLength > end || view.readUInt32LE(at) !== centralSignature) return null
    const nameLength = view.readUInt16LE(at + 28)
    const next = at + centralLength + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
    if (next > end) return null
    parts.push({
      name: view.toString('utf8', at + centralLength, at + centralLength + nameLength),
      method: view.readUInt16LE(at + 10),
      isEncrypted: (view.readUInt16LE(at + 8) & 1) !== 0,
      compressed: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42)
    })
    at = next
  }
  return parts
}

/** The last end record; a comment may follow it. */
function findEnd(view: Buffer): number {
  const first = Math.max(0, view.length - endLength - longestComment)
  for (let at = view.length - endLength; at >= first; at--) {
    if (view[at] === 0x50 && view.readUInt32LE(at) === endSignature) return at
  }
  return -1
}

/** Content of a part, or why there is none. `too-long`: it has more than `most` bytes. */
export type ZipContent =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | { readonly outcome: 'too-long' | 'unreadable' }

/** Takes no more than `most` bytes of memory, whatever size the package claims or the data grows to. */
export function readZipPart(bytes: Uint8Array, part: ZipPart, most: number): ZipContent {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = part.offset
  if (part.isEncrypted || header + localLength > view.length) return { outcome: 'unreadable' }
  if (view.readUInt32LE(header) !== localSignature) return { outcome: 'unreadable' }
  const start = header + localLength + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28)
  const end = start + part.compressed
  if (end > view.length) return { outcome: 'unreadable' }
  const data = view.subarray(start, end)
  if (part.method === stored) return data.length > most ? { outcome: 'too-long' } : { outcome: 'read', bytes: data }
  return part.method === deflated ? inflate(data, most) : { outcome: 'unreadable' }
}

function inflate(data: Uint8Array, most: number): ZipContent {
  try {
    return { outcome: 'read', bytes: inflateRawSync(data, { maxOutputLength: most }) }
  } catch (error) {
    const isTooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { outcome: isTooLong ? 'too-long' : 'unreadable' }
  }
}

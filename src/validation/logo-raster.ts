/** Sizes of PNG and JPEG files, from their structure. */
import type { Size } from './logo.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Width and height of a PNG; `other` when it is not one, null when it is broken or cut off.
 * Source: W3C, Portable Network Graphics, "Chunk layout".
 */
export function readPngSize(data: Buffer): Size | 'other' | null {
  if (!data.subarray(0, 8).equals(pngSignature)) return 'other'
  let size: Size | null = null
  let hasPicture = false
  // A chunk: length, name, content, checksum.
  for (let at = 8; at + 12 <= data.length; at += 12 + data.readUInt32BE(at)) {
    const name = data.toString('latin1', at + 4, at + 8)
    const length = data.readUInt32BE(at)
    if (at + 12 + length > data.length) return null
    if (at === 8) {
      if (name !== 'IHDR' || length !== 13) return null
      size = { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) }
    }
    if (name === 'IDAT') hasPicture = true
    if (name === 'IEND') return hasPicture ? size : null
  }
  return null
}

/**
 * Width and height of a JPEG; `other` when it is not one, null when it is broken or cut off.
 * Source: ITU-T T.81, annex B.
 */
export function readJpegSize(data: Buffer): Size | 'other' | null {
  if (data.length < 3 || data[0] !== 0xff || data[1] !== 0xd8 || data[2] !== 0xff) return 'other'
  if (data.lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) return null
  let at = 2
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    const length = data.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > data.length) return null
    if (isFrame(marker))
      return length < 8 ? null : { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) }
    if (marker === 0xda) return null
    at += 2 + length
  }
  return null
}

/** Start of a frame: C0 to CF without the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

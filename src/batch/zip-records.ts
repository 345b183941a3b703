/** Records of a ZIP file of any size. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. */
import {
  centralLength,
  centralSignature,
  endLength,
  endSignature,
  firstDay,
  localLength,
  localSignature,
  madeOnUnix,
  ordinaryFile,
  utf8Flag,
  versionPlain
} from '../document/docx/zip-format.ts'

/** An entry whose data are already compressed. */
export interface ArchiveEntry {
  readonly file: string
  readonly method: number
  readonly crc: number
  /** Length before compression. */
  readonly bytes: number
  /** Length of the data in the file. */
  readonly stored: number
}

/** The first version with ZIP64. */
const versionLarge = 45
const max32 = 0xffffffff
const max16 = 0xffff
const largeExtra = 0x0001
const largeEndSignature = 0x06064b50
const largeLocatorSignature = 0x07064b50

/** The header before the data of an entry. */
export function localHeader(entry: ArchiveEntry): Buffer {
  const isLarge = entry.bytes >= max32 || entry.stored >= max32
  const extra = isLarge ? largeField([entry.bytes, entry.stored]) : Buffer.alloc(0)
  const header = Buffer.alloc(localLength)
  header.writeUInt32LE(localSignature, 0)
  writeFields(header, 4, entry, isLarge, isLarge)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, Buffer.from(entry.file), extra])
}

/** The record of an entry in the directory at the end; `offset` is the place of its header. */
export function centralRecord(entry: ArchiveEntry, offset: number): Buffer {
  const isLarge = entry.bytes >= max32 || entry.stored >= max32
  const isFar = offset >= max32
  const large = [...(isLarge ? [entry.bytes, entry.stored] : []), ...(isFar ? [offset] : [])]
  const extra = large.length > 0 ? largeField(large) : Buffer.alloc(0)
  const record = Buffer.alloc(centralLength)
  record.writeUInt32LE(centralSignature, 0)
  record.writeUInt16LE(madeOnUnix | (large.length > 0 ? versionLarge : versionPlain), 4)
  writeFields(record, 6, entry, large.length > 0, isLarge)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(ordinaryFile, 38)
  record.writeUInt32LE(isFar ? max32 : offset, 42)
  return Buffer.concat([record, Buffer.from(entry.file), extra])
}

/** The end of the file: number of entries, length and place of the directory. */
export function endRecords(count: number, length: number, offset: number): Buffer {
  const isLarge = count >= max16 || length >= max32 || offset >= max32
  const end = Buffer.alloc(endLength)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(Math.min(count, max16), 8)
  end.writeUInt16LE(Math.min(count, max16), 10)
  end.writeUInt32LE(Math.min(length, max32), 12)
  end.writeUInt32LE(Math.min(offset, max32), 16)
  return isLarge ? Buffer.concat([largeEnd(count, length, offset), end]) : end
}

/** The fields that the two headers of an entry have in common, from the version that is needed to the length of the name. */
function writeFields(target: Buffer, at: number, entry: ArchiveEntry, needsLarge: boolean, isLarge: boolean): void {
  target.writeUInt16LE(needsLarge ? versionLarge : versionPlain, at)
  target.writeUInt16LE(utf8Flag, at + 2)
  target.writeUInt16LE(entry.method, at + 4)
  target.writeUInt16LE(firstDay, at + 8)
  target.writeUInt32LE(entry.crc, at + 10)
  target.writeUInt32LE(isLarge ? max32 : entry.stored, at + 14)
  target.writeUInt32LE(isLarge ? max32 : entry.bytes, at + 18)
  target.writeUInt16LE(Buffer.byteLength(entry.file), at + 22)
}

function largeField(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8)
  field.writeUInt16LE(largeExtra, 0)
  field.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return field
}

/** ZIP64 end of central directory record, and its locator. */
function largeEnd(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(largeEndSignature, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(madeOnUnix | versionLarge, 12)
  record.writeUInt16LE(versionLarge, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  record.writeUInt32LE(largeLocatorSignature, 56)
  record.writeBigUInt64LE(BigInt(offset + length), 64)
  record.writeUInt32LE(1, 72)
  return record
}

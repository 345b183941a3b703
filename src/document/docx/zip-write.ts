/** A ZIP package whose bytes depend on nothing but the parts: fixed dates, fixed order, made with node:zlib. */
import { crc32, deflateRawSync } from 'node:zlib'
import { withEncoded } from '../utf8.ts'
import {
  centralLength,
  centralSignature,
  deflated,
  endLength,
  endSignature,
  firstDay,
  localLength,
  localSignature,
  madeOnUnix,
  ordinaryFile,
  stored,
  utf8Flag,
  versionPlain
} from './zip-format.ts'

/** One part, ready to be put into any package: its headers are made once. */
export interface ZipEntry {
  readonly name: string
  readonly local: Buffer
  readonly central: Buffer
  readonly data: Uint8Array
}

const offsetInCentral = 42

/** `level` is that of zlib, 0 (kept as it is) to 9. Text, whole or in pieces, is written as UTF-8. */
export function zipEntry(name: string, content: string | readonly string[] | Uint8Array, level: number): ZipEntry {
  if (content instanceof Uint8Array) return entryOf(name, content, level)
  return withEncoded(typeof content === 'string' ? [content] : content, bytes => {
    const entry = entryOf(name, bytes, level)
    return entry.data === bytes ? { ...entry, data: Uint8Array.from(bytes) } : entry
  })
}

/** An entry whose data are `bytes` themselves where they do not become smaller. */
function entryOf(name: string, bytes: Uint8Array, level: number): ZipEntry {
  const squeezed = level === 0 ? bytes : deflateRawSync(bytes, { level })
  const isSmaller = squeezed.length < bytes.length
  const data = isSmaller ? squeezed : bytes
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(versionPlain, 0)
  fields.writeUInt16LE(utf8Flag, 2)
  fields.writeUInt16LE(isSmaller ? deflated : stored, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return { name, local: localHeader(name, fields), central: centralHeader(name, fields), data }
}

function localHeader(name: string, fields: Buffer): Buffer {
  const header = Buffer.alloc(localLength + Buffer.byteLength(name))
  header.writeUInt32LE(localSignature, 0)
  fields.copy(header, 4)
  header.write(name, localLength)
  return header
}

function centralHeader(name: string, fields: Buffer): Buffer {
  const header = Buffer.alloc(centralLength + Buffer.byteLength(name))
  header.writeUInt32LE(centralSignature, 0)
  header.writeUInt16LE(madeOnUnix | versionPlain, 4)
  fields.copy(header, 6)
  header.writeUInt32LE(ordinaryFile, 38)
  header.write(name, centralLength)
  return header
}

/** The package with the entries in the order given; names are expected to differ. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let body = 0
  let directory = 0
  for (const entry of entries) {
    body += entry.local.length + entry.data.length
    directory += entry.central.length
  }
  const bytes = Buffer.allocUnsafeSlow(body + directory + endLength)
  let at = 0
  let atCentral = body
  for (const entry of entries) {
    bytes.set(entry.central, atCentral)
    bytes.writeUInt32LE(at, atCentral + offsetInCentral)
    atCentral += entry.central.length
    bytes.set(entry.local, at)
    bytes.set(entry.data, at + entry.local.length)
    at += entry.local.length + entry.data.length
  }
  writeEnd(bytes, entries.length, directory, body)
  return bytes
}

function writeEnd(bytes: Buffer, count: number, directory: number, offset: number): void {
  const at = offset + directory
  bytes.fill(0, at)
  bytes.writeUInt32LE(endSignature, at)
  bytes.writeUInt16LE(count, at + 8)
  bytes.writeUInt16LE(count, at + 10)
  bytes.writeUInt32LE(directory, at + 12)
  bytes.writeUInt32LE(offset, at + 16)
}

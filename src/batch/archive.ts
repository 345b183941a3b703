/** Writes a ZIP file forward only, in bounded memory: documents as they come, then the manifests and the directory. */
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { deflated } from '../document/docx/zip-format.ts'
import type { PackedDocument } from './batch.ts'
import type { ArchivedDocument, Journal } from './journal.ts'
import { type ManifestHead, manifestCsv, manifestJson } from './manifest.ts'
import { type ArchiveEntry, centralRecord, endRecords, localHeader } from './zip-records.ts'

/** Takes bytes; resolves when there is room for more. */
export type Write = (bytes: Uint8Array) => Promise<void>

/** The documents of a row as they stand in the file, their entries, and the CRC-32 of all these bytes. */
export function joinDocuments(documents: readonly PackedDocument[]) {
  const entries: ArchivedDocument[] = []
  const pieces: Uint8Array[] = []
  for (const { data, ...document } of documents) {
    const entry = { ...document, stored: data.length }
    entries.push(entry)
    pieces.push(localHeader(entry), data)
  }
  const bytes = Buffer.concat(pieces)
  return { entries, bytes, sum: crc32(bytes) }
}

// Bytes, or units of text: what is written or compressed at a time, since each time has its price.
const pieceLength = 64 * 1024

/** Writes what follows the documents, which end at `offset`. */
export async function finishArchive(write: Write, journal: Journal, offset: number, head: ManifestHead): Promise<void> {
  const manifests: PlacedEntry[] = []
  let at = offset
  const add = async (file: string, text: () => AsyncIterable<string>) => {
    // Made twice, first for its lengths: so the header has them, and nothing is held.
    const entry = { file, ...(await measure(text())) }
    const header = localHeader(entry)
    await write(header)
    for await (const piece of squeeze(inPieces(text()))) await write(piece)
    manifests.push({ entry, offset: at })
    at += header.length + entry.stored
  }
  await add('manifest.json', () => manifestJson(head, journal))
  await add('manifest.csv', () => manifestCsv(journal))

  let count = 0
  let length = 0
  let waiting: Buffer[] = []
  let size = 0
  for await (const record of directory(journal, manifests)) {
    waiting.push(record)
    count += 1
    length += record.length
    size += record.length
    if (size < pieceLength) continue
    await write(Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  await write(Buffer.concat([...waiting, endRecords(count, length, at)]))
}

interface PlacedEntry {
  readonly entry: ArchiveEntry
  readonly offset: number
}

/** The documents in their order, and the manifests behind them. */
async function* directory(journal: Journal, manifests: readonly PlacedEntry[]): AsyncGenerator<Buffer> {
  for await (const { documents, offset } of journal.rows()) {
    let at = offset
    for (const entry of documents) {
      yield centralRecord(entry, at)
      at += localHeader(entry).length + entry.stored
    }
  }
  for (const { entry, offset } of manifests) yield centralRecord(entry, offset)
}

async function measure(text: AsyncIterable<string>): Promise<Omit<ArchiveEntry, 'file'>> {
  let bytes = 0
  let crc = 0
  let stored = 0
  const counted = async function* () {
    for await (const piece of inPieces(text)) {
      const encoded = Buffer.from(piece)
      bytes += encoded.length
      crc = crc32(encoded, crc)
      yield encoded
    }
  }
  for await (const piece of squeeze(counted())) stored += piece.length
  return { method: deflated, crc, bytes, stored }
}

/** The same text in fewer pieces. */
async function* inPieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const piece of text) {
    waiting += piece
    if (waiting.length < pieceLength) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

async function* squeeze(text: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(text)
  const squeezer = createDeflateRaw()
  source.on('error', error => squeezer.destroy(error))
  try {
    yield* source.pipe(squeezer) as AsyncIterable<Buffer>
  } finally {
    source.destroy()
    squeezer.destroy()
  }
}

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

/** Writes the documents of a row; gives their entries, their length in the file and the CRC-32 of what was written. */
export async function writeDocuments(write: Write, documents: readonly PackedDocument[]) {
  const entries: ArchivedDocument[] = []
  let length = 0
  let sum = 0
  for (const { data, ...document } of documents) {
    const entry = { ...document, stored: data.length }
    const header = localHeader(entry)
    await write(header)
    await write(data)
    entries.push(entry)
    length += header.length + data.length
    sum = crc32(data, crc32(header, sum))
  }
  return { entries, length, sum }
}

/** Writes what follows the documents, which end at `offset`. */
export async function finishArchive(write: Write, journal: Journal, offset: number, head: ManifestHead): Promise<void> {
  const manifests: { readonly entry: ArchiveEntry; readonly offset: number }[] = []
  let at = offset
  const add = async (file: string, text: () => AsyncIterable<string>) => {
    // Made twice, first for its lengths: so the header has them, and nothing is held.
    const entry = { file, ...(await measure(text())) }
    const header = localHeader(entry)
    await write(header)
    for await (const piece of squeeze(text())) await write(piece)
    manifests.push({ entry, offset: at })
    at += header.length + entry.stored
  }
  await add('manifest.json', () => manifestJson(head, journal))
  await add('manifest.csv', () => manifestCsv(journal))

  let count = 0
  let length = 0
  for await (const record of directory(journal)) {
    await write(record)
    count += 1
    length += record.length
  }
  for (const { entry, offset: place } of manifests) {
    const record = centralRecord(entry, place)
    await write(record)
    count += 1
    length += record.length
  }
  await write(endRecords(count, length, at))
}

async function* directory(journal: Journal): AsyncGenerator<Buffer> {
  for await (const { documents, offset } of journal.rows()) {
    let at = offset
    for (const entry of documents) {
      yield centralRecord(entry, at)
      at += localHeader(entry).length + entry.stored
    }
  }
}

async function measure(text: AsyncIterable<string>): Promise<Omit<ArchiveEntry, 'file'>> {
  let bytes = 0
  let crc = 0
  let stored = 0
  const counted = async function* () {
    for await (const piece of text) {
      const encoded = Buffer.from(piece)
      bytes += encoded.length
      crc = crc32(encoded, crc)
      yield encoded
    }
  }
  for await (const piece of squeeze(counted())) stored += piece.length
  return { method: deflated, crc, bytes, stored }
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

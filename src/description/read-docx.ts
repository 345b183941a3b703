/** A Word file into blocks, with mammoth; before it opens the file, every part of it has been found to be of sound size. */
import mammoth from 'mammoth'
import { readZipDirectory, readZipPart } from '../document/docx/zip-read.ts'
import type { DescriptionReading } from './description.ts'
import { readHtmlDescription } from './read-html.ts'

// Bytes that a part may grow to when it is unpacked, and all parts together.
const longestPart = 8 * 1024 * 1024
const longestFile = 32 * 1024 * 1024

const notWord: DescriptionReading = {
  ok: false,
  code: 'not-a-docx',
  message: 'The file is not a Word document that can be read.',
  hint: 'Save it as .docx without a password, or send it as text.'
}
const tooLong: DescriptionReading = {
  ok: false,
  code: 'too-long',
  message: 'The Word document is larger than a job description.',
  hint: 'Leave pictures out, or send the text of the document.'
}

/** Never throws for any bytes. Pictures, comments, headers and footers are not read. */
export async function readDocxDescription(bytes: Uint8Array): Promise<DescriptionReading> {
  const parts = readZipDirectory(bytes)
  if (parts === null || !parts.some(({ name }) => name === 'word/document.xml')) return notWord
  let size = 0
  for (const part of parts) {
    const content = readZipPart(bytes, part, longestPart)
    if (content.outcome === 'unreadable') return notWord
    size += content.outcome === 'read' ? content.bytes.length : longestFile
    if (size > longestFile) return tooLong
  }
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeDefaultStyleMap: true }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    return readHtmlDescription(value)
  } catch {
    return notWord
  }
}

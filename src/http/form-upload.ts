/** Takes a file or a pasted text out of a form that was sent. */
import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { HttpProblem } from './problem.ts'

export interface ReadUpload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What was pasted; empty where a file was sent. */
  readonly text: string
  readonly field: 'file' | 'text'
  readonly isTooLarge: boolean
}

/** Reads the upload. A file over the limit is told, not cut. */
export async function readUpload(request: FastifyRequest): Promise<ReadUpload> {
  let upload: ReadUpload = { fileName: '', bytes: new Uint8Array(), text: '', field: 'file', isTooLarge: false }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        if (bytes.length > 0) upload = { ...upload, fileName: part.filename, bytes }
      } else if (part.fieldname === 'text') {
        const text = String(part.value)
        upload = { ...upload, text, bytes: Buffer.from(text.trim()), field: 'text' }
      }
    }
  } catch (error) {
    const { statusCode } = error as { statusCode?: number }
    if (statusCode === 413) return { ...upload, isTooLarge: true }
    // Whatever else the reader of forms says, it says of what was sent.
    throw new HttpProblem('malformed-request', 'The form that was sent cannot be read to its end.')
  }
  return upload
}

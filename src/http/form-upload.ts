/** Takes a file or a pasted text out of a form that was sent. */
import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'

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
    if ((error as { statusCode?: number }).statusCode !== 413) throw error
    return { ...upload, isTooLarge: true }
  }
  return upload
}

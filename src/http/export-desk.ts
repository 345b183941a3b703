/** Makes exports for requests: reads the role definition, writes in turn, and keeps recent results in memory. */
import type { Exporting, ExportName, ExportOptions, Service } from '../app/service.ts'
import { contentDisposition } from './attachment.ts'
import type { ByteCache } from './byte-cache.ts'
import { type FinishedDocument, readRole } from './document-desk.ts'
import { sha256 } from './entity-tag.ts'
import { HttpProblem } from './problem.ts'
import type { RoleBody } from './role-body.ts'
import type { WorkQueue } from './work-queue.ts'

export interface ExportDesk {
  /** Throws the problems `malformed-json`, `invalid-role-definition`, `invalid-query` and `not-exportable`. */
  fromBody(body: RoleBody, name: ExportName, options: ExportOptions): Promise<FinishedDocument>
}

export interface ExportDeskOptions {
  readonly service: Service
  readonly queue: WorkQueue
  readonly cache: ByteCache<FinishedDocument>
}

export function createExportDesk({ service, queue, cache }: ExportDeskOptions): ExportDesk {
  return {
    async fromBody(body, name, options) {
      const key = `export ${name} ${JSON.stringify(options)} ${body.source} ${sha256(body.bytes)}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const exporting = await queue.run(() => service.exportRole(readRole(service, body).role, name, options))
      const finished = finish(name, exporting)
      cache.set(key, { ...finished, isFromMemory: true }, finished.bytes.length)
      return finished
    }
  }
}

/** Codes of what is wrong with an option and not with the role. */
const optionCodes = new Set(['unknown-option', 'missing-option', 'not-in-list', 'not-an-address'])

/** The export as it is sent: always a file to keep, since no browser shows one as it is meant. */
function finish(name: ExportName, exporting: Exporting): FinishedDocument {
  if (!exporting.ok) {
    const { problems } = exporting
    const slug = problems.some(({ code }) => optionCodes.has(code)) ? 'invalid-query' : 'not-exportable'
    const detail = problems.map(({ message }) => message).join(' ')
    throw new HttpProblem(slug, detail, { list: { problems, truncated: false } })
  }
  const { bytes, mediaType, language, fileName, etag } = exporting.file
  const notModifiedHeaders = { 'content-language': language, 'cache-control': 'private, no-cache', etag }
  return {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    etag,
    isFromMemory: false,
    notModifiedHeaders,
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(
        'attachment',
        fileName,
        `${name}${/\.[a-z]+$/.exec(fileName)?.[0] ?? ''}`
      ),
      ...notModifiedHeaders
    }
  }
}

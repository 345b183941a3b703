/** What becomes of one row: read, checked, rendered in every document and format, and packed for a ZIP file. */
import { crc32, deflateRawSync } from 'node:zlib'
import type { DocumentFormat, RenderedDocument, Service } from '../app/service.ts'
import { deflated, stored } from '../document/docx/zip-format.ts'
import type { RoleDefinition } from '../domain/role-definition.gen.ts'
import { failedOutcome, type PackedDocument, type RowOutcome, type RowProblem, type RowTask } from './batch.ts'
import type { Column } from './columns.ts'
import { documentFile } from './document-file.ts'
import { fillBase } from './fill-base.ts'

/** Never throws for what a row holds. */
export async function makeRow(service: Service, task: RowTask): Promise<RowOutcome> {
  const reading = readRow(service, task)
  if (!('role' in reading)) return reading
  const { role } = reading
  const title = role.position.title
  const documents = task.isCheck ? [] : await renderAll(service, role, task)
  return { title, problems: [], truncated: false, documents }
}

function readRow(service: Service, { input }: RowTask): RowOutcome | { readonly role: RoleDefinition } {
  if (input.kind === 'json') {
    const reading = service.readRole(input.bytes, 'json')
    if (reading.ok) return reading
    // A row is one line, so the line inside it says nothing.
    return failedOutcome(reading.problems.problems.map(withoutLine), reading.problems.truncated)
  }
  const { columns, cells } = input
  const base: unknown = JSON.parse(Buffer.from(input.base).toString())
  const filled = fillBase(base, columns, cells)
  const reading = service.readRole(Buffer.from(JSON.stringify(filled.value)), 'json')
  if (reading.ok && filled.problems.length === 0) return reading
  const ofRole = reading.ok ? [] : reading.problems.problems.map(problem => withColumn(problem, columns, cells))
  return failedOutcome([...filled.problems, ...ofRole], !reading.ok && reading.problems.truncated)
}

function withoutLine({ line: _line, ...problem }: RowProblem): RowProblem {
  return problem
}

/** Names the column that the value came from; a problem of the base has none. */
function withColumn(problem: RowProblem, columns: readonly Column[], cells: readonly string[]): RowProblem {
  const { pointer, code, message, hint } = problem
  const found = columns.find((column, index) => {
    const isAt = pointer === column.pointer || pointer.startsWith(`${column.pointer}/`)
    return isAt && (cells[index] ?? '') !== ''
  })
  return { pointer, code, message, hint, ...(found !== undefined && { csvColumn: found.head }) }
}

async function renderAll(service: Service, role: RoleDefinition, task: RowTask): Promise<readonly PackedDocument[]> {
  const packed: PackedDocument[] = []
  for (const document of task.documents) {
    for (const format of task.formats) {
      const rendered = await service.renderDocument(role, document, format)
      const taken = packed.map(({ file }) => file)
      packed.push({
        document,
        format,
        file: documentFile(task.row, rendered.fileName, taken),
        ...pack(rendered, format)
      })
    }
  }
  return packed
}

/** A Word file is compressed as it is. */
function pack({ bytes, etag }: RenderedDocument, format: DocumentFormat) {
  const isSqueezed = format !== 'docx'
  return {
    // The entity tag is the same sum in another alphabet.
    sha256: Buffer.from(etag.slice(1, -1), 'base64url').toString('hex'),
    bytes: bytes.length,
    crc: crc32(bytes),
    method: isSqueezed ? deflated : stored,
    data: isSqueezed ? deflateRawSync(bytes) : bytes
  }
}

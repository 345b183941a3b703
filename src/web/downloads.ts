/** Files that a person takes away from the form. */
import { type DocumentFormat, type DocumentName, documentFormats, documentNames } from '../app/service.ts'
import { writeZip, zipEntry } from '../document/docx/zip-write.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'

export interface FormFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/** Name of the role definition, alone and in the ZIP file of everything. */
export const roleFileName = 'role-definition.json'

const jsonType = 'application/json; charset=utf-8'

/** The draft as a file, whatever state it is in. */
export function answersFile(draft: Draft): FormFile {
  return { bytes: jsonBytes(draft), mediaType: jsonType, fileName: 'answers.json' }
}

/** Names of files that need a role without problems. */
export function isFileName(name: string): boolean {
  return name === roleFileName || name === 'everything.zip' || documentOf(name) !== null
}

/** A file of the role. Throws for a name that `isFileName` does not know. */
export async function roleFile({ service }: Form, role: RoleDefinition, name: string): Promise<FormFile> {
  if (name === roleFileName) return { bytes: jsonBytes(role), mediaType: jsonType, fileName: name }
  if (name === 'everything.zip') return everything(service, role)
  const wanted = documentOf(name)
  if (wanted === null) throw new Error(`There is no file ${name}.`)
  return service.renderDocument(role, wanted.document, wanted.format)
}

function documentOf(name: string): { readonly document: DocumentName; readonly format: DocumentFormat } | null {
  const [stem, ending] = name.split('.')
  const document = documentNames.find(known => known === stem)
  const format = documentFormats.find(known => known === ending)
  return document === undefined || format === undefined ? null : { document, format }
}

/** All documents in all formats with the role definition, under plain names. */
async function everything(service: Form['service'], role: RoleDefinition): Promise<FormFile> {
  const kinds = documentNames.flatMap(document => documentFormats.map(format => ({ document, format })))
  const files = await Promise.all(
    kinds.map(async ({ document, format }) => {
      const { bytes } = await service.renderDocument(role, document, format)
      // A Word file is compressed already.
      return zipEntry(`${document}.${format}`, bytes, format === 'docx' ? 0 : 6)
    })
  )
  const bytes = writeZip([zipEntry(roleFileName, jsonBytes(role), 6), ...files])
  return { bytes, mediaType: 'application/zip', fileName: 'peer-specialist-role.zip' }
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** Use case: read a role definition from JSON text, or from a document that was made here and carries one. */
import { readDocxPayload } from '../document/docx/read-docx-payload.ts'
import { readHtmlPayload } from '../document/html/read-html-payload.ts'
import type { Payload } from '../document/meta.ts'
import type { InputProblem } from '../domain/problem.ts'
import { parseRole } from '../validation/parse-role.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import type { RoleReading, RoleSource } from './service.ts'

export interface RoleReaderOptions {
  readonly validate: RoleValidator
  /** Version of the content library that a document is rendered with now. */
  readonly contentVersion: string
}

/** Makes the reader. It never throws for bad input. */
export function createRoleReader({ validate, contentVersion }: RoleReaderOptions) {
  return (input: Uint8Array, source: RoleSource): RoleReading => {
    if (source === 'json') return parseRole(input, validate)
    const found = source === 'docx' ? readDocxPayload(input) : readHtmlPayload(new TextDecoder().decode(input))
    if (found.outcome !== 'found') return refused(found.outcome)
    const reading = parseRole(new TextEncoder().encode(found.payload.role), validate)
    if (!reading.ok) return { ok: false, problems: { ...reading.problems, problems: withoutPlaces(reading.problems) } }
    return { ...reading, notes: notesOn(found.payload, contentVersion) }
  }
}

/** Line and column would point into the hidden part of the document, where nobody can look. */
function withoutPlaces({ problems }: { readonly problems: readonly InputProblem[] }): readonly InputProblem[] {
  return problems.map(({ pointer, code, message, hint }) => ({ pointer, code, message, hint }))
}

function notesOn(payload: Payload, contentVersion: string): readonly InputProblem[] {
  if (payload.contentVersion === contentVersion) return []
  return [
    {
      pointer: '',
      code: 'content-version-differs',
      message: `The document was made with content library ${payload.contentVersion}; this is ${contentVersion}.`,
      hint: 'Compare the two documents where library items are used by id.'
    }
  ]
}

const refusals: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  absent: {
    message: 'The document carries no role definition.',
    hint: 'Use a document that was made here and not copied into a new file, or send the role definition as JSON.'
  },
  incomplete: {
    message: 'The role definition inside the document is incomplete.',
    hint: 'Use the document as it was made, or send the role definition as JSON.'
  },
  changed: {
    message: 'The role definition inside the document has been changed since the document was made.',
    hint: 'Use the document as it was made, or send the changed role definition as JSON.'
  },
  'too-long': {
    message: 'The document is larger than any that is made here.',
    hint: 'Send the role definition as JSON.'
  },
  'not-a-docx': {
    message: 'The file is not a Word document.',
    hint: 'Save it as .docx, or send the role definition as JSON.'
  }
}

function refused(outcome: string): RoleReading {
  const refusal = refusals[outcome] ?? refusals.absent
  const problem = { pointer: '', code: `document-${outcome}`, message: '', hint: '', ...refusal }
  return { ok: false, problems: { problems: [problem], truncated: false } }
}

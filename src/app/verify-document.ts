/** Use case: tell whether a file was made here, from which role definition, by which version, and whether it was edited. */
import { readDocxPayload } from '../document/docx/read-docx-payload.ts'
import { readHtmlPayload } from '../document/html/read-html-payload.ts'
import type { Payload } from '../document/meta.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { parseRole } from '../validation/parse-role.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import { readDescription } from './read-description.ts'
import {
  type DocumentFormat,
  type DocumentName,
  type DocumentOptions,
  documentNames,
  type Service,
  tracedDocuments
} from './service.ts'

/**
 * `unchanged`: it is what this service makes of the role definition inside. `edited`: it is not, though the versions are
 * the same. `other-version`: another version made it, so what it would be here says nothing. `not-ours`: it carries no
 * role definition of ours.
 */
export type Verdict = 'unchanged' | 'edited' | 'other-version' | 'not-ours'

export interface Verification {
  readonly verdict: Verdict
  /** One or two sentences for people. */
  readonly message: string
  /** What was held against what, where it is unchanged: the whole file, or its text where a program saved it anew. */
  readonly compared?: 'bytes' | 'text'
  /** Which document it is, where that could be told. */
  readonly document?: DocumentName
  /** What the file says it was made from and by. */
  readonly madeFrom?: MadeFrom
}

export interface MadeFrom {
  /** Lowercase hex SHA-256 of the role definition as compact JSON. */
  readonly roleHash: string
  readonly position: string
  readonly organization: string
  readonly schemaVersion: string
  readonly contentVersion: string
  /** Name and version of the program. */
  readonly generator: string
}

export interface VerifierOptions {
  readonly validate: RoleValidator
  readonly renderDocument: Service['renderDocument']
  readonly contentVersion: string
  readonly generator: string
}

/** Makes the verifier. It never throws for bad input; the hash inside a file is no signature and proves no sender. */
export function createVerifier({ validate, renderDocument, contentVersion, generator }: VerifierOptions) {
  return async (bytes: Uint8Array, format: DocumentFormat): Promise<Verification> => {
    const found = format === 'docx' ? readDocxPayload(bytes) : readHtmlPayload(new TextDecoder().decode(bytes))
    if (found.outcome !== 'found') return withoutPayload(found.outcome)
    const { payload } = found
    const isOfThisVersion = payload.contentVersion === contentVersion && payload.generator === generator
    const reading = parseRole(new TextEncoder().encode(payload.role), validate)
    if (!reading.ok) {
      return isOfThisVersion
        ? { verdict: 'edited', message: 'The role definition inside is not one that this service takes.' }
        : { verdict: 'other-version', message: `${otherVersion(payload)} Its role definition is not valid here.` }
    }
    const madeFrom = madeFromOf(payload, reading.role)
    const same = await findSame(bytes, format, (document, options) =>
      renderDocument(reading.role, document, format, options)
    )
    if (same !== null) {
      const message =
        same.compared === 'bytes'
          ? 'This is, to the last byte, what this service makes of the role definition inside.'
          : 'A program has saved the file anew; the text of its body is what this service makes of the role definition inside. Looks, links, headers and hidden parts were not compared.'
      return { verdict: 'unchanged', message, ...same, madeFrom }
    }
    if (!isOfThisVersion) return { verdict: 'other-version', message: otherVersion(payload), madeFrom }
    const message =
      'The text is not what this service makes of the role definition inside: the file was edited, or made with other templates.'
    return { verdict: 'edited', message, madeFrom }
  }
}

const withoutRole: Readonly<Record<string, Verification>> = {
  incomplete: { verdict: 'edited', message: 'The role definition inside is incomplete, so the file was edited.' },
  changed: { verdict: 'edited', message: 'The role definition inside is not the one that its hash was made of.' },
  absent: { verdict: 'not-ours', message: 'The file carries no role definition of this program.' },
  'too-long': { verdict: 'not-ours', message: 'The file is larger than any that this program makes.' },
  'not-a-docx': { verdict: 'not-ours', message: 'The file is not a Word document.' }
}

function withoutPayload(outcome: string): Verification {
  return (
    withoutRole[outcome] ?? { verdict: 'not-ours', message: 'The file carries no role definition of this program.' }
  )
}

function otherVersion({ generator, contentVersion }: Payload): string {
  const maker = printable(generator) || 'a program without a name'
  return `The file says that ${maker} made it with content library ${printable(contentVersion)}. Another version is here, so whether it was edited cannot be told.`
}

function madeFromOf(payload: Payload, { position, organization }: RoleDefinition): MadeFrom {
  return {
    roleHash: payload.hash,
    position: position.title,
    organization: organization.name,
    schemaVersion: printable(payload.schemaVersion),
    contentVersion: printable(payload.contentVersion),
    generator: printable(payload.generator)
  }
}

/** These attributes are not covered by the hash, so anything may stand in them. */
function printable(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\u{fffd}').slice(0, 100)
}

type Same = Required<Pick<Verification, 'compared' | 'document'>>

/** The document that the file is; by its bytes, and where none has them by its text. */
async function findSame(
  bytes: Uint8Array,
  format: DocumentFormat,
  render: (document: DocumentName, options: DocumentOptions) => ReturnType<Service['renderDocument']>
): Promise<Same | null> {
  const rendered: { readonly document: DocumentName; readonly bytes: Uint8Array }[] = []
  for (const document of documentNames) {
    const ways = tracedDocuments.includes(document) ? [false, true] : [false]
    for (const trace of ways) {
      const made = await render(document, { trace })
      // The first that is equal ends the search: most files that are asked about are as they were made.
      if (Buffer.compare(made.bytes, bytes) === 0) return { compared: 'bytes', document }
      rendered.push({ document, bytes: made.bytes })
    }
  }
  const text = await textOf(bytes, format)
  if (text === null) return null
  for (const made of rendered) {
    if ((await textOf(made.bytes, format)) === text) return { compared: 'text', document: made.document }
  }
  return null
}

/** The text of the body, as the review reads it; null where nothing can be read. */
async function textOf(bytes: Uint8Array, format: DocumentFormat): Promise<string | null> {
  const reading = await readDescription(bytes, format)
  return reading.ok ? reading.description.text : null
}

/** A role in the shape that an HR system imports; the shapes are data in `schemas/exports/systems.json`. */
import { writeZip, zipEntry } from '../document/docx/zip-write.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { writeCsv } from './csv.ts'
import { type ExportedSection, joinSections } from './sections.ts'

/** What a column can hold. The long texts are small HTML and together hold every section once. */
export type SystemField =
  | 'none'
  | 'jobCode'
  | 'effectiveDate'
  | 'title'
  | 'summary'
  | 'description'
  | 'descriptionAndMore'
  | 'responsibilities'
  | 'qualifications'
  | 'more'

/** The shape of one system. */
export interface SystemShape {
  readonly name: string
  readonly file: 'csv' | 'zip'
  readonly note: string
  readonly status: 'verified' | 'partial' | 'unverified'
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly sources: readonly string[]
  /** Whether a second row of labels follows the names. */
  readonly labelRow: boolean
  /** `{language}` in a header is the language tag with an underscore, such as en_US. */
  readonly columns: readonly { readonly header: string; readonly field: SystemField }[]
}

/** What each long text holds, by the ids of the sections of a job description; all others are in `more`. */
const longTexts: Readonly<Record<string, readonly string[]>> = {
  description: ['key-facts', 'organization', 'purpose', 'people-served'],
  responsibilities: ['duties', 'out-of-scope', 'boundaries', 'decision-rights'],
  qualifications: ['lived-experience', 'qualifications', 'competencies']
}

export type SystemValues = Readonly<Record<SystemField, string>>

/** The value of every field; a fact that the role does not give is empty. */
export function systemValues(role: RoleDefinition, sections: readonly ExportedSection[]): SystemValues {
  const named = new Set(Object.values(longTexts).flat())
  const html = (wanted: (id: string) => boolean) => joinSections(sections.filter(({ id }) => wanted(id)))
  const codes = ['job-code', 'position-number'] as const
  const code = codes.map(kind => role.position.references?.find(one => one.kind === kind)?.value).find(Boolean)
  return {
    none: '',
    jobCode: code ?? '',
    effectiveDate: role.governance?.effective ?? '',
    title: role.position.title,
    summary: role.position.summary ?? role.purpose?.summary ?? '',
    description: html(id => longTexts.description?.includes(id) ?? false),
    responsibilities: html(id => longTexts.responsibilities?.includes(id) ?? false),
    qualifications: html(id => longTexts.qualifications?.includes(id) ?? false),
    more: html(id => !named.has(id)),
    descriptionAndMore: html(id => !named.has(id) || (longTexts.description?.includes(id) ?? false))
  }
}

/** One row under the names of the columns. `language` is a BCP 47 tag. */
export function systemCsv({ columns, labelRow }: SystemShape, values: SystemValues, language: string): string {
  const names = columns.map(({ header }) => header.replace('{language}', language.replaceAll('-', '_')))
  return writeCsv([names, ...(labelRow ? [names] : []), columns.map(({ field }) => values[field])])
}

/**
 * A package for Oracle's HCM Data Loader: a model profile whose long texts are files in `ClobFiles`. `code` is the
 * profile's code, at most 30 letters, digits and underscores.
 */
export function oraclePackage(shape: SystemShape, values: SystemValues, code: string): Uint8Array {
  const files = shape.columns.map(({ header, field }) => ({ name: `${code}_${header}.txt`, text: values[field] }))
  const owner = 'PEER_ROLE'
  const lines = [
    'METADATA|EnhancedTalentProfile|SourceSystemOwner|SourceSystemId|ProfileCode|ProfileTypeCode|ProfileStatusCode|ProfileUsageCode|Description|Summary',
    row('MERGE', 'EnhancedTalentProfile', owner, code, code, 'JOB', 'A', 'M', values.title, values.summary),
    `METADATA|TalentModelProfileExtraInfo|SourceSystemOwner|SourceSystemId|ProfileId(SourceSystemId)|${shape.columns.map(({ header }) => header).join('|')}`,
    row('MERGE', 'TalentModelProfileExtraInfo', owner, `${code}_EI`, code, ...files.map(({ name }) => name))
  ]
  return writeZip([
    zipEntry('EnhancedTalentProfile.dat', `${lines.join('\n')}\n`, 6),
    ...files.map(({ name, text }) => zipEntry(`ClobFiles/${name}`, text, 6))
  ])
}

/** Delimiter and escape sign are escaped; a line break would begin another record. */
function row(...values: readonly string[]): string {
  return values.map(value => value.replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&')).join('|')
}

/** What the product can do, as one object: HTTP and the command line receive it and know nothing of how it is done. */
import type { LocaleData } from '../domain/locale.ts'
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role-definition.gen.ts'
import type { CaseVersion, CFPackage } from '../export/case/types.ts'
import type { Library } from '../library/library.ts'
import type { RuleDescription } from '../review/describe-rules.ts'
import type { FindingList, TextInput } from '../review/engine.ts'
import type { ImportDescription } from './import-description.ts'
import type { DescriptionSource } from './read-description.ts'
import type { TextRequestReading } from './read-text-request.ts'
import type { DescriptionOptions, DescriptionReviewing } from './review-description.ts'
import type { RoleFixing, RoleReview } from './review-role.ts'
import type { Verification } from './verify-document.ts'

export const documentNames = [
  'job-description',
  'competency-framework',
  'competence-assessment',
  'interview-guide',
  'review-report'
] as const
export type DocumentName = (typeof documentNames)[number]

/** The documents that can end with the trace from duty to competency, boundary and assessment. */
export const tracedDocuments: readonly DocumentName[] = ['job-description', 'competency-framework']

export interface DocumentOptions {
  /** Whether one of `tracedDocuments` ends with the trace; other documents pass it over. */
  readonly trace?: boolean | undefined
}

export const documentFormats = ['docx', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What a role definition can be read from: JSON text, or a document that was made here and carries its role definition. */
export type RoleSource = 'json' | DocumentFormat

export type RoleReading =
  | { readonly ok: true; readonly role: RoleDefinition; readonly notes: readonly InputProblem[] }
  | { readonly ok: false; readonly problems: ProblemList }

/** The machine formats, in the order of their list. */
export const exportNames = [
  'case',
  'job-posting',
  'occupation',
  'sections',
  'csv',
  'person-specification',
  'text',
  'markdown'
] as const
export type ExportName = (typeof exportNames)[number]

/** The options of exports by name, with the values that each can have; `base` is an address. The first is the usual one. */
export const exportOptions = {
  caseVersion: ['1.1', '1.0'],
  base: null,
  system: ['workday', 'successfactors', 'oracle'],
  document: documentNames,
  as: ['data', 'html']
} as const
export type ExportOption = keyof typeof exportOptions

/** Options as given; those that an export does not have are refused before. */
export type ExportOptions = Readonly<Partial<Record<ExportOption, string | undefined>>>

/** What is said of an export in lists and references. */
export interface ExportDescription {
  readonly name: ExportName
  readonly title: string
  readonly purpose: string
  readonly mediaType: string
  readonly options: readonly ExportOption[]
}

export type Exporting =
  | { readonly ok: true; readonly file: RenderedDocument }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** A finished document. */
export interface RenderedDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** BCP 47 tag, for `Content-Language`. */
  readonly language: string
  /** A name for the file, with its ending: letters of any script, digits, spaces, hyphens; at most 120 characters. */
  readonly fileName: string
  /** Strong entity tag with its quotes: SHA-256 of the bytes. */
  readonly etag: string
}

export interface StartingRoleOptions {
  /** ISO 3166 code; US when left out. */
  readonly jurisdiction?: string | undefined
  /** BCP 47 tag; English of the jurisdiction when left out. */
  readonly locale?: string | undefined
}

/** The levels of a domain, lowest first. */
export const frameworkLevels = ['entry', 'practitioner', 'lead'] as const

/** What of the library its framework shows; everything where nothing is named. */
export interface FrameworkOptions {
  /** Ids of competencies, the domains of the work. */
  readonly domains?: readonly string[] | undefined
  /** `entry`, `practitioner`, `lead`. */
  readonly levels?: readonly string[] | undefined
  /** Only the duties and titles of a setting, with the levels that it suggests. */
  readonly setting?: string | undefined
  /** ISO 3166 code: the titles in use there, its paper and its English. */
  readonly jurisdiction?: string | undefined
  /** BCP 47 tag; English of the jurisdiction when left out. */
  readonly locale?: string | undefined
}

export type FrameworkRendering =
  | { readonly ok: true; readonly document: RenderedDocument }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

export type StartingRole =
  | { readonly ok: true; readonly role: RoleDefinition }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

export interface Service {
  /** Version of this program. */
  readonly version: string
  readonly library: Library
  /** The words and formats of each language, by tag. */
  readonly locales: ReadonlyMap<string, LocaleData>
  /** Published JSON Schemas by name, such as `role-definition`. */
  readonly schemas: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** Reads and checks a role definition: syntax, schema and meaning. Never throws for bad input. */
  readRole(input: Uint8Array, source: RoleSource): RoleReading
  /** Reviews a role definition that `readRole` has accepted: what is unclear, out of scope, contradictory or unkind. */
  reviewRole(role: RoleDefinition): RoleReview
  /** Reviews a text alone. */
  reviewText(input: TextInput): FindingList
  /** Reviews a whole description that was written elsewhere. Never throws for bad input. */
  reviewDescription(
    bytes: Uint8Array,
    source: DescriptionSource,
    options: DescriptionOptions
  ): Promise<DescriptionReviewing>
  /** Proposes a role definition from a description that was written elsewhere. Never throws for bad input. */
  readonly importDescription: ImportDescription
  /** Applies what a machine may mend unseen to a role definition that `readRole` has accepted. */
  fixRole(role: RoleDefinition): RoleFixing
  /** Every rule of the review, in the words of a language; American English when none is given. */
  reviewRules(language?: string): readonly RuleDescription[]
  /** Reads and checks a request to review a text. Never throws for bad input. */
  readTextRequest(input: Uint8Array): TextRequestReading
  /** Renders a role definition that `readRole` has accepted. */
  renderDocument(
    role: RoleDefinition,
    document: DocumentName,
    format: DocumentFormat,
    options?: DocumentOptions
  ): Promise<RenderedDocument>
  /** Tells whether a file was made here, from what, and whether it was edited. Never throws for bad input. */
  verifyDocument(bytes: Uint8Array, format: DocumentFormat): Promise<Verification>
  /**
   * Renders the library itself as a competency framework, without a role definition. Problems: an unknown domain, level,
   * setting or country, or a language that the library does not have.
   */
  renderFramework(options: FrameworkOptions, format: DocumentFormat): Promise<FrameworkRendering>
  /** The exports with what each is for. */
  readonly exports: readonly ExportDescription[]
  /**
   * Writes a role definition that `readRole` has accepted in a machine format. Problems: what the role lacks for it, or
   * an option with a value that it cannot have.
   */
  exportRole(role: RoleDefinition, name: ExportName, options: ExportOptions): Promise<Exporting>
  /**
   * Writes the library, without a role definition, as a CASE package in the language of a locale. Problems: a language
   * that it is not written in as a whole, or an option with a value that it cannot have.
   */
  exportLibrary(locale: string, options: ExportOptions): Exporting
  /**
   * The CASE packages of the library, one for each language that it is written in whole. `base` is the address of the
   * service that answers under `/ims/case`; null where there is none.
   */
  casePackages(version: CaseVersion, base: string | null): readonly CFPackage[]
  /** A complete starting role definition for a setting of the library. Problems: unknown setting, locale or jurisdiction. */
  createStartingRole(settingId: string, options: StartingRoleOptions): StartingRole
}

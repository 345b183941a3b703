/** The words of a batch: its rows, what is asked of them, and what becomes of each. */
import type { DocumentFormat, DocumentName } from '../app/service.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { Column } from './columns.ts'

/** Which documents each row is made into. */
export interface BatchDocuments {
  readonly documents: readonly DocumentName[]
  readonly formats: readonly DocumentFormat[]
}

/** A problem of a row; `csvColumn` is the head of the column that the value came from. */
export interface RowProblem extends InputProblem {
  readonly csvColumn?: string
}

/** What a row holds: the text of a role definition, or cells that change a base. */
export type RowInput =
  | { readonly kind: 'json'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'csv'
      readonly cells: readonly string[]
      readonly columns: readonly Column[]
      /** JSON text of the base, in memory that all threads share. */
      readonly base: Uint8Array
    }

/** One row as it was read. `row` counts rows from 1, `line` is its first line in the input, from 1. */
export interface BatchRow {
  readonly row: number
  readonly line: number
  /** Tells this row from another: a part of the SHA-256 of what it holds. */
  readonly fingerprint: string
  /** A list of problems where the row could not be read. */
  readonly input: RowInput | { readonly kind: 'unreadable'; readonly problems: readonly RowProblem[] }
}

/** Ends the reading before the end of the input, with the reason. */
export interface BatchStop {
  readonly stop: InputProblem
}

/** What a worker is asked. */
export interface RowTask extends BatchDocuments {
  readonly row: number
  readonly input: RowInput
  /** Checks the row, and makes nothing. */
  readonly isCheck: boolean
}

/** A finished document, ready to be put into a ZIP file. */
export interface PackedDocument {
  readonly document: DocumentName
  readonly format: DocumentFormat
  /** Its name in the ZIP file. */
  readonly file: string
  /** SHA-256 of the document, in hexadecimal digits. */
  readonly sha256: string
  readonly bytes: number
  readonly crc: number
  /** 0 stored, 8 deflated: APPNOTE.TXT 4.4.5. */
  readonly method: number
  readonly data: Uint8Array
}

/** What has become of a row. It is sound where there are no problems. */
export interface RowOutcome {
  readonly title: string | null
  readonly problems: readonly RowProblem[]
  readonly truncated: boolean
  readonly documents: readonly PackedDocument[]
}

/** Options of a whole batch. */
export interface BatchOptions extends BatchDocuments {
  /** All rows or none: a row with problems leaves the batch without documents. */
  readonly isStrict: boolean
  /** Only checks. */
  readonly isDryRun: boolean
}

/** How far a batch is. `failed` are among `finished`. */
export interface BatchCounts {
  readonly read: number
  readonly finished: number
  readonly failed: number
}

/** The batch cannot begin: its head, its base or its first bytes are wrong. The problems are for people. */
export class BatchInputError extends Error {
  override readonly name = 'BatchInputError'
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(problems[0]?.message ?? 'The batch cannot be read.')
    this.problems = problems
  }
}

/** The outcome of a row of which nothing could be made. */
export function failedOutcome(problems: readonly RowProblem[], truncated = false): RowOutcome {
  return { title: null, problems, truncated, documents: [] }
}

/** The manifest of a batch, as JSON and as CSV: what has become of every row. Written piece by piece, never held whole. */
import type { InputProblem } from '../domain/problem.ts'
import { writeCsvRow } from '../export/csv.ts'
import type { BatchCounts, BatchOptions } from './batch.ts'
import type { Journal, JournalRow } from './journal.ts'

/** What stands above the rows. */
export interface ManifestHead {
  readonly version: string
  readonly contentVersion: string
  readonly options: BatchOptions
  readonly counts: BatchCounts
  /** Why the input was not read to its end. */
  readonly stop: InputProblem | null
}

/** The manifest as JSON: one line for each row, so that it can be read by people and searched. */
export async function* manifestJson(head: ManifestHead, journal: Journal): AsyncGenerator<string> {
  const { version, contentVersion, options, counts, stop } = head
  const { documents, formats, isStrict: strict, isDryRun: dryRun } = options
  const rows = { rows: counts.finished, sound: counts.finished - counts.failed, failed: counts.failed }
  const members = { version, contentVersion, documents, formats, strict, dryRun, counts: rows, complete: stop === null }
  yield `${JSON.stringify({ ...members, ...(stop !== null && { stopped: stop }) }).slice(0, -1)},"rows":[`
  let separator = '\n'
  for await (const row of journal.rows()) {
    yield `${separator}${JSON.stringify(shownRow(row))}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

function shownRow({ row, line, status, title, documents, problems, truncated }: JournalRow) {
  const files = documents.map(({ document, format, file, bytes, sha256 }) => {
    return { document, format, file, bytes, sha256 }
  })
  return {
    row,
    line,
    status,
    ...(title !== null && { title }),
    ...(files.length > 0 && { documents: files }),
    ...(problems.length > 0 && { errors: problems, truncated })
  }
}

const columns = 'row,line,status,title,document,format,file,bytes,sha256,pointer,code,message,hint,column'

/**
 * The manifest as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need): a line for each document, and
 * for each problem of a row that failed.
 */
export async function* manifestCsv(journal: Journal): AsyncGenerator<string> {
  yield `\ufeff${columns}\r\n`
  for await (const row of journal.rows()) {
    const start = [row.row, row.line, row.status, row.title ?? '']
    const ofDocuments = row.documents.map(({ document, format, file, bytes, sha256 }) => {
      return writeCsvRow([...start, document, format, file, bytes, sha256, '', '', '', '', ''])
    })
    const ofProblems = row.problems.map(({ pointer, code, message, hint, csvColumn = '' }) => {
      return writeCsvRow([...start, '', '', '', '', '', pointer, code, message, hint, csvColumn])
    })
    const lines = [...ofDocuments, ...ofProblems]
    yield lines.length > 0 ? lines.join('') : writeCsvRow([...start, '', '', '', '', '', '', '', '', '', ''])
  }
}

/** The CSV file to begin with: every short name, and a row that shows what goes where. */
import { writeCsvRow } from '../export/csv.ts'
import { shortNames } from './short-names.ts'

/** Values of the row, by short name; what is not here stays as the base has it. */
const example: Readonly<Record<string, string>> = {
  title: 'Peer Specialist',
  openings: '1',
  hours: '20',
  'hours-per': 'week',
  fte: '0.5',
  status: 'draft',
  version: '1.0'
}

/** UTF-8 with a byte order mark, which spreadsheets need, and CRLF (RFC 4180). */
export function templateCsv(): string {
  const names = [...shortNames.keys()]
  return `\ufeff${writeCsvRow(names)}${writeCsvRow(names.map(name => example[name] ?? ''))}`
}

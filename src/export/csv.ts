/** Tables as CSV (RFC 4180) in which no cell can be run as a formula by a spreadsheet. */

// What spreadsheets begin a formula with, their full-width twins among them, also after white space that they take off.
// Source: OWASP, "CSV Injection".
const formula = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u
const special = /[",\r\n]/

/** Rows with CRLF at the end of each. A cell that would begin a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(writeCsvRow).join('')
}

/** One row. A number begins no formula, with its sign either. */
export function writeCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell => (typeof cell === 'number' ? String(cell) : writeCell(cell))).join(',')}\r\n`
}

function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

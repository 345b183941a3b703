/** Reads the faults out of the errors that broken templates and a broken content library are reported with. */
import { printable } from './terminal.ts'

// By name, so that a command which never meets them does not import what throws them.
const errorNames = new Set(['TemplateError', 'LibraryError', 'LocaleError'])

/** One `file:line: reason` for each fault; null when the error is of another kind. */
export function faultLines(error: unknown): readonly string[] | null {
  return error instanceof Error && errorNames.has(error.name) ? printable(error.message).split('\n') : null
}

/** Reads a job description that was written elsewhere, whatever it is written in. */
import type { DescriptionReading } from '../description/description.ts'
import { readTextDescription } from '../description/read-text.ts'
import type { ProblemList } from '../domain/problem.ts'

/** What a description is read from. */
export type DescriptionSource = 'text' | DocumentSource
type DocumentSource = 'html' | 'docx'

/**
 * Reads the bytes of a description. Never throws for bad input. The readers of Word files and pages are large, and no
 * document needs them: they are loaded with the first description that does.
 */
export async function readDescription(bytes: Uint8Array, source: DescriptionSource): Promise<DescriptionReading> {
  if (source === 'docx') return (await import('../description/read-docx.ts')).readDocxDescription(bytes)
  const text = new TextDecoder().decode(bytes)
  if (source === 'text') return readTextDescription(text)
  return (await import('../description/read-html.ts')).readHtmlDescription(text)
}

/** The problem of a description that could not be read, in the one shape of problems. */
export function unreadable({ code, message, hint }: Extract<DescriptionReading, { ok: false }>): ProblemList {
  return { problems: [{ pointer: '', code: `description-${code}`, message, hint }], truncated: false }
}

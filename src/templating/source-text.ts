/** The text of a template file, with places in it. */
import type { Place } from './problem-list.ts'

export interface SourceText {
  readonly file: string
  readonly text: string
  /** Place of a character by its index in `text`. */
  placeAt(index: number): Place
  /** Index in `text` of a line (from 1) and a column (from 0), as Handlebars counts them. */
  indexOf(position: { readonly line: number; readonly column: number }): number
}

/** Line ends become `\n` and a byte order mark is dropped; neither moves a place. */
export function createSourceText(file: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return {
    file,
    text,
    indexOf: ({ line, column }) => (lineStarts[line - 1] ?? 0) + column,
    placeAt: index => {
      let line = lineStarts.findLastIndex(start => start <= index)
      if (line < 0) line = 0
      return { file, line: line + 1, column: index - (lineStarts[line] ?? 0) + 1 }
    }
  }
}

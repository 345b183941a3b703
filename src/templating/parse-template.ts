/** Reads the Handlebars syntax of one template. */
import Handlebars from 'handlebars'
import type { Place, ProblemCollector } from './problem-list.ts'
import type { SourceText } from './source-text.ts'

/** The syntax tree, or null after reporting why there is none. */
export function parseTemplate(source: SourceText, problems: ProblemCollector): hbs.AST.Program | null {
  const control = /[\u0000-\u0008\u000B\f\u000E-\u001F\u007F\uFFFE\uFFFF]/.exec(source.text)
  if (control) {
    problems.add(source.placeAt(control.index), 'a control character stands in the template')
    return null
  }
  try {
    return Handlebars.parse(source.text)
  } catch (error) {
    problems.add(placeOfError(error, source), reasonOf(error))
    return null
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const unexpected = /, got '(\w+)'$/.exec(message)?.[1]
  if (unexpected === 'EOF') return 'a block or a tag of Handlebars is not closed before the end of the file'
  if (unexpected !== undefined) return 'this is not Handlebars syntax'
  return message.split('\n', 1)[0]?.replace(/ - \d+:\d+$/, '') ?? message
}

/** Handlebars gives some errors a position; for the others it quotes the text around the place, without line ends. */
function placeOfError(error: unknown, source: SourceText): Place {
  const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message: string }
  if (lineNumber !== undefined) return source.placeAt(source.indexOf({ line: lineNumber, column: column ?? 0 }))
  const [, line, quoted, dashes] = /on line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? []
  if (line === undefined || quoted === undefined || dashes === undefined) return source.placeAt(0)
  const before = quoted.slice(0, dashes.length).replace(/^\.\.\./, '')
  const after = quoted.slice(dashes.length).replace(/\.\.\.$/, '')
  return source.placeAt(findQuoted(source, before, after) ?? source.indexOf({ line: Number(line), column: 0 }))
}

/** Index where `after` begins, looking past line ends; null when the two are not found together. */
function findQuoted(source: SourceText, before: string, after: string): number | null {
  const kept: number[] = []
  let flat = ''
  for (const [index, character] of [...source.text.split('')].entries()) {
    if (character === '\n') continue
    kept.push(index)
    flat += character
  }
  const at = after === '' && flat.endsWith(before) ? flat.length - before.length : flat.indexOf(before + after)
  return at === -1 ? null : (kept[at + before.length] ?? source.text.length)
}

/** Text for a person at a terminal: safe to show, wrapped at 80 columns, coloured only where that is wanted. */
import { type CliIo, write } from './io.ts'

export const columns = 80

// C0 and C1 controls could move the cursor or rename the window; the others reorder the text around them.
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text in which nothing can act on a terminal; line ends stay. */
export function printable(text: string): string {
  return text.replace(unsafe, '\ufffd')
}

/** The same, for a name inside a line: its line ends are replaced as well. */
export function printableName(name: string): string {
  return printable(name).replaceAll('\n', '\ufffd')
}

export interface Style {
  bold(text: string): string
  red(text: string): string
  yellow(text: string): string
  dim(text: string): string
}

const plainStyle: Style = { bold: text => text, red: text => text, yellow: text => text, dim: text => text }

// Select Graphic Rendition, ECMA-48 section 8.3.117.
const colourStyle: Style = {
  bold: text => `\u001b[1m${text}\u001b[22m`,
  red: text => `\u001b[31m${text}\u001b[39m`,
  yellow: text => `\u001b[33m${text}\u001b[39m`,
  dim: text => `\u001b[2m${text}\u001b[22m`
}

/** Colour only on a terminal, and never where NO_COLOR is set to anything (no-color.org). */
export function styleFor(io: CliIo, stream: 'stdout' | 'stderr'): Style {
  const isRefused = (io.env.NO_COLOR ?? '') !== '' || io.env.TERM === 'dumb'
  return io.isTerminal[stream] && !isRefused ? colourStyle : plainStyle
}

/** Tells the person something, on stderr, one line for each text. */
export function tell(io: CliIo, ...lines: readonly string[]): Promise<void> {
  return write(io.stderr, lines.map(line => `${printable(line)}\n`).join(''))
}

/** Breaks plain text into lines of at most `width` characters, at spaces; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** Two columns: terms, and their wrapped explanations beside them. */
export function twoColumns(rows: readonly (readonly [term: string, text: string])[]): readonly string[] {
  const termWidth = Math.max(0, ...rows.map(([term]) => term.length)) + 2
  const indent = ' '.repeat(termWidth + 2)
  return rows.flatMap(([term, text]) => {
    const [first = '', ...rest] = wrap(text, columns - indent.length)
    return [`  ${term.padEnd(termWidth)}${first}`, ...rest.map(line => indent + line)]
  })
}

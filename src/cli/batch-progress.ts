/** Tells a person how a batch goes: a line that is written anew on a terminal, and the first problems of rows. */
import type { BatchCounts } from '../batch/batch.ts'
import type { JournalRow } from '../batch/journal.ts'
import { inputName } from './files.ts'
import type { CliIo } from './io.ts'
import { count, problemLines } from './problem-text.ts'
import { printable, styleFor } from './terminal.ts'

/** Problems that are shown; the manifest has all of them. */
const mostShown = 20
// Milliseconds: often enough to be seen to move.
const interval = 100
// Return to the start of the line and erase it: ECMA-48, EL.
const eraseLine = '\r\u001b[K'

export interface Progress {
  row(counts: BatchCounts, row: JournalRow): void
  /** Takes the line off the terminal. */
  end(): void
}

export function createProgress(io: CliIo, file: string): Progress {
  const isShown = io.isTerminal.stderr
  const style = styleFor(io, 'stderr')
  const name = inputName(file)
  // Progress that nobody reads stops nothing.
  const say = (text: string) => io.stderr.write(text, () => undefined)
  let shown = 0
  let last = 0
  return {
    row(counts, { line, problems }) {
      const lines = problems
        .slice(0, Math.max(0, mostShown - shown))
        .flatMap(problem => problemLines(name, { ...problem, line }, style))
      shown += problems.length
      if (lines.length > 0) say(`${isShown ? eraseLine : ''}${lines.map(text => `${printable(text)}\n`).join('')}`)
      if (!isShown || performance.now() - last < interval) return
      last = performance.now()
      say(`${eraseLine}${countText(counts)}`)
    },
    end() {
      if (isShown) say(eraseLine)
      if (shown > mostShown) say(`${count(shown - mostShown, 'further problem')} in the manifest.\n`)
    }
  }
}

/** "12 rows finished, 2 of them with problems". */
export function countText({ finished, failed }: BatchCounts): string {
  return `${count(finished, 'row')} finished, ${failed} of them with problems`
}

/** Plain text into blocks: headings, list items, facts and paragraphs, as people type them. */
import { type Block, type DescriptionReading, factIn, readingOf } from './description.ts'

const bullet = /^[ \t]*(?:[-–—•*·▪◦‣●○]|\d{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=\S)/u
/** A line that is this long was probably broken by the width of a page, so that the next goes on with it. */
const wrappedLength = 60
const headingWords = 9

interface Line {
  readonly text: string
  readonly start: number
  readonly isAfterBlank: boolean
}

/** Never throws. Offsets are those of the text as it came. */
export function readTextDescription(text: string): DescriptionReading {
  const blocks: Block[] = []
  for (const line of linesOf(text)) {
    const previous = blocks.at(-1)
    if (previous !== undefined && continues(line, previous)) {
      const end = line.start + line.text.trimEnd().length
      blocks[blocks.length - 1] = { ...previous, end, text: text.slice(previous.start, end) }
    } else {
      blocks.push(blockOf(line))
    }
  }
  return readingOf({ text, blocks })
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let isAfterBlank = true
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line.replace(/\r$/, ''), start, isAfterBlank })
    isAfterBlank = line.trim() === ''
    start += line.length + 1
  }
  return lines
}

/** Whether a line goes on with the sentence of the one before. */
function continues({ text, isAfterBlank }: Line, previous: Block): boolean {
  if (isAfterBlank || bullet.test(text) || previous.kind === 'heading') return false
  if (/^\s*\p{Ll}/u.test(text)) return true
  const lastLine = previous.text.slice(previous.text.lastIndexOf('\n') + 1)
  return lastLine.length >= wrappedLength && !/[.!?:;]["”’)]?$/.test(lastLine.trimEnd()) && factIn(text.trim()) === null
}

function blockOf({ text, start }: Line): Block {
  const marked = bullet.exec(text)
  const offset = marked?.[0].length ?? text.length - text.trimStart().length
  const words = text.slice(offset).trimEnd()
  const place = { start: start + offset, end: start + offset + words.length, text: words }
  if (marked === null && isHeading(words)) return { kind: 'heading', ...place }
  if (marked !== null) return { kind: 'item', ...place }
  const fact = factIn(words)
  if (fact === null) return { kind: 'paragraph', ...place }
  const value = { start: place.start + fact.offset, end: place.end, text: words.slice(fact.offset) }
  return { kind: 'fact', label: fact.label, ...value }
}

/** Short, without the end of a sentence, and set apart by capitals, a colon, or by being no sentence. */
export function isHeading(line: string): boolean {
  const words = line.split(/\s+/)
  if (words.length > headingWords || /[.!?;]$/.test(line)) return false
  if (line.endsWith(':')) return true
  const letters = line.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length >= 4 && letters === letters.toUpperCase()) return true
  return words.length <= 6 && /^\p{Lu}/u.test(line) && !/[,;]$/.test(line) && !line.includes(': ')
}

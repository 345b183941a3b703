/** Gathers the text of one paragraph, heading or the like: white space, line breaks, joining of neighbours. */
import type { Inline } from '../document/tree.ts'

/** A node while its text may still grow. */
interface GrowingText {
  readonly type: 'text'
  value: string
}

/** The state of one line of text; paragraphs do not nest, so one serves a whole document. */
export interface TextRun {
  /** Whether a space would say nothing now: at the start, after a space or a break. */
  isAfterSpace: boolean
  /** Whether anything but spaces has been added. */
  isStarted: boolean
  /** Whether a text node was emptied after it was added. */
  hasEmpty: boolean
  last: GrowingText | null
}

export function createTextRun(): TextRun {
  return { isAfterSpace: true, isStarted: false, hasEmpty: false, last: null }
}

/** Begins a paragraph or the like. */
export function beginText(run: TextRun): void {
  run.isAfterSpace = true
  run.isStarted = false
  run.hasEmpty = false
  run.last = null
}

/** Adds text to `siblings`; each `\n` in it becomes a break. */
export function addText(run: TextRun, siblings: Inline[], text: string): void {
  if (!isWoven(text)) {
    addPiece(run, siblings, text)
    return
  }
  let position = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', position)) {
    addPiece(run, siblings, withSingleSpaces(text.slice(position, end)))
    addBreak(run, siblings)
    position = end + 1
  }
  addPiece(run, siblings, withSingleSpaces(text.slice(position)))
}

/** Whether a text holds a line feed or several spaces together; most do not. */
export function isWoven(text: string): boolean {
  if (text.length > 16) return text.includes('\n') || text.includes('  ')
  let isAfterSpace = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x0a || (isAfterSpace && unit === 0x20)) return true
    isAfterSpace = unit === 0x20
  }
  return false
}

function withSingleSpaces(text: string): string {
  return text.replace(/ {2,}/g, ' ')
}

/** Adds text without line feeds and with single spaces. */
export function addPiece(run: TextRun, siblings: Inline[], text: string): void {
  const value = run.isAfterSpace && text.charCodeAt(0) === 0x20 ? text.slice(1) : text
  if (value === '') return
  const previous = siblings.at(-1)
  if (previous?.type === 'text' && previous === run.last) run.last.value += value
  else {
    run.last = { type: 'text', value }
    siblings.push(run.last)
  }
  run.isAfterSpace = value.charCodeAt(value.length - 1) === 0x20
  run.isStarted = true
}

/** Adds a line break, but not before the first text. */
export function addBreak(run: TextRun, siblings: Inline[]): void {
  if (!run.isStarted) return
  cutSpace(run)
  siblings.push({ type: 'break' })
  run.isAfterSpace = true
  run.last = null
}

function cutSpace(run: TextRun): void {
  if (run.last === null || !run.last.value.endsWith(' ')) return
  run.last.value = run.last.value.slice(0, -1)
  if (run.last.value === '') run.hasEmpty = true
}

/** Ends a paragraph or the like: no space and no break remains at its end. */
export function endText(run: TextRun, siblings: Inline[]): void {
  if (run.hasEmpty) dropEmpty(siblings)
  if (run.isAfterSpace) trimEnd(siblings)
}

function dropEmpty(siblings: Inline[]): void {
  for (let index = siblings.length - 1; index >= 0; index -= 1) {
    const node = siblings[index] as Inline
    if ('children' in node) dropEmpty(node.children as Inline[])
    if (node.type === 'text' ? node.value === '' : 'children' in node && node.children.length === 0)
      siblings.splice(index, 1)
  }
}

function trimEnd(siblings: Inline[]): void {
  for (let last = siblings.at(-1); last !== undefined; last = siblings.at(-1)) {
    if (last.type === 'text') {
      const text = last as GrowingText
      if (text.value.endsWith(' ')) text.value = text.value.slice(0, -1)
      if (text.value !== '') return
    } else if (last.type !== 'break') {
      trimEnd(last.children as Inline[])
      if (last.children.length > 0) return
    }
    siblings.pop()
  }
}

/** Adds nodes whose link or other mark was left out, joining text with the text before it. */
export function addUnmarked(run: TextRun, siblings: Inline[], nodes: readonly Inline[]): void {
  for (const node of nodes) {
    const previous = siblings.at(-1)
    if (node.type === 'text' && previous?.type === 'text') {
      const joined = previous as GrowingText
      joined.value += node.value
      if (run.last === node) run.last = joined
    } else siblings.push(node)
  }
}

/** Inline nodes as Markdown (CommonMark 0.31, with the tables of GitHub). */
import { inlineText } from '../plain-text.ts'
import type { Abbreviation, Inline, Link, Span } from '../tree.ts'
import { escapeAddress, escapeLineStarts, escapeText } from './escape.ts'

const followable = /^(?:https?:\/\/|mailto:|tel:)/i
// What may stand beside a mark so that it is read as one, whatever the mark's own text begins or ends with.
const gap = /^[\s\p{P}]?$/u
const letter = /^[\p{L}\p{N}]$/u

/** One block's content, on one line unless it has line breaks. */
export function writeInlines(children: readonly Inline[]): string {
  return escapeLineStarts(writeRun(children, '\\\n', true))
}

/** The same on one line, for headings and cells. */
export function writeLine(children: readonly Inline[]): string {
  return escapeLineStarts(writeRun(children, ' ', true))
}

function writeRun(children: readonly Inline[], lineBreak: string, mayMark: boolean): string {
  const flat = flatten(children)
  return flat
    .map((child, index) => {
      const before = inlineText(flat.slice(0, index), ' ').at(-1) ?? ''
      const after = inlineText(flat.slice(index + 1), ' ').at(0) ?? ''
      // Two marks side by side would be read as one long mark.
      const isApart = !isMark(flat[index - 1])
      return writeInline(child, { lineBreak, mayMark: mayMark && isApart, before, after })
    })
    .join('')
}

type Written = Exclude<Inline, Abbreviation | Span>

/** Abbreviations and languages have no sign in Markdown: their words stand for themselves. */
function flatten(children: readonly Inline[]): readonly Written[] {
  return children.flatMap(child =>
    child.type === 'abbreviation' || child.type === 'span' ? flatten(child.children) : [child]
  )
}

function isMark(node: Inline | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}

interface Around {
  readonly lineBreak: string
  /** False inside of a mark: marks in marks are read in too many ways. */
  readonly mayMark: boolean
  readonly before: string
  readonly after: string
}

function writeInline(node: Written, around: Around): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'strong':
      return writeMarked('**', node.children, around)
    case 'emphasis':
      return writeMarked('*', node.children, around)
    case 'link':
      return writeLink(node, around)
    case 'break':
      return around.lineBreak
  }
}

/** The mark is left out where it would be printed as asterisks. Source: CommonMark 0.31, 6.2, left- and right-flanking. */
function writeMarked(mark: string, children: readonly Inline[], around: Around): string {
  const run = writeRun(children, around.lineBreak, false)
  const [first = '', last = ''] = [[...run].at(0), [...run].at(-1)]
  const opens = letter.test(first) || (gap.test(around.before) && first.trim() !== '')
  const closes = letter.test(last) || (gap.test(around.after) && last.trim() !== '')
  return around.mayMark && opens && closes ? mark + run + mark : run
}

function writeLink({ href, children }: Link, { lineBreak }: Around): string {
  const run = writeRun(children, lineBreak, false)
  return followable.test(href) ? `[${run}](<${escapeAddress(href)}>)` : run
}

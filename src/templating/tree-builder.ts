/** The document tree while it grows: where text and nodes go now, and what is around that place. */
import type { Block, Cell, Inline, ListItem, Row } from '../document/tree.ts'
import { addPiece, addText, beginText, createTextRun, endText, type TextRun } from './inline-text.ts'

export type Part = Block | Inline | ListItem | Row | Cell

/** What a table has so far; null where it has none yet. */
export interface TableParts {
  caption: readonly Inline[] | null
  thead: readonly Row[] | null
  tbody: readonly Row[] | null
}

export interface Builder {
  readonly run: TextRun
  /** Finished nodes of the element that is open; of which kind they are, the profile says. */
  children: Part[]
  /** The text that is open: that of a paragraph, a heading or a mark, or what stands directly in an item or cell. */
  inlines: Inline[] | null
  /** Whether text may stand directly in the element that is open, in a paragraph that opens by itself. */
  isFlow: boolean
  isInLink: boolean
  /** How many lists are open. */
  listDepth: number
  table: TableParts | null
}

export function createBuilder(): Builder {
  return {
    run: createTextRun(),
    children: [],
    inlines: null,
    isFlow: false,
    isInLink: false,
    listDepth: 0,
    table: null
  }
}

/** Adds text where it may stand. Elsewhere templates have nothing but white space, which says nothing. */
export function putText(builder: Builder, text: string): void {
  const { inlines } = builder
  if (inlines !== null) addText(builder.run, inlines, text)
  else if (builder.isFlow && !isBlank(text)) addText(builder.run, openText(builder), text)
}

/** The same for text that is known to hold no line feed and single spaces only. */
export function putPiece(builder: Builder, text: string): void {
  const { inlines } = builder
  if (inlines !== null) addPiece(builder.run, inlines, text)
  else if (builder.isFlow && text !== '' && text !== ' ') addPiece(builder.run, openText(builder), text)
}

/** Where inline nodes go now: into the text that is open, or into a paragraph that the item or cell opens for it. */
export function openText(builder: Builder): Inline[] {
  if (builder.inlines !== null) return builder.inlines
  beginText(builder.run)
  const inlines: Inline[] = []
  builder.inlines = inlines
  return inlines
}

/** Ends the paragraph that an item or cell opened for its text. */
export function closeText(builder: Builder): void {
  const { inlines } = builder
  if (inlines === null) return
  endText(builder.run, inlines)
  if (inlines.length > 0) builder.children.push({ type: 'paragraph', role: null, children: inlines })
  builder.inlines = null
}

/** Whether a text holds nothing but spaces and line feeds. */
function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit !== 0x20 && unit !== 0x0a) return false
  }
  return true
}

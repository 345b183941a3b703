/** An element of a document while it is being assembled. */
import type { Block, Cell, Inline, ListItem, Row } from '../document/tree.ts'
import type { Place } from './problem-list.ts'
import type { ElementProfile } from './profile.ts'

export type Part = Block | Inline | ListItem | Row | Cell

export interface Frame {
  readonly element: ElementProfile
  readonly place: Place
  attributes: Readonly<Record<string, string>>
  /** Finished children; of which kind they are, the profile says. */
  readonly children: Part[]
  /** Text that stands directly in an item or cell, since the last block there. */
  paragraph: Inline[] | null
  /** The caption, head and body of a table by element name. */
  readonly parts: Map<string, Part[]> | null
  /** How many lists are open, this one included; 0 where this is no list. */
  listDepth: number
}

const none: Readonly<Record<string, string>> = {}

export function createFrame(element: ElementProfile, place: Place): Frame {
  const parts = element.content === 'table' ? new Map<string, Part[]>() : null
  return { element, place, attributes: none, children: [], paragraph: null, parts, listDepth: 0 }
}

export function addAttributes(frame: Frame, attributes: Readonly<Record<string, string>>): void {
  frame.attributes = attributes
}

/** The inline nodes of a frame whose content is text. */
export function inlinesOf(frame: Frame): Inline[] {
  return frame.paragraph ?? (frame.children as Inline[])
}

/** The paragraph that holds the text of an item or cell; opened if it is not. */
export function openParagraph(frame: Frame): Inline[] {
  frame.paragraph ??= []
  return frame.paragraph
}

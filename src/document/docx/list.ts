/** Lists as numbered or bulleted paragraphs. */
import type { Block, List, ListItem, Paragraph } from '../tree.ts'
import { type Body, type Place, writeParagraph } from './body.ts'
import { writeInlines } from './inlines.ts'
import { bulletStyles, calloutIndent, continueStyles, listIndent, numberStyles, roleStyles } from './style-ids.ts'

/** Writes what an item holds beside paragraphs; given by the writer of blocks, of which this one is a part. */
export type WriteContent = (body: Body, blocks: readonly Block[], place: Place) => string

/** `w:num` of all bulleted lists, and of ordered ones that a person adds; those of the document follow. */
export const bulletList = 1
export const ownList = 2

const deepest = 2

/** Every ordered list has a `w:num` of its own, so that it begins with its own first number. */
export function writeList(body: Body, list: List, place: Place, content: WriteContent): string {
  const depth = Math.min(place.depth, deepest)
  let id = bulletList
  if (list.ordered) {
    body.numbered.push({ depth, start: list.start })
    id = ownList + body.numbered.length
  }
  const numbering = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`
  const style = (list.ordered ? numberStyles : bulletStyles)[depth] ?? bulletStyles[0]
  let xml = ''
  for (const item of list.items) xml += writeItem(body, item, { place, depth, numbering, style }, content)
  return xml
}

interface ListLook {
  readonly place: Place
  readonly depth: number
  readonly numbering: string
  readonly style: string
}

/** Only the first paragraph of an item is numbered; those after it stand under its text. */
function writeItem(body: Body, item: ListItem, look: ListLook, content: WriteContent): string {
  let xml = ''
  let isFirst = true
  for (let index = 0; index < item.children.length; index++) {
    const child = item.children[index]
    if (child === undefined) continue
    if (child.type === 'paragraph') {
      const leadsList = item.children[index + 1]?.type === 'list'
      xml += isFirst ? writeFirst(body, child, look, leadsList) : writeFurther(body, child, look, leadsList)
    } else xml += content(body, [child], { ...look.place, depth: look.depth + 1 })
    isFirst = false
  }
  return xml
}

function writeFirst(body: Body, paragraph: Paragraph, look: ListLook, leadsList: boolean): string {
  const { box, keepNext } = look.place
  const style = paragraph.role === null ? look.style : roleStyles[paragraph.role]
  const indent = box === null ? {} : { indent: boxedIndent(look.depth, ` w:hanging="${listIndent}"`) }
  const properties = { style, keepNext: keepNext || leadsList, numbering: look.numbering, box, ...indent }
  return writeParagraph(body, properties, writeInlines(body, paragraph.children))
}

function writeFurther(body: Body, paragraph: Paragraph, look: ListLook, leadsList: boolean): string {
  const { box, keepNext } = look.place
  const style = paragraph.role === null ? (continueStyles[look.depth] ?? null) : roleStyles[paragraph.role]
  const indent = furtherIndent(look, paragraph.role !== null)
  const properties = { style, keepNext: keepNext || leadsList, box, ...(indent === null ? {} : { indent }) }
  return writeParagraph(body, properties, writeInlines(body, paragraph.children))
}

/** Null where the style has the indent already. */
function furtherIndent(look: ListLook, hasRole: boolean): string | null {
  if (look.place.box !== null) return boxedIndent(look.depth, ' w:firstLine="0"')
  return hasRole ? `<w:ind w:left="${listIndent * (look.depth + 1)}" w:firstLine="0"/>` : null
}

function boxedIndent(depth: number, firstLine: string): string {
  return `<w:ind w:left="${calloutIndent + listIndent * (depth + 1)}" w:right="${calloutIndent}"${firstLine}/>`
}

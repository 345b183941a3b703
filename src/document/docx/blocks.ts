/** Block nodes as paragraphs and tables of WordprocessingML. */
import type { Block, Callout, Heading, Paragraph, Section } from '../tree.ts'
import { addBookmark, type Body, type Box, bookmarkAround, type Place, writeParagraph } from './body.ts'
import { writeContents } from './contents.ts'
import { writeInlines } from './inlines.ts'
import { writeList } from './list.ts'
import { noteBorders, statusBorders } from './shell.ts'
import { calloutIndent, calloutStyles, headingStyles, roleStyles } from './style-ids.ts'
import { writeTable } from './table.ts'

const boxIndent = `<w:ind w:left="${calloutIndent}" w:right="${calloutIndent}"/>`

/** Adds the text of blocks to `pieces`; sections come in as many pieces as they have blocks. */
export function writePieces(body: Body, blocks: readonly Block[], place: Place, pieces: string[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'section') {
      beginSection(body, block)
      writePieces(body, block.children, place, pieces)
      endSection(body, block)
    } else pieces.push(writeBlock(body, block, place, blocks[index + 1]?.type === 'list'))
  }
}

/** Blocks in order. */
function writeBlocks(body: Body, blocks: readonly Block[], place: Place): string {
  let xml = ''
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block !== undefined) xml += writeBlock(body, block, place, blocks[index + 1]?.type === 'list')
  }
  return xml
}

function writeBlock(body: Body, block: Block, place: Place, leadsList: boolean): string {
  switch (block.type) {
    case 'section':
      return writeSection(body, block, place)
    case 'heading':
      return writeHeading(body, block, place)
    case 'paragraph':
      return writePlainParagraph(body, block, place, leadsList)
    case 'list':
      return writeList(body, block, place, writeBlocks)
    case 'table':
      return writeTable(body, block, place, writeBlocks)
    case 'callout':
      return writeCallout(body, block, place)
    case 'contents':
      return writeContents(body, block, place)
    case 'rule':
      body.isRuleDue = true
      return ''
  }
}

function writeSection(body: Body, section: Section, place: Place): string {
  beginSection(body, section)
  const xml = writeBlocks(body, section.children, place)
  endSection(body, section)
  return xml
}

function beginSection(body: Body, section: Section): void {
  if (section.id !== null) addBookmark(body, section.id)
  if (section.role === 'page') body.isPageDue = true
}

function endSection(body: Body, section: Section): void {
  if (section.role === 'page') body.isPageDue = false
}

function writeHeading(body: Body, heading: Heading, place: Place): string {
  const runs = writeInlines(body, heading.children)
  const look = { style: headingStyles[heading.level], hasRoom: true, ...boxed(place) }
  return writeParagraph(body, look, heading.id === null ? runs : bookmarkAround(body, heading.id, runs))
}

/** A paragraph that leads to a list stays with it. */
function writePlainParagraph(body: Body, paragraph: Paragraph, place: Place, leadsList: boolean): string {
  const keepNext = place.keepNext || leadsList
  const runs = writeInlines(body, paragraph.children)
  if (paragraph.role !== null) {
    return writeParagraph(body, { style: roleStyles[paragraph.role], keepNext, ...boxed(place) }, runs)
  }
  if (place.style !== null) return writeParagraph(body, { style: place.style, keepNext }, runs)
  return writeParagraph(body, { style: place.box?.style ?? null, keepNext }, runs)
}

/** What stands in a callout with a style of its own gets the callout's borders and ground as well. */
function boxed(place: Place): { readonly box: Box; readonly indent: string } | undefined {
  return place.box === null ? undefined : { box: place.box, indent: boxIndent }
}

function writeCallout(body: Body, callout: Callout, place: Place): string {
  const { colors, direction } = body
  const isStatus = callout.role === 'status'
  const box: Box = {
    style: calloutStyles[callout.role],
    borders: isStatus ? statusBorders(colors) : noteBorders(direction, colors),
    fill: isStatus ? colors['status-paper'] : colors.tint
  }
  const xml = writeBlocks(body, callout.children, { ...place, box })
  if (callout.children.at(-1)?.type === 'list') body.isRoomDue = true
  return xml
}

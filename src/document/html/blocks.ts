/** Block nodes as HTML. */
import type { Block, Callout, Heading, List, ListItem, Paragraph, Section } from '../tree.ts'
import type { Direction } from './bidi.ts'
import { writeContents } from './contents.ts'
import { escapeAttribute } from './escape.ts'
import { writeInlines } from './inlines.ts'
import { writeTable } from './table.ts'

/** Adds the text of blocks to `pieces`; sections come in as many pieces as they have blocks, and two more. */
export function writePieces(blocks: readonly Block[], base: Direction, pieces: string[]): void {
  for (const block of blocks) {
    if (block.type === 'section') {
      pieces.push(startOfSection(block))
      writePieces(block.children, base, pieces)
      pieces.push(endOfSection)
    } else pieces.push(writeBlock(block, base))
  }
}

/** Blocks in order, each on lines of its own; `base` is the direction of the document. */
export function writeBlocks(blocks: readonly Block[], base: Direction): string {
  let html = ''
  for (const block of blocks) html += writeBlock(block, base)
  return html
}

/** What a list item or a cell holds: its text bare where there is one plain paragraph, otherwise blocks. */
function writeFlow(blocks: readonly Block[], base: Direction): string {
  const first = blocks[0]
  if (first?.type !== 'paragraph' || first.role !== null) return writeBlocks(blocks, base)
  const rest = blocks.slice(1)
  if (rest.some(block => block.type === 'paragraph')) return writeBlocks(blocks, base)
  const text = writeInlines(first.children, base)
  return rest.length === 0 ? text : `${text}\n${writeBlocks(rest, base)}`
}

function writeBlock(block: Block, base: Direction): string {
  switch (block.type) {
    case 'section':
      return writeSection(block, base)
    case 'heading':
      return writeHeading(block, base)
    case 'paragraph':
      return writeParagraph(block, base)
    case 'list':
      return writeList(block, base)
    case 'table':
      return writeTable(block, base, writeFlow)
    case 'callout':
      return writeCallout(block, base)
    case 'contents':
      return writeContents(block)
    case 'rule':
      return '<hr>\n'
  }
}

function writeSection(section: Section, base: Direction): string {
  return `${startOfSection(section)}${writeBlocks(section.children, base)}${endOfSection}`
}

function startOfSection(section: Section): string {
  return `<section${idOf(section.id)}${classOf(section.role)}>\n`
}

const endOfSection = '</section>\n'

function writeHeading(heading: Heading, base: Direction): string {
  const name = `h${heading.level}`
  return `<${name}${idOf(heading.id)}>${writeInlines(heading.children, base)}</${name}>\n`
}

function writeParagraph(paragraph: Paragraph, base: Direction): string {
  return `<p${classOf(paragraph.role)}>${writeInlines(paragraph.children, base)}</p>\n`
}

function writeList(list: List, base: Direction): string {
  const name = list.ordered ? 'ol' : 'ul'
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : ''
  let items = ''
  for (const item of list.items) items += writeItem(item, base)
  return `<${name}${start}>\n${items}</${name}>\n`
}

function writeItem(item: ListItem, base: Direction): string {
  return `<li>${writeFlow(item.children, base)}</li>\n`
}

function writeCallout(callout: Callout, base: Direction): string {
  return `<div class="callout ${callout.role}" role="note">\n${writeBlocks(callout.children, base)}</div>\n`
}

function idOf(id: string | null): string {
  return id === null ? '' : ` id="${escapeAttribute(id)}"`
}

function classOf(role: string | null): string {
  return role === null ? '' : ` class="${role}"`
}

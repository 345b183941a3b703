/** Reads Word files in tests with libraries that the writer does not use, and finds the faults that validators let through. */
export { lintDocx } from './docx-lint.ts'

import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { type DocumentBlock, tidyText } from './blocks.ts'

/** An XML element; text is a string among its children. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Parts by name, as bytes. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes)
}

/** One part as text; throws where it is missing. */
export function docxPart(bytes: Uint8Array, name: string): string {
  const part = docxParts(bytes)[name]
  if (part === undefined) throw new Error(`No part ${name}`)
  return strFromU8(part)
}

/** Parses a part; throws where it is not well-formed. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser()
  const top: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [top]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const element: Element = { name: tag.name, attributes: { ...tag.attributes }, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', text => {
    open.at(-1)?.children.push(text)
  })
  parser.write(text).close()
  const root = top.children.find(child => typeof child !== 'string')
  if (root === undefined) throw new Error('No root element')
  return root
}

export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string'
}

/** Child elements. */
export function elements(parent: Element | undefined): Element[] {
  return parent === undefined ? [] : parent.children.filter(isElement)
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return elements(parent).find(element => element.name === name)
}

/** All elements of the name under `parent`, in document order. */
export function all(parent: Element, name: string): Element[] {
  return elements(parent).flatMap(element => [...(element.name === name ? [element] : []), ...all(element, name)])
}

/** Value of `w:val` of a child of a child, such as `value(paragraph, 'w:pPr', 'w:pStyle')`. */
export function value(parent: Element, ...path: string[]): string | null {
  const last = path.reduce<Element | undefined>((element, name) => child(element, name), parent)
  return last?.attributes['w:val'] ?? null
}

/** Text of a paragraph as a reader sees it. */
export function paragraphText(paragraph: Element): string {
  return tidyText(rawText(paragraph))
}

function rawText(parent: Element): string {
  return elements(parent)
    .map(element => {
      if (element.name === 'w:t') return element.children.join('')
      if (element.name === 'w:br' || element.name === 'w:tab') return ' '
      return element.name === 'w:instrText' ? '' : rawText(element)
    })
    .join('')
}

/** Blocks of the body in reading order; see `DocumentBlock`. */
export function docxBlocks(bytes: Uint8Array): DocumentBlock[] {
  const lists = orderedLists(bytes)
  const body = child(parseXml(docxPart(bytes, 'word/document.xml')), 'w:body')
  return elements(body).flatMap(element => {
    if (element.name === 'w:tbl') return tableBlocks(element, lists)
    return element.name === 'w:p' ? paragraphBlocks(element, lists) : []
  })
}

/** The whole text of the body, one block to a line. */
export function docxText(bytes: Uint8Array): string {
  return docxBlocks(bytes)
    .map(block => block.text)
    .join('\n')
}

/** Ids of lists whose numbers count. */
function orderedLists(bytes: Uint8Array): ReadonlySet<string> {
  const numbering = parseXml(docxPart(bytes, 'word/numbering.xml'))
  const counting = new Set(
    all(numbering, 'w:abstractNum')
      .filter(form => all(form, 'w:numFmt').some(format => format.attributes['w:val'] === 'decimal'))
      .map(form => form.attributes['w:abstractNumId'])
  )
  const ordered = all(numbering, 'w:num').filter(num => counting.has(value(num, 'w:abstractNumId') ?? ''))
  return new Set(ordered.map(num => num.attributes['w:numId'] ?? ''))
}

function paragraphBlocks(paragraph: Element, lists: ReadonlySet<string>): DocumentBlock[] {
  const text = paragraphText(paragraph)
  const style = value(paragraph, 'w:pPr', 'w:pStyle') ?? ''
  const none = { level: null, ordered: null, text }
  const numId = value(paragraph, 'w:pPr', 'w:numPr', 'w:numId')
  if (numId !== null) {
    const level = Number(value(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl')) + 1
    return [{ kind: 'item', level, ordered: lists.has(numId), text }]
  }
  if (style.startsWith('Heading')) return [{ kind: 'heading', level: Number(style.at(-1)), ordered: null, text }]
  if (/^TOC\d$/.test(style)) return [{ kind: 'item', level: Number(style.at(-1)) - 1, ordered: false, text }]
  if (style === 'Caption') return [{ kind: 'caption', ...none }]
  return style === 'Rule' ? [] : [{ kind: 'paragraph', ...none }]
}

function tableBlocks(table: Element, lists: ReadonlySet<string>): DocumentBlock[] {
  return all(table, 'w:tc').flatMap(cell => {
    const blocks = elements(cell)
      .filter(element => element.name === 'w:p')
      .map(paragraph => ({ paragraph, block: paragraphBlocks(paragraph, lists)[0] }))
    const inList = (style: string | null) => style?.startsWith('List') === true
    const isOwn = blocks.map(
      ({ paragraph, block }) =>
        block?.kind !== 'item' && !inList(value(paragraph, 'w:pPr', 'w:pStyle')) && !all(paragraph, 'w:ind').length
    )
    const text = tidyText(
      blocks
        .filter((_, index) => isOwn[index])
        .map(({ block }) => block?.text)
        .join(' ')
    )
    const isHeader = all(cell, 'w:pStyle').some(style => style.attributes['w:val'] === 'TableHeading')
    const items = blocks.filter((_, index) => !isOwn[index]).flatMap(({ block }) => (block ? [block] : []))
    return [{ kind: isHeader ? 'header-cell' : 'cell', level: null, ordered: null, text } as const, ...items]
  })
}

/** Root of `word/document.xml`. */
export function documentOf(bytes: Uint8Array): Element {
  return parseXml(docxPart(bytes, 'word/document.xml'))
}

/** The first paragraph with exactly this text; throws where there is none. */
export function paragraphWith(bytes: Uint8Array, words: string): Element {
  const found = all(documentOf(bytes), 'w:p').find(one => paragraphText(one) === words)
  if (found === undefined) throw new Error(`No paragraph ${words}`)
  return found
}

/** Whether the paragraph with this text has the element anywhere in it. */
export function has(bytes: Uint8Array, words: string, property: string): boolean {
  return all(paragraphWith(bytes, words), property).length > 0
}

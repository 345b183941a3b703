/** Reads HTML pages in tests with a strict XML parser and a validator that the writer does not use. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { type DocumentBlock, tidyText } from './blocks.ts'
import { all, child, type Element, elements, isElement, parseXml } from './docx.ts'

export { all, child, type Element, elements }

const voidElement = /<(br|col|hr|img|input|link|meta|source|wbr)\b((?:[^<>"]|"[^"]*")*)>/g

const rawElement = /<(style|script)\b([^>]*)>(.*?)<\/\1>/gs

/** Any well-formed HTML as an element tree; throws where a tag is left open, crossed or unquoted. */
export function parseHtml(html: string): Element {
  const raw = (_: string, name: string, attributes: string, content: string) =>
    `<${name}${attributes}><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`
  return parseXml(html.replace(rawElement, raw).replace(voidElement, '<$1$2/>'))
}

/** A whole page as a tree, save for the doctype. */
export function pageOf(html: string): Element {
  return parseHtml(html.replace(/^<!doctype html>\n/, ''))
}

/** Content of the meta element of this name. */
export function metaContent(html: string, name: string): string | undefined {
  return all(pageOf(html), 'meta').find(one => one.attributes.name === name)?.attributes.content
}

/** The main element of a page; throws where there is none, or where it is not well-formed. */
export function mainOf(html: string): Element {
  const found = /<main[\s>].*<\/main>/s.exec(html)
  if (found === null) throw new Error('No main element')
  return parseHtml(found[0])
}

/** Text as a reader sees it. */
export function textOf(node: Element | string): string {
  return tidyText(rawText(node))
}

/** Blocks of the main element in reading order; see `DocumentBlock`. */
export function htmlBlocks(html: string): DocumentBlock[] {
  return blocksOf(mainOf(html), 0)
}

function rawText(node: Element | string): string {
  if (!isElement(node)) return node
  return node.name === 'br' ? ' ' : node.children.map(rawText).join('')
}

function blocksOf(parent: Element, depth: number): DocumentBlock[] {
  return elements(parent).flatMap(element => blockOf(element, depth))
}

function blockOf(element: Element, depth: number): DocumentBlock[] {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), ordered: null, text: textOf(element) }]
  switch (element.name) {
    case 'article':
    case 'section':
    case 'div':
    case 'nav':
      return blocksOf(element, depth)
    case 'p':
      return [paragraphBlock(textOf(element))]
    case 'ul':
    case 'ol':
      return elements(element).flatMap(item => itemBlocks(item, element.name === 'ol', depth + 1))
    case 'table':
      return tableBlocks(element)
    case 'hr':
      return []
    default:
      throw new Error(`A block <${element.name}>`)
  }
}

function paragraphBlock(text: string): DocumentBlock {
  return { kind: 'paragraph', level: null, ordered: null, text }
}

function isBlock(node: Element | string): node is Element {
  return isElement(node) && ['p', 'ul', 'ol'].includes(node.name)
}

/** What a list item or a cell holds: blocks, and a paragraph for each run of text that stands bare between them. */
function flowOf(parent: Element): (Element | string)[] {
  const parts: (Element | string)[] = []
  let bare = ''
  for (const node of [...parent.children, null]) {
    if (node !== null && !isBlock(node)) {
      bare += rawText(node)
      continue
    }
    if (tidyText(bare) !== '') parts.push(bare)
    bare = ''
    if (node !== null) parts.push(node)
  }
  return parts
}

function itemBlocks(item: Element, ordered: boolean, level: number): DocumentBlock[] {
  if (item.name !== 'li') throw new Error(`<${item.name}> in a list`)
  const [first, ...rest] = flowOf(item)
  if (first === undefined || isList(first)) throw new Error('An item that begins without text')
  return [
    { kind: 'item', level, ordered, text: textOf(first) },
    ...rest.flatMap(part => (isElement(part) ? blockOf(part, level) : [paragraphBlock(textOf(part))]))
  ]
}

function isList(part: Element | string): boolean {
  return isElement(part) && part.name !== 'p'
}

function tableBlocks(table: Element): DocumentBlock[] {
  const caption = child(table, 'caption')
  const cells = elements(table)
    .filter(part => part.name === 'thead' || part.name === 'tbody')
    .flatMap(part => elements(part).flatMap(elements))
  return [
    ...(caption ? [{ kind: 'caption', level: null, ordered: null, text: textOf(caption) } as const] : []),
    ...cells.flatMap(cellBlocks)
  ]
}

function cellBlocks(cell: Element): DocumentBlock[] {
  const kind = ({ th: 'header-cell', td: 'cell' } as const)[cell.name]
  if (kind === undefined) throw new Error(`<${cell.name}> in a row`)
  const parts = flowOf(cell)
  const own = parts.filter(part => !isList(part)).map(textOf)
  const lists = parts.filter(isElement).filter(isList)
  return [
    { kind, level: null, ordered: null, text: tidyText(own.join(' ')) },
    ...lists.flatMap(list => blockOf(list, 0))
  ]
}

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // An id of letters, digits, "-" and "_" needs no escape in a style sheet or in the address of a part.
  rules: { 'valid-id': ['error', { relaxed: false }] }
})
const config = await loader.getConfigFor('page.html')
// Worked out once: else the validator puts its rules and its elements together anew for each page.
const validator = new HtmlValidate(Object.assign(loader, { getConfigFor: () => config }))

/** One sentence for each fault of a page under the rules of the HTML standard and of accessibility; none where it is sound. */
export async function validateHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html, 'page.html')
  return report.results.flatMap(result =>
    result.messages.map(fault => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`)
  )
}

/** `word/document.xml` and what belongs to it: the numbering of its lists. */
import type { DocumentMeta } from '../meta.ts'
import type { DocumentTree } from '../tree.ts'
import { writePieces } from './blocks.ts'
import { atPage, type Body, writeParagraph } from './body.ts'
import { bulletList, ownList } from './list.ts'
import { wordNamespaces } from './namespaces.ts'
import { headerMargin, margin, pages } from './page.ts'
import { documentParts } from './relationships.ts'
import { ruleStyle } from './style-ids.ts'
import { xmlDeclaration } from './xml.ts'

/** The body of the document, in pieces; `body` then holds its links and lists. */
export function documentPart(tree: DocumentTree, meta: DocumentMeta, body: Body): readonly string[] {
  const pieces = [`${xmlDeclaration}<w:document ${wordNamespaces}><w:body>`]
  writePieces(body, tree.children, atPage, pieces)
  const isEmpty = pieces.every((piece, index) => index === 0 || piece === '')
  pieces.push(`${endOfBody(body, isEmpty)}${sectionProperties(meta)}</w:body></w:document>`)
  return pieces
}

/** What is still pending when no paragraph follows: a rule at the very end, bookmarks of empty sections. */
function endOfBody(body: Body, isEmpty: boolean): string {
  if (body.isRuleDue || isEmpty) {
    const style = body.isRuleDue ? ruleStyle : null
    body.isRuleDue = false
    return writeParagraph(body, { style }, '')
  }
  return body.pendingBookmarks
}

/** One section: paper, margins, running parts, and a first page of its own. */
function sectionProperties(meta: DocumentMeta): string {
  const { width, height } = pages[meta.paper]
  const firstHeader = meta.theme.logo === null ? '' : reference('header', 'first', documentParts.firstHeader)
  const running = [
    reference('header', 'default', documentParts.header),
    firstHeader,
    reference('footer', 'default', documentParts.footer),
    reference('footer', 'first', documentParts.firstFooter)
  ].join('')
  const margins = ['top', 'right', 'bottom', 'left'].map(side => ` w:${side}="${margin}"`).join('')
  const bidi = meta.direction === 'rtl' ? '<w:bidi/>' : ''
  return `<w:sectPr>${running}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar${margins} w:header="${headerMargin}" w:footer="${headerMargin}" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/>${bidi}</w:sectPr>`
}

function reference(kind: 'header' | 'footer', type: 'default' | 'first', id: string): string {
  return `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
}

/** `word/numbering.xml`: after `base` one `w:num` for bullets, one for a person's own lists, one for each ordered list. */
export function numberingPart(base: string, numbered: Body['numbered']): string {
  let xml = `${base}${listInstance(bulletList, 1, '')}${listInstance(ownList, 2, '')}`
  for (let index = 0; index < numbered.length; index++) {
    const list = numbered[index]
    if (list === undefined) continue
    const restart = `<w:lvlOverride w:ilvl="${list.depth}"><w:startOverride w:val="${list.start}"/></w:lvlOverride>`
    xml += listInstance(ownList + index + 1, 2, restart)
  }
  return `${xml}</w:numbering>`
}

function listInstance(id: number, form: number, overrides: string): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${form}"/>${overrides}</w:num>`
}

/** Inline nodes as runs. */
import { oppositeDirection } from '../html/bidi.ts'
import type { Inline, Link } from '../tree.ts'
import { uriOf } from './address.ts'
import type { Body } from './body.ts'
import { isRightToLeft, runLanguage } from './language.ts'
import { linkTo } from './relationships.ts'
import { plainRun, type RunLook, writeText } from './runs.ts'

/** All of a block's text; where its letters all run against the document, its punctuation does so too. */
export function writeInlines(body: Body, children: readonly Inline[]): string {
  const direction = oppositeDirection(children, body.direction)
  return writeChildren(body, children, direction === null ? plainRun : { ...plainRun, direction })
}

function writeChildren(body: Body, children: readonly Inline[], look: RunLook): string {
  let xml = ''
  for (const child of children) xml += writeInline(body, child, look)
  return xml
}

function writeInline(body: Body, node: Inline, look: RunLook): string {
  switch (node.type) {
    case 'text':
      return writeText(node.value, look, body.direction)
    case 'strong':
      return writeChildren(body, node.children, { ...look, isStrong: true })
    case 'emphasis':
      return writeChildren(body, node.children, { ...look, isEmphasis: true })
    case 'link':
      return writeLink(body, node, look)
    case 'abbreviation':
      return writeChildren(body, node.children, look)
    case 'span':
      return writeChildren(body, node.children, {
        ...look,
        language: runLanguage(node.lang),
        direction: isRightToLeft(node.lang) ? 'rtl' : look.direction
      })
    case 'break':
      return '<w:r><w:br/></w:r>'
  }
}

/** A link that leads nowhere stands as its text. Links do not nest, so one within another is text too. */
function writeLink(body: Body, link: Link, look: RunLook): string {
  const target = look.isLink ? null : targetOf(body, link.href)
  if (target === null) return writeChildren(body, link.children, look)
  // A telephone number has no letters, so in right-to-left text its groups would change places.
  const direction = link.href.toLowerCase().startsWith('tel:') ? 'ltr' : look.direction
  const runs = writeChildren(body, link.children, { ...look, isLink: true, direction })
  return `<w:hyperlink ${target} w:history="1">${runs}</w:hyperlink>`
}

function targetOf(body: Body, href: string): string | null {
  if (href.startsWith('#')) {
    const name = body.names.get(href.slice(1))
    return name === undefined ? null : `w:anchor="${name}"`
  }
  const address = uriOf(href)
  return address === null ? null : `r:id="${linkTo(body.links, address)}"`
}

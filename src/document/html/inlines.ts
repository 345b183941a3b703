/** Inline nodes as HTML. */
import type { Inline, Link } from '../tree.ts'
import { type Direction, oppositeDirection } from './bidi.ts'
import { escapeAttribute, escapeText } from './escape.ts'

// The tree promises these schemes; an address of any other kind is shown as text, never followed.
const followable = /^(?:https?:\/\/|mailto:|tel:|#)/i
const scheme = /^(?:https?:\/\/|mailto:|tel:)/i

/** The content of one block: inline nodes, isolated as a whole where all of their letters run against `base`. */
export function writeInlines(children: readonly Inline[], base: Direction): string {
  return isolate(writeRun(children, base), oppositeDirection(children, base))
}

function writeRun(children: readonly Inline[], base: Direction): string {
  let html = ''
  for (const child of children) html += writeInline(child, base)
  return html
}

function writeInline(node: Inline, base: Direction): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'strong':
      return `<strong>${writeRun(node.children, base)}</strong>`
    case 'emphasis':
      return `<em>${writeRun(node.children, base)}</em>`
    case 'link':
      return writeLink(node, base)
    case 'abbreviation':
      return `<abbr title="${escapeAttribute(node.title)}">${writeRun(node.children, base)}</abbr>`
    case 'span':
      return `<span lang="${escapeAttribute(node.lang)}" dir="auto">${writeRun(node.children, base)}</span>`
    case 'break':
      return '<br>'
  }
}

function writeLink(link: Link, base: Direction): string {
  const run = writeRun(link.children, base)
  if (!followable.test(link.href)) return run
  // A telephone number has no letters, so in right-to-left text its groups would change places.
  const direction = link.href.startsWith('tel:') ? 'ltr' : oppositeDirection(link.children, base)
  const name = isAddress(link) ? ' class="address"' : ''
  return `<a href="${escapeAttribute(link.href)}"${name}>${isolate(run, direction === base ? null : direction)}</a>`
}

/** Whether the link's text is its own address, which print then need not repeat. */
function isAddress(link: Link): boolean {
  const only = link.children.length === 1 ? link.children[0] : undefined
  return only?.type === 'text' && only.value.replace(scheme, '') === link.href.replace(scheme, '')
}

function isolate(html: string, direction: Direction | null): string {
  return direction === null ? html : `<bdi dir="${direction}">${html}</bdi>`
}

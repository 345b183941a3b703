/** Parts of a document in the few tags that every applicant system takes: p, ul, ol, li, strong and br. */
import { cellLine } from '../document/cell-line.ts'
import { escapeText } from '../document/html/escape.ts'
import { inlineText } from '../document/plain-text.ts'
import type { Block, Inline, List, Row, Table } from '../document/tree.ts'

/** Blocks in order, without attributes and without line breaks between them. */
export function smallHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'section':
    case 'callout':
      return smallHtml(block.children)
    case 'heading':
      return `<p><strong>${lineHtml(block.children)}</strong></p>`
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`
    case 'list':
      return listHtml(block)
    case 'table':
      return `<p><strong>${lineHtml(block.caption)}</strong></p>${tableHtml(block)}`
    case 'contents':
    case 'rule':
      return ''
  }
}

/** Strong words stay; links and languages are not taken by such systems, so only their words do. */
function inlineHtml(children: readonly Inline[]): string {
  return children
    .map(child => {
      if (child.type === 'text') return escapeText(child.value)
      if (child.type === 'break') return '<br>'
      const inner = inlineHtml(child.children)
      return child.type === 'strong' ? `<strong>${inner}</strong>` : inner
    })
    .join('')
}

function lineHtml(children: readonly Inline[]): string {
  return escapeText(inlineText(children))
}

function listHtml({ ordered, items }: List): string {
  const name = ordered ? 'ol' : 'ul'
  return `<${name}>${items.map(({ children }) => `<li>${itemHtml(children)}</li>`).join('')}</${name}>`
}

function itemHtml([first, ...others]: readonly Block[]): string {
  const start = first?.type === 'paragraph' ? inlineHtml(first.children) : first === undefined ? '' : blockHtml(first)
  return start + others.map(blockHtml).join('')
}

/** A row is an entry: the first cell stands out, the others follow with the names of their columns. */
function tableHtml({ head, body }: Table): string {
  const names = (head.at(-1)?.cells ?? []).map(cell => cellLine(cell, lineHtml))
  return `<ul>${[...head.slice(0, -1), ...body].map(row => `<li>${rowHtml(row, names)}</li>`).join('')}</ul>`
}

function rowHtml({ cells }: Row, names: readonly string[]): string {
  const [first = '', ...values] = cells.map(cell => cellLine(cell, lineHtml))
  const others = values.flatMap((value, index) => {
    const name = names[index + 1] ?? ''
    if (value === '') return []
    return [name === '' ? value : `${name}: ${value}`]
  })
  const start = first === '' ? '' : `<strong>${first}</strong>`
  return [start, others.join('; ')].filter(text => text !== '').join(': ')
}

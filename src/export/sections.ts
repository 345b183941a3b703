/** A document as its sections, each as plain text and as small HTML, for systems with a field for each. */
import { inlineText } from '../document/plain-text.ts'
import { writeText } from '../document/text/write-text.ts'
import type { Block, DocumentTree, Heading } from '../document/tree.ts'
import { smallHtml } from './small-html.ts'

export interface ExportedSection {
  /** The id of the section in the document; the same in every version of it. */
  readonly id: string
  readonly heading: string
  /** Without the heading. */
  readonly text: string
  /** Without the heading; in p, ul, ol, li, strong and br. */
  readonly html: string
}

/** The sections of the first level in reading order. What stands before the first is a part of none. */
export function sectionsOf({ children }: DocumentTree): readonly ExportedSection[] {
  return children.flatMap(block => {
    if (block.type !== 'section' || block.id === null) return []
    const heading = block.children.find((child): child is Heading => child.type === 'heading')
    const body = block.children.filter(child => child !== heading)
    return [
      {
        id: block.id,
        heading: heading === undefined ? '' : inlineText(heading.children),
        text: writeText(body).trimEnd(),
        html: smallHtml(body)
      }
    ]
  })
}

/** Everything before the first section, such as the banner of a draft. */
export function openingOf({ children }: DocumentTree): readonly Block[] {
  const end = children.findIndex(({ type }) => type === 'section')
  return end === -1 ? children : children.slice(0, end)
}

/** Sections with their headings as one small HTML text. */
export function joinSections(sections: readonly ExportedSection[]): string {
  return sections
    .map(({ heading, html }) => {
      const title: readonly Block[] =
        heading === '' ? [] : [{ type: 'heading', level: 2, id: null, children: [{ type: 'text', value: heading }] }]
      return smallHtml(title) + html
    })
    .join('')
}

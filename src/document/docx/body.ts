/** What is kept while the body of a document is written, and how a paragraph is written. */
import type { DocumentMeta } from '../meta.ts'
import type { DocumentTree } from '../tree.ts'
import { bookmarkNames } from './bookmarks.ts'
import type { Links } from './relationships.ts'
import type { Colors } from './shell.ts'

/** One body being written. What is pending goes to the next paragraph, wherever that stands. */
export interface Body {
  readonly direction: DocumentMeta['direction']
  readonly paper: DocumentMeta['paper']
  readonly colors: Colors
  /** Bookmark names by id. */
  readonly names: ReadonlyMap<string, string>
  /** Ids that have their bookmark already; an id that stands twice leads to its first place. */
  readonly marked: Set<string>
  readonly links: Links
  /** First numbers of the ordered lists, with their depth from 0. */
  readonly numbered: { readonly depth: number; readonly start: number }[]
  bookmarks: number
  pendingBookmarks: string
  isPageDue: boolean
  isRuleDue: boolean
  isRoomDue: boolean
}

export function startBody(tree: DocumentTree, meta: DocumentMeta, colors: Colors): Body {
  return {
    direction: meta.direction,
    paper: meta.paper,
    colors,
    names: bookmarkNames(tree),
    marked: new Set(),
    links: new Map(),
    numbered: [],
    bookmarks: 0,
    pendingBookmarks: '',
    isPageDue: false,
    isRuleDue: false,
    isRoomDue: false
  }
}

/** Where a block stands. */
export interface Place {
  /** Borders and ground of the callout around it. */
  readonly box: Box | null
  /** Style of a paragraph without a role. */
  readonly style: string | null
  /** Keeps every paragraph with the next one. */
  readonly keepNext: boolean
  /** How many lists are around it. */
  readonly depth: number
}

export interface Box {
  readonly style: string
  readonly borders: string
  readonly fill: string
}

export const atPage: Place = { box: null, style: null, keepNext: false, depth: 0 }

/** Properties of one paragraph beside what its style says; indents in twentieths of a point. */
export interface ParagraphLook {
  readonly style: string | null
  readonly keepNext?: boolean
  /** `w:numPr` element. */
  readonly numbering?: string
  readonly box?: Box | null
  readonly indent?: string
  /** Whether the style itself leaves room above. */
  readonly hasRoom?: boolean
}

// A table, or a callout that ends in a list, leaves no room below it, so the paragraph after it brings some.
const roomAbove = '<w:spacing w:before="240"/>'
const roomAfterRule = '<w:spacing w:before="320"/>'

/** A paragraph around finished runs; takes what is pending. Children of `w:pPr` stand in the order of its schema. */
export function writeParagraph(body: Body, look: ParagraphLook, runs: string): string {
  let properties = look.style === null ? '' : `<w:pStyle w:val="${look.style}"/>`
  if (look.keepNext) properties += '<w:keepNext/>'
  if (body.isPageDue) properties += '<w:pageBreakBefore/>'
  if (look.numbering !== undefined) properties += look.numbering
  if (look.box) {
    properties += `<w:pBdr>${look.box.borders}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${look.box.fill}"/>`
  } else if (body.isRuleDue) {
    properties += `<w:pBdr><w:top w:val="single" w:sz="6" w:space="14" w:color="${body.colors.line}"/></w:pBdr>`
  }
  if (body.direction === 'rtl') properties += '<w:bidi/>'
  if (body.isRuleDue) properties += roomAfterRule
  else if (body.isRoomDue && !look.hasRoom) properties += roomAbove
  if (look.indent !== undefined) properties += look.indent
  body.isPageDue = false
  body.isRuleDue = false
  body.isRoomDue = false
  const marks = body.pendingBookmarks
  body.pendingBookmarks = ''
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${marks}${runs}</w:p>`
}

/** Marks the place of an id: the next paragraph begins with it. */
export function addBookmark(body: Body, id: string): void {
  const name = takeName(body, id)
  if (name !== undefined) body.pendingBookmarks += bookmarkStart(body, name) + bookmarkEnd(body)
}

/** Puts a bookmark around runs, as Word does with the headings that its contents list shows. */
export function bookmarkAround(body: Body, id: string, runs: string): string {
  const name = takeName(body, id)
  return name === undefined ? runs : bookmarkStart(body, name) + runs + bookmarkEnd(body)
}

function takeName(body: Body, id: string): string | undefined {
  if (body.marked.has(id)) return undefined
  body.marked.add(id)
  return body.names.get(id)
}

function bookmarkStart(body: Body, name: string): string {
  body.bookmarks++
  return `<w:bookmarkStart w:id="${body.bookmarks}" w:name="${name}"/>`
}

function bookmarkEnd(body: Body): string {
  return `<w:bookmarkEnd w:id="${body.bookmarks}"/>`
}

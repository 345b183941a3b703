/**
 * The semantic document tree: the only thing the writers see. One template yields one tree and
 * every output format is that tree, so the formats cannot drift apart.
 *
 * Invariants, made certain by the template compiler and by `finish-tree.ts`:
 * - one heading of level 1, no skipped level; headings, paragraphs, captions and list items are never empty;
 * - text holds no character that XML 1.0 forbids, no line break (a line break is a `break` node), no run of spaces;
 * - a list item begins with a paragraph; lists nest at most three deep; tables do not nest;
 * - every row of a table has as many cells as `columns` has entries.
 */

/** A whole document, in reading order. */
export interface DocumentTree {
  readonly children: readonly Block[]
}

export type Block = Section | Heading | Paragraph | List | Table | Callout | Rule | Contents

/** A part of the document that may be addressed by its stable id. It flows: no format gives it a look of its own. */
export interface Section {
  readonly type: 'section'
  readonly id: string | null
  readonly role: SectionRole | null
  readonly children: readonly Block[]
}

/** `page`: begins on a new page in print. */
export type SectionRole = 'page'

export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string | null
  readonly children: readonly Inline[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly role: ParagraphRole | null
  readonly children: readonly Inline[]
}

/**
 * What a paragraph is for; each role is one named Word style and one CSS class.
 * `organization` stands above the title, `subtitle` below it; `lead` opens a section; `note` is an aside in small type;
 * `source` is a bibliographic entry or the source of a statement.
 */
export type ParagraphRole = 'organization' | 'subtitle' | 'lead' | 'note' | 'source'

export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  /** First number of an ordered list. */
  readonly start: number
  readonly items: readonly ListItem[]
}

/** First child is a paragraph; then paragraphs and lists. */
export interface ListItem {
  readonly children: readonly Block[]
}

export interface Table {
  readonly type: 'table'
  readonly role: TableRole | null
  readonly caption: readonly Inline[]
  /** Relative widths, one for each column, whole numbers that sum to 100. */
  readonly columns: readonly number[]
  readonly head: readonly Row[]
  readonly body: readonly Row[]
}

/** `facts`: label and value; `signatures`: empty cells to write in, so its rows are tall. */
export type TableRole = 'facts' | 'signatures'

export interface Row {
  readonly cells: readonly Cell[]
}

/** A cell holds paragraphs and lists; it may be empty only in a `signatures` table. */
export interface Cell {
  readonly header: boolean
  readonly children: readonly Block[]
}

/** A box that stands out, such as the DRAFT banner. `status` is the draft banner; `note` is advice beside the text. */
export interface Callout {
  readonly type: 'callout'
  readonly role: 'status' | 'note'
  readonly children: readonly Block[]
}

export interface Rule {
  readonly type: 'rule'
}

/** A contents list; `entries` are filled from the headings of levels 2 to `depth` that carry an id. */
export interface Contents {
  readonly type: 'contents'
  readonly title: string
  readonly depth: 2 | 3
  readonly entries: readonly ContentsEntry[]
}

export interface ContentsEntry {
  readonly level: 2 | 3 | 4
  readonly id: string
  readonly text: string
}

export type Inline = Text | Strong | Emphasis | Link | Abbreviation | Span | Break

export interface Text {
  readonly type: 'text'
  readonly value: string
}

export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** `href` is http(s), mailto, tel or `#id` of a heading or section in the same document. */
export interface Link {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}

/** Writers that cannot show a title on hover leave `title` out: it never holds what the text needs. */
export interface Abbreviation {
  readonly type: 'abbreviation'
  readonly title: string
  readonly children: readonly Inline[]
}

/** Text in another language than the document's (BCP 47 tag). */
export interface Span {
  readonly type: 'span'
  readonly lang: string
  readonly children: readonly Inline[]
}

export interface Break {
  readonly type: 'break'
}

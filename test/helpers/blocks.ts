/** The one block shape in which tests compare a tree with what a reader of DOCX or of HTML sees. */

/**
 * A piece of text that stands by itself, in reading order.
 *
 * How each node is listed, in both formats:
 * - heading: `heading` with its level. Every other node has level null, except `item`.
 * - paragraph (any role, also inside a callout): `paragraph`.
 * - list item: its first paragraph is `item` with `level` = nesting depth from 1 and `ordered` of its own list; its
 *   further paragraphs are `paragraph`. This holds inside table cells too, where the cell's items follow the cell.
 * - table: first `caption`, where it has one; then row by row one `header-cell` or `cell` for each cell, its text that of
 *   the cell's paragraphs outside lists, joined with one space; then the `item`s of that cell. An empty cell has text ''.
 * - contents: its title is a `paragraph`, each entry an `item` with `ordered` false and `level` 1 for the headings of
 *   level 2, 2 for level 3, 3 for level 4.
 * - callout and section list their children and nothing of their own; a rule lists nothing.
 *
 * `text`: a break counts as one space, runs of white space as one, both ends trimmed. A no-break space stays as it is.
 * Running header and footer, the logo and anything else outside the tree are left out.
 */
export interface DocumentBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'caption' | 'cell' | 'header-cell'
  readonly level: number | null
  readonly ordered: boolean | null
  readonly text: string
}

/** White space as `DocumentBlock.text` wants it; U+00A0 and other special spaces are kept. */
export function tidyText(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '')
}

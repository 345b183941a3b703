/** What a document is beside its text: the facts that Word keeps as properties, and HTML in its head and on its printed pages. */

/** Everything a writer needs beside the tree. All strings are plain text, ready to print. */
export interface DocumentMeta {
  /** Which document, such as `job-description`. */
  readonly document: string
  /** Full title: `dc:title` and `<title>`. */
  readonly title: string
  /** BCP 47 tag of the whole document. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly organization: string
  /** One sentence that says what the document is. */
  readonly description: string
  readonly paper: 'a4' | 'letter'
  /** Whether the status is other than approved: the page then says so. */
  readonly isDraft: boolean
  /** Parts of the running header, such as organization and document name; never empty. */
  readonly header: readonly string[]
  /** Parts of the running footer before the page number, such as title, status and version; never empty. */
  readonly footer: readonly string[]
  /** "Page {page} of {pages}" in the document's language. */
  readonly pageOf: string
  /** `YYYY-MM-DD` from the role definition (never from the clock), or null where it gives none. */
  readonly date: string | null
  readonly theme: Theme
  /** Name and version of the program that makes the file. */
  readonly generator: string
  /** What the file carries for the round trip; null for a document of the library, which is made from no role definition. */
  readonly payload: Payload | null
  /** JSON-LD for search engines, which only HTML can carry: compact JSON text. */
  readonly structuredData?: string
}

/** The look, all of it data. Colours are `#rrggbb`, already checked for contrast on white. */
export interface Theme {
  readonly accent: string
  readonly headingFont: string
  readonly bodyFont: string
  readonly logo: Logo | null
}

/** A picture; `data` is the file itself. `raster` is a PNG of the same picture where `type` is svg, for readers without SVG. */
export interface Logo {
  readonly type: 'png' | 'jpeg' | 'svg'
  readonly data: Uint8Array
  readonly raster: Uint8Array | null
  readonly alternativeText: string
  /** Size to show it at, in pixels at 96 per inch. */
  readonly width: number
  readonly height: number
}

/** The role definition inside the document, so that the file can be rendered again to the same bytes. */
export interface Payload {
  /** Compact JSON text of the role definition. */
  readonly role: string
  /** Lowercase hex SHA-256 of the UTF-8 bytes of `role`. */
  readonly hash: string
  readonly schemaVersion: string
  readonly contentVersion: string
  readonly generator: string
}

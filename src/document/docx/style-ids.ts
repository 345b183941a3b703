/** The ids of all styles that the writer names; the generator of the shell defines exactly these. */
import type { ParagraphRole, TableRole } from '../tree.ts'

export const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const

export const roleStyles: Readonly<Record<ParagraphRole, string>> = {
  organization: 'Organization',
  subtitle: 'Subtitle',
  lead: 'Lead',
  note: 'Note',
  source: 'Source'
}

/** By nesting depth from 0. */
export const bulletStyles = ['ListBullet', 'ListBullet2', 'ListBullet3'] as const
export const numberStyles = ['ListNumber', 'ListNumber2', 'ListNumber3'] as const
export const continueStyles = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const

export const calloutStyles = { status: 'StatusBanner', note: 'NoteBox' } as const

export const tableStyles: Readonly<Record<TableRole | 'plain', string>> = {
  plain: 'DocumentTable',
  facts: 'FactsTable',
  signatures: 'SignatureTable'
}

export const tableTextStyle = 'TableText'
export const tableHeadingStyle = 'TableHeading'
export const captionStyle = 'Caption'
export const contentsTitleStyle = 'TOCHeading'
export const contentsEntryStyles = { 2: 'TOC2', 3: 'TOC3', 4: 'TOC4' } as const
export const headerStyle = 'Header'
export const footerStyle = 'Footer'
export const ruleStyle = 'Rule'
export const linkStyle = 'Hyperlink'

/** Distance of one list level's text from the one above, in twentieths of a point. */
export const listIndent = 360
/** Distance of a callout's text from the margins of the page, in twentieths of a point. */
export const calloutIndent = 200

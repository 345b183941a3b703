/** Runs of text with their properties, cut where the direction of the letters changes. */
import type { Direction } from '../html/bidi.ts'
import { linkStyle } from './style-ids.ts'
import { escapeXml } from './xml.ts'

/** How a stretch of text is set. */
export interface RunLook {
  readonly isStrong: boolean
  readonly isEmphasis: boolean
  readonly isLink: boolean
  /** `w:lang` element, or nothing where the language is the document's. */
  readonly language: string
  /** Direction of all of it, where that does not follow from its letters. */
  readonly direction: Direction | null
}

export const plainRun: RunLook = { isStrong: false, isEmphasis: false, isLink: false, language: '', direction: null }

// Letters of scripts that run from right to left, and letters of all others; blocks as in Unicode's default bidi classes.
const rtlLetters = '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const anyRtl = new RegExp(`[${rtlLetters}]`, 'u')
// From the first letter of the other direction to its last one, with what stands between them.
const rtlStretch = new RegExp(`[${rtlLetters}](?:[^\\p{L}]*[${rtlLetters}])*`, 'gu')
const ltrStretch = new RegExp(`(?![${rtlLetters}])\\p{L}(?:[^\\p{L}${rtlLetters}]*(?![${rtlLetters}])\\p{L})*`, 'gu')

/** Text as one or more runs; `base` is the direction of the document. Empty text gives nothing. */
export function writeText(text: string, look: RunLook, base: Direction): string {
  if (look.direction !== null) return writeRun(text, look, look.direction === 'rtl')
  if (base === 'ltr') return anyRtl.test(text) ? writePieces(text, look, rtlStretch, true) : writeRun(text, look, false)
  return writePieces(text, look, ltrStretch, false)
}

function writePieces(text: string, look: RunLook, stretch: RegExp, isRtl: boolean): string {
  let xml = ''
  let at = 0
  for (const match of text.matchAll(stretch)) {
    xml += writeRun(text.slice(at, match.index), look, !isRtl) + writeRun(match[0], look, isRtl)
    at = match.index + match[0].length
  }
  return xml + writeRun(text.slice(at), look, !isRtl)
}

function writeRun(text: string, look: RunLook, isRtl: boolean): string {
  if (text === '') return ''
  const space = text.startsWith(' ') || text.endsWith(' ') ? ' xml:space="preserve"' : ''
  return `<w:r>${runProperties(look, isRtl)}<w:t${space}>${escapeXml(text)}</w:t></w:r>`
}

/** `w:rPr`, its children in the order of the schema; nothing for plain text. */
export function runProperties(look: RunLook, isRtl: boolean): string {
  let properties = look.isLink ? `<w:rStyle w:val="${linkStyle}"/>` : ''
  if (look.isStrong) properties += '<w:b/><w:bCs/>'
  if (look.isEmphasis) properties += '<w:i/><w:iCs/>'
  if (isRtl) properties += '<w:rtl/>'
  properties += look.language
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

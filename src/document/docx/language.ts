/** How Word writes a language down: one attribute for each kind of script. */
import { escapeXmlAttribute } from './xml.ts'

// Languages written from right to left where the tag names no script. Source: Unicode CLDR, likely subtags.
const rtlLanguages = new Set('ar arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi'.split(' '))
const rtlScripts = /-(?:adlm|arab|hebr|nkoo|rohg|syrc|thaa)(?:-|$)/i
const otherScript = /^[a-z]{2,3}-[a-z]{4}(?:-|$)/i
const eastAsian = /^(?:ja|ko|zh|yue|cmn|wuu|nan|hak)(?:-|$)/i

/** Whether text in the language runs from right to left, by its BCP 47 tag. */
export function isRightToLeft(tag: string): boolean {
  if (rtlScripts.test(tag)) return true
  if (otherScript.test(tag)) return false
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return rtlLanguages.has(language)
}

/** `w:lang` of a run of text in the language. Source: ISO/IEC 29500-1, 17.3.2.20. */
export function runLanguage(tag: string): string {
  const name = isRightToLeft(tag) ? 'bidi' : eastAsian.test(tag) ? 'eastAsia' : 'val'
  return `<w:lang w:${name}="${escapeXmlAttribute(tag)}"/>`
}

/** Attributes of `w:lang` for a whole document: `val` always, for readers that know no other. */
export function documentLanguage(tag: string): string {
  const text = escapeXmlAttribute(tag)
  const bidi = isRightToLeft(tag) ? ` w:bidi="${text}"` : ''
  return `w:val="${text}"${eastAsian.test(tag) ? ` w:eastAsia="${text}"` : ''}${bidi}`
}

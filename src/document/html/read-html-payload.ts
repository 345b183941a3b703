/** Reads the role definition back out of a page, also one that a browser or an editor saved. */
import { createHash } from 'node:crypto'
import type { Payload } from '../meta.ts'
import { beginsTag, readTag, type Tag } from './tags.ts'
import { payloadId } from './write-payload.ts'

/**
 * `absent`: the page carries none. `incomplete`: the element breaks off or lacks one of its attributes. `changed`: the
 * text is not the one that its hash was made of. `too-long`: the page is longer than any that this program writes.
 */
export type HtmlPayload =
  | { readonly outcome: 'found'; readonly payload: Payload }
  | { readonly outcome: 'absent' | 'incomplete' | 'changed' | 'too-long' }

// Characters; a page holds its role definition (which a request limits) twice at most, and a logo.
const longestPage = 16 * 1024 * 1024

// Elements whose content is text up to their own end tag: what looks like a tag in them is none.
const textElements = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])
const nameEnd = /[\s/>]/
const escapes = /\\(?:u(003c|003e|0026|2028|2029)|[\s\S])/g

/** Finds the element by one pass over the page; takes time in proportion to its length whatever it holds. */
export function readHtmlPayload(html: string): HtmlPayload {
  if (html.length > longestPage) return { outcome: 'too-long' }
  let at = html.indexOf('<')
  while (at !== -1) {
    if (!beginsTag(html, at)) {
      at = html.indexOf('<', afterNonTag(html, at))
      continue
    }
    const tag = readTag(html, at)
    if (tag === null) return { outcome: 'absent' }
    const end = textElements.has(tag.name) ? endOfText(html, tag) : tag.end
    if (tag.name === 'script' && tag.attributes.get('id') === payloadId) return readElement(html, tag, end)
    at = html.indexOf('<', end)
  }
  return { outcome: 'absent' }
}

/** After a comment, or after the `<` of an end tag, a doctype or plain text. */
function afterNonTag(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1
  const end = html.indexOf('-->', at + 2)
  return end === -1 ? html.length : end + 3
}

/** Index of the end tag of an element that holds text, or the end of the page. */
function endOfText(html: string, tag: Tag): number {
  for (let at = html.indexOf('</', tag.end); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + tag.name.length
    if (html.slice(at + 2, end).toLowerCase() === tag.name && nameEnd.test(html.charAt(end))) return at
  }
  return html.length
}

function readElement(html: string, tag: Tag, end: number): HtmlPayload {
  const schemaVersion = tag.attributes.get('data-schema-version')
  const contentVersion = tag.attributes.get('data-content-version')
  const hash = tag.attributes.get('data-hash')
  const generator = tag.attributes.get('data-generator')
  const isWhole = end < html.length && tag.attributes.get('type') === 'application/json'
  if (!isWhole || !schemaVersion || !contentVersion || !hash || generator === undefined)
    return { outcome: 'incomplete' }
  const role = html.slice(tag.end, end).trim().replace(escapes, unescapeUnit)
  if (createHash('sha256').update(role).digest('hex') !== hash) return { outcome: 'changed' }
  return { outcome: 'found', payload: { role, hash, schemaVersion, contentVersion, generator } }
}

/** Only what the writer escaped; every other escape, a doubled backslash above all, is the JSON's own. */
function unescapeUnit(found: string, unit: string | undefined): string {
  return unit === undefined ? found : String.fromCharCode(Number.parseInt(unit, 16))
}

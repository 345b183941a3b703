/** The role definition inside a page: a data block that no browser runs and that no text can end. */
import type { Payload } from '../meta.ts'
import { escapeAttribute } from './escape.ts'

/** The id of the element that carries the role definition; no heading or section may have it. */
export const payloadId = 'role-definition'

const unsafe = /[<>&\u2028\u2029]/g

/**
 * The script element with the role definition. In JSON those five characters stand within strings only, where an escape
 * means the same, so the block stays the same JSON; `readHtmlPayload` undoes the escapes to the very same text.
 */
export function writePayload(payload: Payload): string {
  const attributes = [
    ['data-schema-version', payload.schemaVersion],
    ['data-content-version', payload.contentVersion],
    ['data-hash', payload.hash],
    ['data-generator', payload.generator]
  ] as const
  const text = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  return `<script type="application/json" id="${payloadId}"${text}>${payload.role.replace(unsafe, escapeUnit)}</script>\n`
}

/** The script element with structured data for search engines; no text in it can end the element. */
export function writeStructuredData(json: string): string {
  return `<script type="application/ld+json">${json.replace(unsafe, escapeUnit)}</script>\n`
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Strong entity tags and the answer "not modified" (RFC 9110, sections 8.8.3 and 13.1.2). */
import { hash } from 'node:crypto'

/** Lowercase hex SHA-256. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** A strong entity tag with its quotes. */
export function entityTag(bytes: Uint8Array | string): string {
  return `"${sha256(bytes)}"`
}

/** Whether an If-None-Match header names the tag, or is `*`; weak comparison, as the standard asks for here. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header === tag) return true
  return header.split(',').some(part => {
    const candidate = part.trim()
    return candidate === '*' || candidate === tag || candidate === `W/${tag}`
  })
}

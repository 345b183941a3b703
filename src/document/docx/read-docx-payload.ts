/** Reads the role definition back out of a Word file, also one that an office program saved. */
import { createHash } from 'node:crypto'
import type { Payload } from '../meta.ts'
import { roleNamespace } from './namespaces.ts'
import { type RoleElement, readRolePart } from './read-role-part.ts'
import { readZipDirectory, readZipPart, type ZipPart } from './zip-read.ts'

/**
 * `not-a-docx`: the bytes are no Word file, or one that is locked or broken. `absent`: it carries no role definition.
 * `incomplete`: the part breaks off or lacks one of its attributes. `changed`: the text is not the one that its hash was
 * made of. `too-long`: the file, or the part, is longer than any that this program writes.
 */
export type DocxPayload =
  | { readonly outcome: 'found'; readonly payload: Payload }
  | { readonly outcome: 'absent' | 'incomplete' | 'changed' | 'too-long' | 'not-a-docx' }

// Bytes. A role definition is limited to far less by the request; a logo is what makes a file long.
const longestFile = 16 * 1024 * 1024
const longestPart = 8 * 1024 * 1024
// Word numbers custom parts anew when it saves, and other programs add theirs.
const customPart = /^\/?customXml\/item\d+\.xml$/i
const mostCustomParts = 32

/** Finds the part by its namespace, whatever name an office program gave it. Never throws for any bytes. */
export function readDocxPayload(bytes: Uint8Array): DocxPayload {
  if (bytes.length > longestFile) return { outcome: 'too-long' }
  const parts = readZipDirectory(bytes)
  if (parts === null || !isWordFile(parts)) return { outcome: 'not-a-docx' }
  const custom = parts.filter(part => customPart.test(part.name)).slice(0, mostCustomParts)
  let worst: DocxPayload = { outcome: 'absent' }
  for (const part of custom) {
    const content = readZipPart(bytes, part, longestPart)
    if (content.outcome === 'read') {
      const element = mayBeRole(content.bytes) ? readRolePart(content.bytes) : null
      if (element !== null) return payloadOf(element)
    } else worst = { outcome: content.outcome === 'too-long' ? 'too-long' : 'incomplete' }
  }
  return worst
}

function isWordFile(parts: readonly ZipPart[]): boolean {
  return parts.some(part => part.name === '[Content_Types].xml') && parts.some(part => part.name.startsWith('word/'))
}

/** A quick look, so that long parts of other programs are not parsed; the namespace is ASCII, in UTF-16 every other byte. */
function mayBeRole(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = Buffer.from(roleNamespace, 'utf16le')
  return view.includes(roleNamespace) || view.includes(wide) || view.includes(Buffer.from(wide).swap16())
}

function payloadOf(element: RoleElement): DocxPayload {
  const { role, hash, schemaVersion, contentVersion, generator } = element
  if (!element.isWhole || !schemaVersion || !contentVersion || !hash || generator === undefined) {
    return { outcome: 'incomplete' }
  }
  if (createHash('sha256').update(role).digest('hex') !== hash) return { outcome: 'changed' }
  return { outcome: 'found', payload: { role, hash, schemaVersion, contentVersion, generator } }
}

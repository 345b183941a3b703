/** Reads the custom XML part that carries the role definition, as this program or an office program wrote it. */
import { SaxesParser } from 'saxes'
import { roleNamespace } from './namespaces.ts'

/** The element as it stands: attributes that are missing are undefined. */
export interface RoleElement {
  readonly role: string
  readonly hash: string | undefined
  readonly schemaVersion: string | undefined
  readonly contentVersion: string | undefined
  readonly generator: string | undefined
  /** Whether the element holds text alone and the part is well-formed to its end. */
  readonly isWhole: boolean
}

/** The root element of our namespace, whatever its prefix; null where the part is something else. */
export function readRolePart(bytes: Uint8Array): RoleElement | null {
  const parser = new SaxesParser({ xmlns: true })
  let root: ReadonlyMap<string, string> | null = null
  let depth = 0
  let text = ''
  let isWhole = true
  parser.on('error', () => {
    isWhole = false
  })
  parser.on('opentag', tag => {
    depth++
    if (depth > 1) isWhole = false
    else if (tag.uri === roleNamespace && tag.local === 'role') {
      root = new Map(Object.values(tag.attributes).map(attribute => [attribute.name, attribute.value]))
    }
  })
  parser.on('closetag', () => {
    depth--
  })
  const addText = (piece: string) => {
    if (depth > 0) text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decode(bytes)).close()
  return elementOf(root, text, isWhole)
}

function elementOf(root: ReadonlyMap<string, string> | null, role: string, isWhole: boolean): RoleElement | null {
  if (root === null) return null
  return {
    role,
    hash: root.get('hash'),
    schemaVersion: root.get('schemaVersion'),
    contentVersion: root.get('contentVersion'),
    generator: root.get('generator'),
    isWhole
  }
}

/** UTF-8 or UTF-16 by the byte order mark, as every reader of XML must know them (XML 1.0, 4.3.3). */
function decode(bytes: Uint8Array): string {
  const isUtf16Little = bytes[0] === 0xff && bytes[1] === 0xfe
  const isUtf16Big = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(isUtf16Little ? 'utf-16le' : isUtf16Big ? 'utf-16be' : 'utf-8').decode(bytes)
}

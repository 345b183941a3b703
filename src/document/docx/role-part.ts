/** The role definition as a custom XML part, which Word keeps when it saves the file. */
import type { Payload } from '../meta.ts'
import { roleNamespace } from './namespaces.ts'
import { escapeXml, escapeXmlAttribute, xmlDeclaration } from './xml.ts'

const lineEnd = /[\t\n]/g

/** `customXml/item1.xml`; reading the element's text gives `payload.role` exactly. */
export function rolePart(payload: Payload): string {
  const attributes = [
    ['schemaVersion', payload.schemaVersion],
    ['contentVersion', payload.contentVersion],
    ['hash', payload.hash],
    ['generator', payload.generator]
  ] as const
  const text = attributes.map(([name, value]) => ` ${name}="${escapeXmlAttribute(value)}"`).join('')
  return `${xmlDeclaration}<role xmlns="${roleNamespace}"${text}>${escapeRole(payload.role)}</role>`
}

/** Tabs and line ends as references, which no editor tidies. */
function escapeRole(role: string): string {
  return escapeXml(role).replace(lineEnd, character => (character === '\t' ? '&#9;' : '&#10;'))
}

/** `customXml/itemProps1.xml`. The identity of the data store is fixed, so that the same input gives the same file. */
export const rolePropertiesPart = `${xmlDeclaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6B1F0C52-3D5E-4A8B-9C77-52A4E0D1B6F3}"><ds:schemaRefs><ds:schemaRef ds:uri="${roleNamespace}"/></ds:schemaRefs></ds:datastoreItem>`

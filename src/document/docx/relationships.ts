/** Relationships between the parts of a Word file. */
import { escapeXmlAttribute, xmlDeclaration } from './xml.ts'

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/relationships'
const metadataTypes = `${packageTypes}/metadata`

/** Ids of the relationships of `word/document.xml` that every document may use; links are numbered after them. */
export const documentParts = {
  styles: 'rId1',
  numbering: 'rId2',
  settings: 'rId3',
  theme: 'rId4',
  fontTable: 'rId5',
  role: 'rId6',
  header: 'rId7',
  footer: 'rId8',
  firstFooter: 'rId9',
  firstHeader: 'rId10'
} as const
const firstLink = 11

/** Addresses that the document links to, each with its own id. */
export type Links = Map<string, string>

/** The id of the relationship to an address. */
export function linkTo(links: Links, address: string): string {
  const known = links.get(address)
  if (known !== undefined) return known
  const id = `rId${firstLink + links.size}`
  links.set(address, id)
  return id
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`
}

function relationships(lines: readonly string[]): string {
  return `${xmlDeclaration}<Relationships xmlns="${packageTypes}">${lines.join('')}</Relationships>`
}

/** `_rels/.rels`. */
export const packageRelationships = relationships([
  relationship('rId1', `${officeTypes}/officeDocument`, 'word/document.xml'),
  relationship('rId2', `${metadataTypes}/core-properties`, 'docProps/core.xml'),
  relationship('rId3', `${officeTypes}/extended-properties`, 'docProps/app.xml')
])

/** `customXml/_rels/item1.xml.rels`. */
export const roleRelationships = relationships([
  relationship('rId1', `${officeTypes}/customXmlProps`, 'itemProps1.xml')
])

/** `word/_rels/document.xml.rels`. */
export function documentRelationships(
  links: Links,
  { hasFirstHeader, hasRole }: { readonly hasFirstHeader: boolean; readonly hasRole: boolean }
): string {
  const lines = [
    relationship(documentParts.styles, `${officeTypes}/styles`, 'styles.xml'),
    relationship(documentParts.numbering, `${officeTypes}/numbering`, 'numbering.xml'),
    relationship(documentParts.settings, `${officeTypes}/settings`, 'settings.xml'),
    relationship(documentParts.theme, `${officeTypes}/theme`, 'theme/theme1.xml'),
    relationship(documentParts.fontTable, `${officeTypes}/fontTable`, 'fontTable.xml'),
    relationship(documentParts.header, `${officeTypes}/header`, 'header1.xml'),
    relationship(documentParts.footer, `${officeTypes}/footer`, 'footer1.xml'),
    relationship(documentParts.firstFooter, `${officeTypes}/footer`, 'footer2.xml')
  ]
  if (hasRole)
    lines.splice(5, 0, relationship(documentParts.role, `${officeTypes}/customXml`, '../customXml/item1.xml'))
  if (hasFirstHeader) lines.push(relationship(documentParts.firstHeader, `${officeTypes}/header`, 'header2.xml'))
  for (const [address, id] of links) {
    lines.push(relationship(id, `${officeTypes}/hyperlink`, escapeXmlAttribute(address), ' TargetMode="External"'))
  }
  return relationships(lines)
}

/** Relationships of a header to its pictures, by id and file name in `word/media`. */
export function pictureRelationships(pictures: readonly (readonly [id: string, file: string])[]): string {
  return relationships(pictures.map(([id, file]) => relationship(id, `${officeTypes}/image`, `media/${file}`)))
}

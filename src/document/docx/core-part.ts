/** `docProps/core.xml`: title, author, language and dates of the file. */
import type { DocumentMeta } from '../meta.ts'
import { escapeXml, xmlDeclaration } from './xml.ts'

// For a role without a date: the same in every file, and clearly no day of anybody's work.
const noDate = '2000-01-01'

/** Dates come from the role definition, never from the clock, so that the same input gives the same file. */
export function corePart(meta: DocumentMeta): string {
  const moment = `${meta.date ?? noDate}T00:00:00Z`
  const properties = [
    `<dc:title>${escapeXml(meta.title)}</dc:title>`,
    `<dc:creator>${escapeXml(meta.organization)}</dc:creator>`,
    `<dc:description>${escapeXml(meta.description)}</dc:description>`,
    `<cp:lastModifiedBy>${escapeXml(meta.organization)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    `<dc:language>${escapeXml(meta.language)}</dc:language>`,
    `<cp:contentStatus>${meta.isDraft ? 'Draft' : 'Final'}</cp:contentStatus>`
  ]
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties.join('')}</cp:coreProperties>`
}

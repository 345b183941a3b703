/**
 * A competency framework as a 1EdTech CASE package, version 1.1 or 1.0. Same content, same package.
 * Source of names and rules: CASE Service 1.1 (2025) and 1.0 (2017); nobody has certified this for conformance.
 */
import { associationsOf } from './associations.ts'
import type { FrameworkContent, FrameworkLicence, FrameworkNode } from './content.ts'
import { definitionsOf, licenceLink, rubricsOf, subjectLink } from './definitions.ts'
import type { CaseVersion, CFDocument, CFItem, CFPackage } from './types.ts'
import { allNodes, type CaseWriting, startWriting, withUniqueKeys } from './writing.ts'

export interface PackageOptions {
  readonly version: CaseVersion
  /** The address of a service that answers under `/ims/case`; null for addresses that nothing is fetched from. */
  readonly base: string | null
  readonly licence: FrameworkLicence
}

/** The whole package. */
export function casePackage(given: FrameworkContent, { version, base, licence }: PackageOptions): CFPackage {
  const content = { ...given, nodes: withUniqueKeys(given.nodes) }
  const writing = startWriting(content, version, base)
  const rubrics = rubricsOf(writing)
  return {
    CFDocument: documentOf(writing, licence),
    CFItems: allNodes(content.nodes).map(node => itemOf(node, writing, licence)),
    CFAssociations: associationsOf(writing),
    CFDefinitions: definitionsOf(writing, licence),
    ...(rubrics.length > 0 && { CFRubrics: rubrics })
  }
}

function documentOf(writing: CaseWriting, licence: FrameworkLicence): CFDocument {
  const { content, version, id, head } = writing
  const { title, description, creator, language, adoptionStatus, statusStartDate, notes, words } = content
  return {
    ...head('CFDocuments', id('document')),
    ...(version === '1.1' && { frameworkType: words.frameworkType, caseVersion: '1.1' as const }),
    creator,
    title,
    description,
    subject: [words.subject],
    subjectURI: [subjectLink(writing)],
    language,
    ...(content.version !== undefined && { version: content.version }),
    adoptionStatus,
    ...(statusStartDate !== undefined && { statusStartDate }),
    ...(content.isLibrary && { licenseURI: licenceLink(writing, licence) }),
    ...(notes !== undefined && { notes })
  }
}

function itemOf(node: FrameworkNode, writing: CaseWriting, licence: FrameworkLicence): CFItem {
  const { content, id, head, link } = writing
  const type = content.words.itemTypes[node.type].title
  return {
    ...head('CFItems', id('item', node.key)),
    fullStatement: node.statement,
    CFItemType: type,
    CFItemTypeURI: link('CFItemTypes', id('item-type', node.type), type),
    ...(node.code !== undefined && { humanCodingScheme: node.code }),
    ...(node.label !== undefined && { abbreviatedStatement: node.label }),
    ...(node.notes !== undefined && { notes: node.notes }),
    language: content.language,
    ...(node.isLibraryWording && { licenseURI: licenceLink(writing, licence) })
  }
}

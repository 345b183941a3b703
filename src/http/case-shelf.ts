/** The CASE packages of the library by identifier, for each version and each address that the service is reached at. */
import type { Service } from '../app/service.ts'
import type { CaseLink, CaseVersion, CFDocument, CFPackage } from '../export/case/types.ts'

/** Kinds of objects as addresses name them. */
export const caseKinds = [
  'CFDocuments',
  'CFPackages',
  'CFItems',
  'CFItemAssociations',
  'CFAssociations',
  'CFAssociationGroupings',
  'CFConcepts',
  'CFItemTypes',
  'CFLicenses',
  'CFRubrics',
  'CFSubjects'
] as const
export type CaseKind = (typeof caseKinds)[number]

export interface CaseShelf {
  /** Documents as they are served alone. */
  readonly documents: readonly (CFDocument & { readonly CFPackageURI: CaseLink })[]
  /** The answer for an object; undefined where there is none. */
  find(kind: CaseKind, identifier: string): unknown
}

// Addresses come from callers, so only a few are kept.
const mostShelves = 4

/** Gives the shelf of a version and an address (`https://host`); null for addresses that nothing is fetched from. */
export function createCaseShelves(service: Service): (version: CaseVersion, base: string | null) => CaseShelf {
  const shelves = new Map<string, CaseShelf>()
  return (version, base) => {
    const key = `${version} ${base ?? ''}`
    const known = shelves.get(key)
    if (known !== undefined) return known
    const shelf = fill(service.casePackages(version, base))
    const [oldest] = shelves.keys()
    if (shelves.size >= mostShelves && oldest !== undefined) shelves.delete(oldest)
    shelves.set(key, shelf)
    return shelf
  }
}

interface Identified {
  readonly identifier: string
}

function fill(packages: readonly CFPackage[]): CaseShelf {
  const documents = packages.map(({ CFDocument }) => ({
    ...CFDocument,
    CFPackageURI: linkTo(CFDocument, CFDocument.uri.replace('/CFDocuments/', '/CFPackages/'))
  }))
  const found = new Map<string, () => unknown>()
  const put = <T extends Identified>(kind: CaseKind, parts: readonly T[] = [], answer: (part: T) => unknown) => {
    for (const part of parts) found.set(`${kind} ${part.identifier}`, () => answer(part))
  }
  put('CFDocuments', documents, document => document)
  for (const one of packages) {
    const CFDocumentURI = linkTo(one.CFDocument, one.CFDocument.uri)
    const { CFSubjects, CFLicenses, CFItemTypes, CFAssociationGroupings } = one.CFDefinitions
    put('CFPackages', [one.CFDocument], () => one)
    put('CFItems', one.CFItems, item => ({ ...item, CFDocumentURI }))
    put('CFAssociations', one.CFAssociations, association => ({ ...association, CFDocumentURI }))
    put('CFItemAssociations', one.CFItems, item => ({
      CFItem: { ...item, CFDocumentURI },
      CFAssociations: one.CFAssociations.filter(
        ({ originNodeURI, destinationNodeURI }) =>
          originNodeURI.identifier === item.identifier || destinationNodeURI.identifier === item.identifier
      ).map(association => ({ ...association, CFDocumentURI }))
    }))
    put('CFAssociationGroupings', CFAssociationGroupings, grouping => grouping)
    put('CFItemTypes', CFItemTypes, type => ({ CFItemTypes: [type] }))
    put('CFLicenses', CFLicenses, licence => licence)
    put('CFRubrics', one.CFRubrics, rubric => rubric)
    put('CFSubjects', CFSubjects, subject => ({ CFSubjects: [subject] }))
  }
  return { documents, find: (kind, identifier) => found.get(`${kind} ${identifier}`)?.() }
}

function linkTo({ title, identifier }: CFDocument, uri: string): CaseLink {
  return { title, identifier, uri }
}

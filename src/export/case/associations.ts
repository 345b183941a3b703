/** How the parts of a framework hang together: its tree, what supports what, and the crosswalk to published frameworks. */
import type { FrameworkNode } from './content.ts'
import { nameIdentifier } from './identifiers.ts'
import type { CaseNodeLink, CFAssociation } from './types.ts'
import { allNodes, type CaseWriting } from './writing.ts'

/** The key of the library's framework; items of roles point at those of the library by it. */
export const libraryKey = (language: string): readonly string[] => ['library', language]

/** Every association: first the tree, then the others in the order of the items. */
export function associationsOf(writing: CaseWriting): readonly CFAssociation[] {
  const { content, id, link } = writing
  const document = link('CFDocuments', id('document'), content.title)
  const nodes = allNodes(content.nodes)
  const byKey = new Map(nodes.map(node => [node.key, node]))
  return [
    ...children(content.nodes, document, writing),
    ...nodes.flatMap(node => [
      ...node.supports.flatMap(key => {
        const other = byKey.get(key)
        return other === undefined ? [] : [related(node, writing.item(other), 'isRelatedTo', writing)]
      }),
      ...ofLibrary(node, writing),
      ...crosswalk(node, writing)
    ])
  ]
}

/** The origin is the child, the destination its parent; sequence numbers count from 1 among the children of a parent. */
function children(
  nodes: readonly FrameworkNode[],
  parent: CaseNodeLink,
  writing: CaseWriting
): readonly CFAssociation[] {
  return nodes.flatMap((node, index) => {
    const own = writing.item(node)
    const identifier = writing.id('association', 'isChildOf', node.key)
    return [
      {
        ...writing.head('CFAssociations', identifier),
        associationType: 'isChildOf' as const,
        sequenceNumber: index + 1,
        originNodeURI: own,
        destinationNodeURI: parent
      },
      ...children(node.children, own, writing)
    ]
  })
}

function related(
  node: FrameworkNode,
  destination: CaseNodeLink,
  type: 'isRelatedTo' | 'exactMatchOf',
  writing: CaseWriting
): CFAssociation {
  const identifier = writing.id('association', type, node.key, destination.identifier)
  return {
    ...writing.head('CFAssociations', identifier),
    associationType: type,
    originNodeURI: writing.item(node),
    destinationNodeURI: destination
  }
}

/** An item of a role is the library's, or the same thing in other words. */
function ofLibrary(node: FrameworkNode, writing: CaseWriting): readonly CFAssociation[] {
  const { content, link } = writing
  if (node.library === undefined || content.isLibrary) return []
  const identifier = nameIdentifier(...libraryKey(content.language), 'item', node.library.key)
  const destination = link('CFItems', identifier, node.label ?? node.statement)
  return [related(node, destination, node.library.isSame ? 'exactMatchOf' : 'isRelatedTo', writing)]
}

/** Published frameworks are no CASE objects, so 1.1 says what they are. One grouping for each framework. */
function crosswalk(node: FrameworkNode, writing: CaseWriting): readonly CFAssociation[] {
  return node.crosswalk.map(({ framework, frameworkName, item, name, link }) => {
    const identifier = nameIdentifier('published', framework, item)
    const destination: CaseNodeLink = {
      title: `${frameworkName}: ${item} ${name}`.trim(),
      identifier,
      uri: link ?? `urn:uuid:${identifier}`,
      ...(writing.version === '1.1' && { targetType: 'ext:published-framework' })
    }
    const grouping = writing.link('CFAssociationGroupings', writing.id('grouping', framework), frameworkName)
    return { ...related(node, destination, 'isRelatedTo', writing), CFAssociationGroupingURI: grouping }
  })
}

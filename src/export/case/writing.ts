/** What all parts of a package are written with: identifiers, addresses and dates of one framework. */
import type { FrameworkContent, FrameworkNode } from './content.ts'
import { nameIdentifier } from './identifiers.ts'
import type { CaseLink, CaseVersion } from './types.ts'

export interface CaseWriting {
  readonly content: FrameworkContent
  readonly version: CaseVersion
  /** The UUID of a part of this framework. */
  id(...name: readonly string[]): string
  /** What every part begins with. `kind` is the name in addresses, such as CFItems. */
  head(kind: string, id: string): { identifier: string; uri: string; lastChangeDateTime: string }
  link(kind: string, id: string, title: string): CaseLink
  item(node: FrameworkNode): CaseLink
}

/**
 * `base` is the address of a service that answers under `/ims/case`; null where there is none, and addresses are then
 * names that nothing can be fetched from (`urn:uuid:`, RFC 9562).
 */
export function startWriting(content: FrameworkContent, version: CaseVersion, base: string | null): CaseWriting {
  const id = (...name: readonly string[]) => nameIdentifier(...content.key, ...name)
  const uri = (kind: string, identifier: string) => addressOf(base, version, kind, identifier)
  const link = (kind: string, identifier: string, title: string) => ({
    // A title is of one line: NormalizedString.
    title: title.replace(/\s+/g, ' '),
    identifier,
    uri: uri(kind, identifier)
  })
  return {
    content,
    version,
    id,
    head: (kind, identifier) => ({ identifier, uri: uri(kind, identifier), lastChangeDateTime: content.changed }),
    link,
    item: node => link('CFItems', id('item', node.key), node.label ?? node.statement)
  }
}

/** The address of an object. */
export function addressOf(base: string | null, version: CaseVersion, kind: string, identifier: string): string {
  if (base === null) return `urn:uuid:${identifier}`
  return `${base.replace(/\/+$/, '')}/ims/case/v${version.replace('.', 'p')}/${kind}/${identifier}`
}

/** All nodes, each before those below it. */
export function allNodes(nodes: readonly FrameworkNode[]): readonly FrameworkNode[] {
  return nodes.flatMap(node => [node, ...allNodes(node.children)])
}

/** The same nodes with each key once: of equal keys the later ones are counted. */
export function withUniqueKeys(
  nodes: readonly FrameworkNode[],
  seen = new Map<string, number>()
): readonly FrameworkNode[] {
  return nodes.map(node => {
    const count = (seen.get(node.key) ?? 0) + 1
    seen.set(node.key, count)
    const key = count === 1 ? node.key : `${node.key}#${count}`
    return { ...node, key, children: withUniqueKeys(node.children, seen), supports: [...new Set(node.supports)] }
  })
}

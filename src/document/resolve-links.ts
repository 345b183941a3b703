/** Leaves out links to ids that the document does not have; their text stays. */
import type { Block, Inline, ListItem, Row } from './tree.ts'

/** The same blocks; those without such links are not copied. */
export function resolveLinks(blocks: readonly Block[], ids: ReadonlySet<string>): readonly Block[] {
  return mapChanged(blocks, block => resolveBlock(block, ids))
}

function resolveBlock(block: Block, ids: ReadonlySet<string>): Block {
  switch (block.type) {
    case 'section':
    case 'callout':
      return withChildren(block, resolveLinks(block.children, ids))
    case 'heading':
    case 'paragraph':
      return withChildren(block, resolveInlines(block.children, ids))
    case 'list': {
      const items = mapChanged(block.items, (item: ListItem) => withChildren(item, resolveLinks(item.children, ids)))
      return items === block.items ? block : { ...block, items }
    }
    case 'table': {
      const caption = resolveInlines(block.caption, ids)
      const [head, body] = [resolveRows(block.head, ids), resolveRows(block.body, ids)]
      const isSame = caption === block.caption && head === block.head && body === block.body
      return isSame ? block : { ...block, caption, head, body }
    }
    default:
      return block
  }
}

function resolveRows(rows: readonly Row[], ids: ReadonlySet<string>): readonly Row[] {
  return mapChanged(rows, row => {
    const cells = mapChanged(row.cells, cell => withChildren(cell, resolveLinks(cell.children, ids)))
    return cells === row.cells ? row : { cells }
  })
}

function resolveInlines(children: readonly Inline[], ids: ReadonlySet<string>): readonly Inline[] {
  if (!children.some(child => 'children' in child)) return children
  let isChanged = false
  const resolved: Inline[] = []
  for (const child of children) {
    if (child.type === 'text' || child.type === 'break') {
      addJoined(resolved, child)
      continue
    }
    const inner = resolveInlines(child.children, ids)
    if (child.type === 'link' && child.href.startsWith('#') && !ids.has(child.href.slice(1))) {
      for (const node of inner) addJoined(resolved, node)
      isChanged = true
    } else {
      isChanged ||= inner !== child.children
      resolved.push(withChildren(child, inner))
    }
  }
  return isChanged ? resolved : children
}

/** Text beside text becomes one node. */
function addJoined(siblings: Inline[], node: Inline): void {
  const last = siblings.at(-1)
  if (node.type === 'text' && last?.type === 'text')
    siblings[siblings.length - 1] = { ...last, value: last.value + node.value }
  else siblings.push(node)
}

function withChildren<N extends { readonly children: readonly unknown[] }>(node: N, children: N['children']): N {
  return children === node.children ? node : { ...node, children }
}

/** The mapped list, or the list itself where nothing changed. */
function mapChanged<T>(list: readonly T[], map: (item: T) => T): readonly T[] {
  let changed: T[] | null = null
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index] as T
    const mapped = map(item)
    if (mapped !== item) changed ??= list.slice()
    if (changed !== null) changed[index] = mapped
  }
  return changed ?? list
}

/** Leaves out the parts of a document that say nothing. */
import { fitTable } from './fit-table.ts'
import { inlineText } from './plain-text.ts'
import type { Block, Heading, Inline, List, ListItem, Section } from './tree.ts'

/** Blocks with text, in order; the same list where nothing is left out. What is left out takes its heading with it. */
export function pruneBlocks(blocks: readonly Block[]): readonly Block[] {
  let changed: Block[] | null = null
  let hasHeading = false
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    const pruned = pruneBlock(block)
    if (pruned !== block) changed ??= blocks.slice(0, index)
    if (pruned === null) continue
    changed?.push(pruned)
    hasHeading ||= pruned.type === 'heading'
  }
  const kept = changed ?? blocks
  return hasHeading ? dropBareHeadings(kept) : kept
}

function pruneBlock(block: Block): Block | null {
  switch (block.type) {
    case 'section':
      return pruneSection(block)
    case 'heading':
    case 'paragraph':
      return hasText(block.children) ? block : null
    case 'list':
      return pruneList(block)
    case 'table':
      return fitTable(block, pruneBlocks)
    case 'callout': {
      const children = pruneBlocks(block.children)
      if (!children.some(child => child.type !== 'heading' && child.type !== 'rule')) return null
      return children === block.children ? block : { ...block, children }
    }
    case 'contents':
    case 'rule':
      return block
  }
}

/** Whether anything but spaces, no-break spaces and line breaks stands there. */
export function hasText(children: readonly Inline[]): boolean {
  const [first] = children
  if (first?.type === 'text' && first.value.charCodeAt(0) > 0x20 && first.value.charCodeAt(0) < 0x80) return true
  return inlineText(children).trim() !== ''
}

function pruneSection(section: Section): Section | null {
  const children = pruneBlocks(section.children)
  if (!children.some(child => child.type !== 'rule')) return null
  return children === section.children ? section : { ...section, children }
}

/** A heading stays where something follows it before the next heading of its level or above; the title always stays. */
function dropBareHeadings(blocks: readonly Block[]): readonly Block[] {
  const dropped = new Set<Block>()
  let following: Block | null = null
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    if (block.type === 'rule') continue
    if (block.type === 'heading' && block.level > 1 && isBare(block, following)) dropped.add(block)
    else following = block
  }
  return dropped.size === 0 ? blocks : blocks.filter(block => !dropped.has(block))
}

function isBare(heading: Heading, following: Block | null): boolean {
  return following === null || (following.type === 'heading' && following.level <= heading.level)
}

function pruneList(list: List): List | null {
  let changed: ListItem[] | null = null
  for (let index = 0; index < list.items.length; index += 1) {
    const item = list.items[index] as ListItem
    const children = pruneBlocks(item.children)
    const isSame = children === item.children && children[0]?.type === 'paragraph'
    if (!isSame) changed ??= list.items.slice(0, index)
    changed?.push(...(isSame ? [item] : fitItem(children)))
  }
  const items = changed ?? list.items
  if (items.length === 0) return null
  return changed === null ? list : { ...list, items }
}

/** An item that lost its text gives its place to the items of the lists in it, so that every item begins with text. */
function fitItem(children: readonly Block[]): ListItem[] {
  const start = children.findIndex(child => child.type === 'paragraph')
  const lifted = (start === -1 ? children : children.slice(0, start)).flatMap(child =>
    child.type === 'list' ? child.items : []
  )
  return start === -1 ? lifted : [...lifted, { children: start === 0 ? children : children.slice(start) }]
}

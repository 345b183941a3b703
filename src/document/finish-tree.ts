/** Makes an assembled document ready for the writers, so that the invariants of `tree.ts` hold. */
import { assignIds } from './assign-ids.ts'
import { checkDocument } from './checks.ts'
import { outline } from './outline.ts'
import { pruneBlocks } from './prune.ts'
import { resolveLinks } from './resolve-links.ts'
import type { Block, Contents, ContentsEntry, DocumentTree } from './tree.ts'

/**
 * The document without parts that say nothing, its ids unique, its links to places that exist, and its contents lists
 * filled. Finishing a finished document changes nothing. Throws a `DocumentError` when a template breaks what
 * `checkDocument` checks.
 */
export function finishTree(tree: DocumentTree): DocumentTree {
  const { children, ids } = assignIds(pruneBlocks(tree.children))
  const linked = { children: resolveLinks(children, ids) }
  checkDocument(linked)
  return hasContents(linked.children) ? { children: fillContents(linked.children, outlineEntries(linked)) } : linked
}

function hasContents(blocks: readonly Block[]): boolean {
  return blocks.some(block => block.type === 'contents' || (block.type === 'section' && hasContents(block.children)))
}

function outlineEntries(tree: DocumentTree): ContentsEntry[] {
  return outline(tree).flatMap(({ level, id, text }) => (level === 1 || id === null ? [] : [{ level, id, text }]))
}

/** A contents list without entries or without a title is left out, and a section that held nothing else. */
function fillContents(blocks: readonly Block[], entries: readonly ContentsEntry[]): Block[] {
  const filled: Block[] = []
  for (const block of blocks) {
    if (block.type === 'contents') filled.push(...fill(block, entries))
    else if (block.type === 'section' && hasContents(block.children)) {
      const children = fillContents(block.children, entries)
      if (children.length > 0) filled.push({ ...block, children })
    } else filled.push(block)
  }
  return filled
}

function fill(contents: Contents, all: readonly ContentsEntry[]): Contents[] {
  const entries = all.filter(({ level }) => level <= contents.depth)
  return entries.length === 0 || contents.title === '' ? [] : [{ ...contents, entries }]
}

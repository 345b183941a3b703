/** Gives headings their ids, and makes every id in a document unique. */
import type { Block, Heading, Section } from './tree.ts'

export interface IdResult {
  readonly children: readonly Block[]
  /** All ids of the document. */
  readonly ids: ReadonlySet<string>
}

interface Numbering {
  readonly given: ReadonlySet<string>
  readonly used: Set<string>
  /** How many headings of level 2 there were, and of level 3 since the last of those. */
  chapter: number
  part: number
}

/**
 * Where an id stands twice, the first keeps it and the others get a number: `duties`, `duties-2`. A heading of level 2
 * or 3 without an id gets one from its section (`duties-heading`), or from its place (`s-2-1`), so that contents lists
 * and links can lead to it.
 */
export function assignIds(blocks: readonly Block[]): IdResult {
  const given = new Set<string>()
  collectIds(blocks, given)
  const numbering: Numbering = { given, used: new Set(), chapter: 0, part: 0 }
  const children = assignAll(blocks, null, numbering)
  return { children, ids: numbering.used }
}

function collectIds(blocks: readonly Block[], ids: Set<string>): void {
  for (const block of blocks) {
    if ('id' in block && block.id !== null) ids.add(block.id)
    if (block.type === 'section' || block.type === 'callout') collectIds(block.children, ids)
  }
}

function assignAll(blocks: readonly Block[], section: string | null, numbering: Numbering): Block[] {
  let owner = section
  return blocks.map(block => {
    if (block.type === 'section') return assignSection(block, numbering)
    if (block.type === 'callout') return { ...block, children: assignAll(block.children, null, numbering) }
    if (block.type !== 'heading') return block
    const id = headingId(block, owner, numbering)
    owner = null
    return id === block.id ? block : { ...block, id }
  })
}

function assignSection(section: Section, numbering: Numbering): Section {
  const id = section.id === null ? null : claim(section.id, numbering)
  return { type: 'section', id, role: section.role, children: assignAll(section.children, id, numbering) }
}

function headingId({ level, id }: Heading, section: string | null, numbering: Numbering): string | null {
  if (level === 2) {
    numbering.chapter += 1
    numbering.part = 0
  } else if (level === 3) numbering.part += 1
  if (id !== null) return claim(id, numbering)
  if (level !== 2 && level !== 3) return null
  if (section !== null) return claimNew(`${section}-heading`, numbering)
  return claimNew(level === 2 ? `s-${numbering.chapter}` : `s-${numbering.chapter}-${numbering.part}`, numbering)
}

/** An id that a template gave: its own the first time. */
function claim(id: string, numbering: Numbering): string {
  if (numbering.used.has(id)) return claimNew(id, numbering)
  numbering.used.add(id)
  return id
}

/** An id that no template gave and that is not used yet. */
function claimNew(id: string, { given, used }: Numbering): string {
  let free = id
  for (let count = 2; used.has(free) || given.has(free); count += 1) free = `${id}-${count}`
  used.add(free)
  return free
}

/** Names of bookmarks for the ids of a document: every heading and section that has an id can be linked to. */
import type { Block, DocumentTree } from '../tree.ts'
import { remembered } from './remember.ts'

// Word's own limit, and the characters that it lets a person type.
const longestName = 40
const otherCharacter = /[^A-Za-z0-9_]/g

// Documents of the same templates have the same ids.
const mostBases = 1024
const bases = new Map<string, Base>()

interface Base {
  readonly name: string
  readonly lowerCase: string
}

/** Bookmark name by id, in reading order. Names differ whatever the case of their letters, as Word wants. */
export function bookmarkNames(tree: DocumentTree): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  collect(tree.children, id => {
    if (!names.has(id)) names.set(id, freeName(id, taken))
  })
  return names
}

function collect(blocks: readonly Block[], add: (id: string) => void): void {
  for (const block of blocks) {
    if ((block.type === 'section' || block.type === 'heading') && block.id !== null) add(block.id)
    if (block.type === 'section' || block.type === 'callout') collect(block.children, add)
  }
}

function freeName(id: string, taken: Set<string>): string {
  const base = remembered(bases, mostBases, id, () => baseOf(id))
  let { name, lowerCase } = base
  for (let count = 2; taken.has(lowerCase); count++) {
    const ending = `_${count}`
    name = base.name.slice(0, longestName - ending.length) + ending
    lowerCase = name.toLowerCase()
  }
  taken.add(lowerCase)
  return name
}

function baseOf(id: string): Base {
  const plain = id.replace(otherCharacter, '_')
  const name = (/^[A-Za-z]/.test(plain) ? plain : `b_${plain}`).slice(0, longestName)
  return { name, lowerCase: name.toLowerCase() }
}

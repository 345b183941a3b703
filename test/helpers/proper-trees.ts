/** Makes a document made by chance one that finished documents can be: ids once each, no level of heading skipped. */
import type { Block, Cell, Contents, DocumentTree, Heading, Table } from '../../src/document/tree.ts'

interface Seen {
  readonly ids: Set<string>
  level: Heading['level']
}

/** The same words in the same blocks, with ids, levels and header cells as the templates give them. */
export function properTree(tree: DocumentTree): DocumentTree {
  const seen: Seen = { ids: new Set(['role-definition']), level: 1 }
  return { children: tree.children.map(block => proper(block, seen)) }
}

function proper(block: Block, seen: Seen): Block {
  switch (block.type) {
    case 'heading':
      return properHeading(block, seen)
    case 'section':
      return { ...block, id: once(block.id, seen), children: block.children.map(inner => proper(inner, seen)) }
    case 'callout':
      return { ...block, children: block.children.map(inner => proper(inner, seen)) }
    case 'contents':
      return properContents(block)
    case 'table':
      return properTable(block)
    default:
      return block
  }
}

function once(id: string | null, { ids }: Seen): string | null {
  if (id === null || ids.has(id)) return null
  ids.add(id)
  return id
}

function properHeading(heading: Heading, seen: Seen): Heading {
  const level = Math.min(heading.level, seen.level + 1) as Heading['level']
  seen.level = level
  return { ...heading, id: once(heading.id, seen), level }
}

/** Begins at level 2 and goes down by one level at most, as the headings of a document do. */
function properContents(contents: Contents): Contents {
  let last = 1
  const entries = contents.entries.map(entry => {
    last = Math.min(entry.level, last + 1)
    return { ...entry, level: last as 2 | 3 | 4 }
  })
  return { ...contents, entries }
}

/** A header cell begins with a plain paragraph: by its style a reader of the Word file tells the cell from others. */
function properTable(table: Table): Table {
  const fit = (cell: Cell): Cell => {
    const first = cell.children[0]
    if (!cell.header || first === undefined || (first.type === 'paragraph' && first.role === null)) return cell
    const plain = first.type === 'paragraph' ? [] : [first]
    return {
      ...cell,
      children: [{ type: 'paragraph', role: null, children: words(first) }, ...plain, ...cell.children.slice(1)]
    }
  }
  const rows = (of: Table['head']) => of.map(row => ({ cells: row.cells.map(fit) }))
  return { ...table, head: rows(table.head), body: rows(table.body) }
}

function words(block: Block) {
  return block.type === 'paragraph' ? block.children : [{ type: 'text' as const, value: 'Heading' }]
}

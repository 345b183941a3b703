/** The same tree through the `docx` library, used plainly: an independent writer must say the same in the same order. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import t from 'tap'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import { inlineText } from '../src/document/plain-text.ts'
import type { Block, DocumentTree } from '../src/document/tree.ts'
import { arbitraryTree } from './helpers/arbitrary-trees.ts'
import { tidyText } from './helpers/blocks.ts'
import { all, docxPart, type Element, paragraphText, parseXml } from './helpers/docx.ts'
import { sampleMeta, sampleTree } from './helpers/trees.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

/** Each block with nothing but its text: what has a look of its own is left to our writer. */
function plainly(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'section':
    case 'callout':
      return block.children.flatMap(plainly)
    case 'heading':
      return [new Paragraph({ text: inlineText(block.children), heading: levels[block.level - 1] ?? 'Heading1' })]
    case 'paragraph':
      return [new Paragraph(inlineText(block.children))]
    case 'list':
      return block.items.flatMap(item => item.children.flatMap(plainly))
    case 'contents':
      return [new Paragraph(block.title), ...block.entries.map(entry => new Paragraph(entry.text))]
    case 'table':
      return [new Paragraph(inlineText(block.caption)), plainTable(block)]
    case 'rule':
      return []
  }
}

function plainTable(table: Extract<Block, { type: 'table' }>): Table {
  const rows = [...table.head, ...table.body].map(
    row =>
      new TableRow({ children: row.cells.map(cell => new TableCell({ children: cell.children.flatMap(plainly) })) })
  )
  return new Table({ rows })
}

/** The words in reading order, without the blocks that they stand in: the library marks lists and cells in other ways. */
function words(bytes: Uint8Array): string {
  return tidyText(paragraphs(bytes).map(paragraphText).join(' '))
}

function paragraphs(bytes: Uint8Array): readonly Element[] {
  return all(parseXml(docxPart(bytes, 'word/document.xml')), 'w:p')
}

async function withTheLibrary(tree: DocumentTree): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: tree.children.flatMap(plainly) }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

t.test('the sample', async t => {
  t.equal(words(writeDocx(sampleTree, sampleMeta)), words(await withTheLibrary(sampleTree)))
})

t.test('documents made by chance', async t => {
  for (const tree of fc.sample(arbitraryTree, { numRuns: 40, seed: 11 }))
    t.equal(words(writeDocx(tree, sampleMeta)), words(await withTheLibrary(tree)))
})

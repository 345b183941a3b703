/** Peer: the library `docx` used plainly, a Document and then the Packer. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

/**
 * @param {import('../content/read-blocks.mjs').Block[]} blocks
 * @returns {Promise<Buffer>}
 */
export function makeDocx(blocks) {
  const steps = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }
  const page = new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })
  const document = new Document({
    title: 'Job description',
    creator: 'Riverside Hospital',
    numbering: { config: [{ reference: 'steps', levels: [steps] }] },
    sections: [{ footers: { default: new Footer({ children: [page] }) }, children: blocks.flatMap(makeBlock) }]
  })
  return Packer.toBuffer(document)
}

function makeBlock(block) {
  if (block.kind === 'heading') return [new Paragraph({ heading: headings[block.level - 1], text: block.text })]
  if (block.kind === 'paragraph') return [makeParagraph(block)]
  if (block.kind === 'table') return [new Paragraph({ text: block.caption }), makeTable(block)]
  return block.items.flatMap(([first, ...more]) => [
    makeParagraph(first, block.ordered ? { numbering: { reference: 'steps', level: 0 } } : { bullet: { level: 0 } }),
    ...more.map(paragraph => makeParagraph(paragraph, { indent: { left: 720 } }))
  ])
}

function makeParagraph({ strong, text, emphasis }, options = {}) {
  const children = []
  if (strong !== '') children.push(new TextRun({ text: strong, bold: true }))
  if (text !== '') children.push(new TextRun(text))
  if (emphasis !== '') children.push(new TextRun({ text: emphasis, italics: true }))
  return new Paragraph({ ...options, children })
}

function makeTable({ widths, head, rows }) {
  const cell = (children, index) =>
    new TableCell({ width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE }, children })
  const body = rows.map(cells => new TableRow({ children: cells.map((place, index) => cell(placeOf(place), index)) }))
  const titles = head.map((text, index) => cell([new Paragraph(text)], index))
  const top = head.length === 0 ? [] : [new TableRow({ tableHeader: true, children: titles })]
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...top, ...body] })
}

/** A cell of a Word table ends with a paragraph, so an empty one holds an empty paragraph. */
function placeOf(paragraphs) {
  return paragraphs.length === 0 ? [new Paragraph('')] : paragraphs.map(paragraph => makeParagraph(paragraph))
}

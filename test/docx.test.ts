/** The Word file: each promise about its structure, properties and bytes. */
import t from 'tap'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import type { DocumentMeta } from '../src/document/meta.ts'
import type { Block } from '../src/document/tree.ts'
import {
  all,
  child,
  documentOf,
  docxBlocks,
  docxPart,
  elements,
  has,
  lintDocx,
  paragraphText,
  paragraphWith,
  parseXml,
  value
} from './helpers/docx.ts'
import { cell, heading, item, list, paragraph, sampleMeta, sampleTree, text } from './helpers/trees.ts'

const sample = writeDocx(sampleTree, sampleMeta)

function write(blocks: readonly Block[], meta: Partial<DocumentMeta> = {}): Uint8Array {
  return writeDocx({ children: blocks }, { ...sampleMeta, ...meta })
}

function styleOf(bytes: Uint8Array, words: string): string | null {
  return value(paragraphWith(bytes, words), 'w:pPr', 'w:pStyle')
}

t.test('the sample is free of faults that validators let through', async t => {
  t.strictSame(lintDocx(sample), [])
})

t.test('same input, same bytes; another input, others', async t => {
  t.ok(Buffer.from(sample).equals(writeDocx(structuredClone(sampleTree), structuredClone(sampleMeta))))
  t.notOk(Buffer.from(sample).equals(writeDocx(sampleTree, { ...sampleMeta, title: 'Other' })))
})

t.test('all text stands in reading order', async t => {
  const blocks = docxBlocks(sample)
  t.match(blocks.slice(0, 6), [
    { kind: 'paragraph', text: 'DRAFT: not yet approved' },
    { kind: 'paragraph', text: 'Example County Hospital' },
    { kind: 'heading', level: 1, text: 'Peer Specialist' },
    { kind: 'paragraph', text: 'Job description' },
    { kind: 'caption', text: 'The position at a glance' },
    { kind: 'header-cell', text: 'Reports to' }
  ])
  t.match(
    blocks.filter(block => block.kind === 'item' && block.level === 3),
    [{ text: 'a small part of it', ordered: false }]
  )
  t.ok(blocks.some(block => block.text === 'Listen to & walk beside people "as a peer"'))
  t.ok(blocks.some(block => block.text === '<Unit> 4'))
  t.ok(blocks.some(block => block.text.includes('no-break\u00a0space')))
})

t.test('every role has a named style', async t => {
  const expected = {
    'DRAFT: not yet approved': 'StatusBanner',
    'Example County Hospital': 'Organization',
    'Peer Specialist': 'Heading1',
    'Job description': 'Subtitle',
    Contents: 'TOCHeading',
    Groups: 'TOC3',
    'Good to know:': 'NoteBox',
    'First step': 'ListNumber',
    'More about the first step.': 'ListContinue',
    'one way': 'ListBullet2',
    'a small part of it': 'ListBullet3',
    'Where the time goes': 'Caption',
    Duty: 'TableHeading',
    'Day room': 'TableText',
    'Sources of this part': 'Heading4',
    'Wording may change with local policy.': 'Note',
    'Example Agency (2024). Standards for peer support.': 'Source'
  }
  for (const [words, style] of Object.entries(expected)) t.equal(styleOf(sample, words), style, words)
  t.equal(styleOf(sample, 'Both have read this description.'), null)
})

t.test('title, author, description, language, dates and status are in the properties', async t => {
  const core = (meta: Partial<DocumentMeta>) => {
    const part = parseXml(docxPart(write([paragraph('x')], meta), 'docProps/core.xml'))
    return Object.fromEntries(elements(part).map(element => [element.name, element.children.join('')]))
  }
  t.strictSame(core({ organization: 'A & B' }), {
    'dc:title': 'Peer Specialist – Job description',
    'dc:creator': 'A & B',
    'dc:description': sampleMeta.description,
    'cp:lastModifiedBy': 'A & B',
    'dcterms:created': '2026-03-02T00:00:00Z',
    'dcterms:modified': '2026-03-02T00:00:00Z',
    'dc:language': 'en-US',
    'cp:contentStatus': 'Draft'
  })
  t.match(core({ date: null, isDraft: false }), {
    'dcterms:created': '2000-01-01T00:00:00Z',
    'dcterms:modified': '2000-01-01T00:00:00Z',
    'cp:contentStatus': 'Final'
  })
})

t.test('each ordered list counts from its own first number', async t => {
  const lists = [list([item('a')], true, 3), list([item('b')], true), list([item('c', list([item('d')], true, 7))])]
  const bytes = write(lists)
  const numbering = parseXml(docxPart(bytes, 'word/numbering.xml'))
  const idOf = (words: string) => value(paragraphWith(bytes, words), 'w:pPr', 'w:numPr', 'w:numId')
  const startOf = (words: string) => {
    const num = all(numbering, 'w:num').find(one => one.attributes['w:numId'] === idOf(words))
    const override = num && child(num, 'w:lvlOverride')
    return override && [override.attributes['w:ilvl'], value(override, 'w:startOverride')]
  }
  t.strictSame(startOf('a'), ['0', '3'])
  t.strictSame(startOf('b'), ['0', '1'])
  t.strictSame(startOf('d'), ['1', '7'])
  t.equal(startOf('c'), undefined)
  t.equal(new Set(['a', 'b', 'c', 'd'].map(idOf)).size, 4)
  t.equal(
    all(numbering, 'w:abstractNum').every(form => all(form, 'w:lvl').length === 9),
    true
  )
})

t.test('only the first paragraph of an item is numbered', async t => {
  t.equal(has(sample, 'First step', 'w:numPr'), true)
  t.equal(has(sample, 'More about the first step.', 'w:numPr'), false)
})

t.test('tables have a caption, header rows that repeat, fixed widths and whole rows', async t => {
  const tables = all(documentOf(sample), 'w:tbl')
  const styles = tables.map(table => value(table, 'w:tblPr', 'w:tblStyle'))
  t.strictSame(styles, ['FactsTable', 'DocumentTable', 'SignatureTable'])
  const looks = tables.map(table => child(child(table, 'w:tblPr'), 'w:tblLook')?.attributes)
  t.match(looks, [
    { 'w:firstRow': '0', 'w:firstColumn': '1' },
    { 'w:firstRow': '1', 'w:firstColumn': '0' },
    { 'w:firstRow': '1', 'w:firstColumn': '1' }
  ])
  t.strictSame(
    tables.map(table => all(table, 'w:tblHeader').length),
    [0, 1, 1]
  )
  t.strictSame(
    tables.map(table => value(table, 'w:tblPr', 'w:tblCaption')),
    ['The position at a glance', 'Where the time goes', 'Signatures']
  )
  t.ok(has(sample, 'Duty', 'w:keepNext'), 'a header row stays with the row below it')
})

t.test('cells to sign in are tall, hold a paragraph and stay on one page', async t => {
  const table = all(documentOf(sample), 'w:tbl').at(-1)
  const rows = table ? all(table, 'w:tr') : []
  t.strictSame(
    rows.map(one => all(one, 'w:trHeight').map(height => height.attributes['w:val'])),
    [[], ['840'], ['840']]
  )
  t.strictSame(
    rows.map(one => all(one, 'w:keepNext').length > 0),
    [true, true, false]
  )
})

t.test('a cell that ends in anything but a paragraph gets one', async t => {
  const odd: Block = {
    type: 'table',
    role: 'signatures',
    caption: [text('c')],
    columns: [50, 50],
    head: [],
    body: [{ cells: [cell(null), { header: false, children: [{ type: 'rule' }] }] }]
  }
  t.strictSame(lintDocx(write([odd])), [])
})

t.test('contents are a field with linked entries, and nothing asks to be updated', async t => {
  const root = documentOf(sample)
  t.strictSame(
    all(root, 'w:instrText').map(one => one.children.join('')),
    [' TOC \\o "2-3" \\n \\h \\z \\u ']
  )
  t.strictSame(
    all(root, 'w:fldChar').map(mark => mark.attributes),
    [{ 'w:fldCharType': 'begin' }, { 'w:fldCharType': 'separate' }, { 'w:fldCharType': 'end' }]
  )
  const entry = all(root, 'w:p').filter(one => /^TOC\d/.test(value(one, 'w:pPr', 'w:pStyle') ?? ''))
  t.strictSame(
    entry.map(one => all(one, 'w:hyperlink')[0]?.attributes['w:anchor']),
    ['purpose', 'duties', 'groups', 'agreement']
  )
  const shallow = write([
    { type: 'contents', title: 'Contents', depth: 2, entries: [{ level: 2, id: 'gone', text: 'Gone' }] }
  ])
  t.match(docxPart(shallow, 'word/document.xml'), 'TOC \\o "2-2"')
  t.strictSame(lintDocx(shallow), [])
  t.strictSame(lintDocx(write([{ type: 'contents', title: 'Contents', depth: 2, entries: [] }])), [])
})

t.test('ids become bookmarks that Word accepts', async t => {
  const long = `a-${'x'.repeat(60)}`
  const blocks: Block[] = [
    heading(1, 'One', '1-first'),
    { type: 'section', id: long, role: null, children: [heading(2, 'Two', `${long}y`)] },
    heading(2, 'Three', 'A-B'),
    heading(2, 'Four', 'a_b'),
    heading(2, 'Five', 'A-B'),
    { type: 'section', id: 'empty', role: null, children: [] }
  ]
  const bytes = write(blocks)
  t.strictSame(
    lintDocx(bytes).filter(fault => !fault.includes('is there twice')),
    []
  )
  const names = all(documentOf(bytes), 'w:bookmarkStart').map(start => start.attributes['w:name'])
  t.strictSame(names.slice(0, 1), ['b_1_first'])
  t.ok(names.includes('a_b_2') && names.includes('empty'))
})

t.test('links lead out by a relationship and in by a bookmark', async t => {
  const link = (href: string) =>
    ({ type: 'paragraph', role: null, children: [{ type: 'link', href, children: [text('here')] }] }) as const
  const hrefs = [
    'https://example.org/a b?x="1"&y=<2>%zz',
    'https://example.org/ü',
    'mailto:peer@example.org',
    '#goal',
    '#nowhere',
    'javascript:alert(1)',
    'https://'
  ]
  const bytes = write([heading(1, 'Goal', 'goal'), ...hrefs.map(link), link('mailto:peer@example.org')])
  const relationships = elements(parseXml(docxPart(bytes, 'word/_rels/document.xml.rels'))).filter(
    line => line.attributes.TargetMode === 'External'
  )
  t.strictSame(
    relationships.map(line => line.attributes.Target),
    ['https://example.org/a%20b?x=%221%22&y=%3C2%3E%25zz', 'https://example.org/%C3%BC', 'mailto:peer@example.org']
  )
  t.equal(all(documentOf(bytes), 'w:hyperlink').length, 5)
  t.equal(all(documentOf(bytes), 'w:p').filter(one => paragraphText(one) === 'here').length, 8)
  t.strictSame(lintDocx(bytes), [])
})

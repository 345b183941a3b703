/** Finishing a tree: what says nothing goes, ids and links hold, contents are filled, and broken documents are refused. */
import t from 'tap'
import { DocumentError } from '../src/document/document-error.ts'
import { finishTree } from '../src/document/finish-tree.ts'
import { emptyCellMark, rescale } from '../src/document/fit-table.ts'
import { plainText } from '../src/document/plain-text.ts'
import type { Block, Cell, Contents, Heading, Inline, List, Paragraph, Section, Table } from '../src/document/tree.ts'

const words = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }])
const p = (value: string): Paragraph => ({ type: 'paragraph', role: null, children: words(value) })
const h = (level: Heading['level'], value: string, id: string | null = null): Heading => ({
  type: 'heading',
  level,
  id,
  children: words(value)
})
const section = (id: string | null, ...children: Block[]): Section => ({ type: 'section', id, role: null, children })
const list = (...items: Block[][]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: items.map(children => ({ children }))
})
const cell = (value: string, header = false): Cell => ({ header, children: value === '' ? [] : [p(value)] })
const row = (label: string, ...values: string[]) => ({
  cells: [cell(label, true), ...values.map(value => cell(value))]
})
const link = (href: string, value: string): Inline => ({ type: 'link', href, children: words(value) })
const contents = (depth: Contents['depth']): Contents => ({ type: 'contents', title: 'Contents', depth, entries: [] })
const table = (parts: Partial<Table>): Table => ({
  type: 'table',
  role: null,
  caption: words('Table'),
  columns: [50, 50],
  head: [],
  body: [],
  ...parts
})

/** What is left after the title. */
const finish = (...blocks: Block[]) => finishTree({ children: [h(1, 'Title'), ...blocks] }).children.slice(1)

t.test('paragraphs, items and lists without text go', async t => {
  const blank: Paragraph = { type: 'paragraph', role: 'lead', children: [{ type: 'break' }, ...words(' \u00a0')] }
  t.strictSame(finish(p(''), blank, list([p('')], []), p('kept')), [p('kept')])
  t.strictSame(finish(list([p('a')], [p(''), p('b')], [p('')])), [list([p('a')], [p('b')])])
})

t.test('an item that lost its text gives its place to the items inside it', async t => {
  t.strictSame(finish(list([p(''), list([p('inner')])], [p('a'), list([p('')])])), [list([p('inner')], [p('a')])])
  t.strictSame(finish(list([list([p('inner')]), p('after')])), [list([p('inner')], [p('after')])])
})

t.test('an empty section goes with its heading, and so does what held only that', async t => {
  const inner = section('inner', h(3, 'Inner'), p(''))
  t.strictSame(finish(section('outer', h(2, 'Outer'), inner, { type: 'rule' })), [])
  const kept = section('outer', h(2, 'Outer', 'o'), section('full', h(3, 'Full', 'f'), p('x')))
  t.strictSame(finish({ ...kept, children: [...kept.children, inner] }), [kept])
})

t.test('a heading with nothing under it goes, a heading of parts stays', async t => {
  const blocks = [h(2, 'Bare'), h(2, 'Whole', 'a'), h(3, 'Bare part'), h(3, 'Part', 'b'), p('x'), h(2, 'Last')]
  t.strictSame(finish(...blocks), [h(2, 'Whole', 'a'), h(3, 'Part', 'b'), p('x')])
  t.strictSame(finishTree({ children: [section('t', h(1, 'Only a title'))] }), {
    children: [section('t', h(1, 'Only a title'))]
  })
})

t.test('callouts without text go', async t => {
  const callout = (...children: Block[]): Block => ({ type: 'callout', role: 'note', children })
  t.strictSame(finish(callout(p('')), callout(h(2, 'Note')), callout(p('a'), p(''))), [callout(p('a'))])
})

t.test('tables lose empty rows and columns, and their widths sum to 100 again', async t => {
  const head = [{ cells: [cell('Duty', true), cell('Share', true), cell('Often', true)] }]
  const body = [row('Walk', '', 'daily'), row('Listen', '', ''), row('', '', '')]
  t.strictSame(finish(table({ columns: [40, 20, 40], head, body })), [
    table({
      columns: [50, 50],
      head: [{ cells: [cell('Duty', true), cell('Often', true)] }],
      body: [row('Walk', 'daily'), row('Listen', emptyCellMark)]
    })
  ])
  const labelled = table({ role: 'facts', columns: [30, 70], body: [row('Pay', ''), row('Hours', '20')] })
  t.strictSame(finish(labelled), [{ ...labelled, body: [row('Hours', '20')] }], 'a label without a value goes')
  const alone = finish(table({ head, columns: [40, 20, 40], body: [row('a', '', '')] }))
  t.match(alone, [{ columns: [100], body: [{ cells: [{ header: false }] }] }], 'a lone cell heads nothing')
  t.strictSame(finish(table({ head: [row('a', 'b')] })), [])
})

t.test('a cell that is empty between others is marked, except where one writes by hand', async t => {
  const body = [row('a', '1', ''), row('b', '', '2')]
  t.match(finish(table({ columns: [34, 33, 33], body })), [
    { body: [row('a', '1', emptyCellMark), row('b', emptyCellMark, '2')] }
  ])
  const signatures = table({ role: 'signatures', body: [{ cells: [cell(''), cell('')] }] })
  t.strictSame(finish(signatures), [signatures])
})

t.test('widths keep their proportions and sum to 100', async t => {
  t.strictSame(rescale([30, 40]), [43, 57])
  t.strictSame(rescale([1, 1, 1]), [34, 33, 33])
  t.strictSame(rescale([100]), [100])
  for (let first = 1; first < 99; first += 1) {
    const widths = rescale([first, 17, 3])
    t.equal(
      widths.reduce((sum, width) => sum + width, 0),
      100
    )
  }
})

t.test('ids become unique, and headings get theirs', async t => {
  const blocks = finish(
    section(
      'duties',
      h(2, 'Duties'),
      p('x'),
      h(3, 'First'),
      p('x'),
      h(3, 'Own', 'duties'),
      p('x'),
      h(4, 'Deep'),
      p('x')
    ),
    section('duties', h(2, 'Again', 'duties-2'), p('x')),
    section(null, h(2, 'Unnamed'), p('x'), h(3, 'Part'), p('x'))
  )
  t.match(blocks, [
    {
      id: 'duties',
      children: [{ id: 'duties-heading' }, {}, { id: 's-1-1' }, {}, { id: 'duties-3' }, {}, { level: 4, id: null }, {}]
    },
    { id: 'duties-4', children: [{ id: 'duties-2' }, {}] },
    { id: null, children: [{ id: 's-3' }, {}, { id: 's-3-1' }, {}] }
  ])
})

t.test('links inside the document lead somewhere or become text, wherever they stand', async t => {
  const gone: Inline[] = [...words('see '), link('#gone', 'this'), ...words(' now')]
  const text = [p('see this now')]
  const paragraph = (children: Inline[]): Paragraph => ({ type: 'paragraph', role: null, children })
  const strong: Paragraph = paragraph([{ type: 'strong', children: [link('#gone', 'a')] }])
  const full = table({ caption: gone, body: [{ cells: [{ header: false, children: [paragraph(gone)] }, cell('b')] }] })
  t.strictSame(finish(paragraph(gone), list([paragraph(gone)]), full, strong), [
    ...text,
    list(text),
    { ...full, caption: words('see this now'), body: [{ cells: [{ header: false, children: text }, cell('b')] }] },
    paragraph([{ type: 'strong', children: words('a') }])
  ])
  const kept = [section('here', p('x')), paragraph([link('#here', 'a'), link('https://example.org', 'b')])]
  t.strictSame(finish(...kept), kept)
  t.strictSame(finish(section('empty', p('')), paragraph([link('#empty', 'a')])), [p('a')])
})

t.test('contents list the headings down to their depth', async t => {
  const parts = section('a', h(2, 'A'), p('x'), section('b', h(3, 'B'), p('x'), h(4, 'C', 'c'), p('x')))
  const [two, three] = finish(contents(2), section(null, contents(3)), parts)
  const entries = [
    { level: 2, id: 'a-heading', text: 'A' },
    { level: 3, id: 'b-heading', text: 'B' }
  ]
  t.strictSame(two, { ...contents(2), entries: entries.slice(0, 1) })
  t.match(three, { children: [{ entries }] })
  t.strictSame(finish(contents(2), p('x')), [p('x')])
})

t.test('finishing twice is finishing once', async t => {
  const once = finishTree({
    children: [
      h(1, 'Title'),
      contents(3),
      section('a', h(2, 'A'), p(''), list([p(''), list([p('x')])])),
      section('a', h(2, 'A'), table({ body: [row('a', ''), row('b', 'c')] }))
    ]
  })
  t.strictSame(finishTree(once), once)
  t.equal(plainText(once), 'Title\n\nContents\n\nA\nA\n\nA\n\n- x\n\nA\n\nTable\n\na\t–\nb\tc\n')
})

t.test('a document that breaks a rule names its section', async t => {
  const refused = (...children: Block[]) => {
    try {
      finishTree({ children })
    } catch (error) {
      if (error instanceof DocumentError) return [error.message, error.section]
      throw error
    }
    return []
  }
  t.strictSame(refused(p('x')), ['The document has 0 titles (<h1>) instead of one.', null])
  t.strictSame(refused(h(1, 'a'), h(1, 'b')), ['The document has 2 titles (<h1>) instead of one.', null])
  t.strictSame(refused(h(1, 'a'), section('duties', section(null, h(3, 'b'), p('x')))), [
    'A heading of level 3 follows one of level 1. (in the section “duties”)',
    'duties'
  ])
  t.strictSame(refused(h(1, 'a'), section('facts', table({ caption: [], body: [row('a', 'b')] }))), [
    'A table has a caption without text. (in the section “facts”)',
    'facts'
  ])
})

/** Documents for tests of the writers: one written by hand with every kind of node, and any number made by chance. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { DocumentMeta, Payload } from '../../src/document/meta.ts'
import type {
  Block,
  Cell,
  Contents,
  ContentsEntry,
  DocumentTree,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Row,
  Table
} from '../../src/document/tree.ts'

export function text(value: string): Inline {
  return { type: 'text', value }
}

export function paragraph(value: string, role: Paragraph['role'] = null): Paragraph {
  return { type: 'paragraph', role, children: [text(value)] }
}

export function heading(level: Heading['level'], value: string, id: string | null = null): Heading {
  return { type: 'heading', level, id, children: [text(value)] }
}

export function item(value: string, ...more: Block[]): ListItem {
  return { children: [paragraph(value), ...more] }
}

export function list(items: readonly ListItem[], ordered = false, start = 1): List {
  return { type: 'list', ordered, start, items }
}

export function cell(value: string | null, header = false): Cell {
  return { header, children: value === null ? [] : [paragraph(value)] }
}

export function row(...values: (string | null)[]): Row {
  return { cells: values.map(value => cell(value)) }
}

function headRow(...values: string[]): Row {
  return { cells: values.map(value => cell(value, true)) }
}

function fact(label: string, value: string): Row {
  return { cells: [cell(label, true), cell(value)] }
}

const facts: Table = {
  type: 'table',
  role: 'facts',
  caption: [text('The position at a glance')],
  columns: [30, 70],
  head: [],
  body: [
    fact('Reports to', 'Peer services manager'),
    fact('Hours', '24 hours a week, days and evenings'),
    fact('Works with', 'People who stay on the unit, their supporters, and the whole team')
  ]
}

const duties: Table = {
  type: 'table',
  role: null,
  caption: [text('Where the time goes')],
  columns: [50, 20, 30],
  head: [headRow('Duty', 'Share', 'Where')],
  body: [
    row('Listen to & walk beside people "as a peer"', '60 %', '<Unit> 4'),
    {
      cells: [
        {
          header: false,
          children: [paragraph('Lead groups:'), list([item('recovery planning'), item('voice and choice')])]
        },
        cell('30 %'),
        cell('Day room')
      ]
    },
    row('Own supervision and learning', '10 %', 'Anywhere')
  ]
}

const signatures: Table = {
  type: 'table',
  role: 'signatures',
  caption: [text('Signatures')],
  columns: [40, 40, 20],
  head: [headRow('Name', 'Signature', 'Date')],
  body: [
    { cells: [cell('Peer specialist', true), cell(null), cell(null)] },
    { cells: [cell('Supervisor', true), cell(null), cell(null)] }
  ]
}

const marked: Paragraph = {
  type: 'paragraph',
  role: null,
  children: [
    text('Read the '),
    { type: 'link', href: 'https://example.org/standards?a=1&b=2', children: [text('national standards')] },
    text(', see '),
    { type: 'link', href: '#duties', children: [text('the duties')] },
    text(', or call '),
    { type: 'link', href: 'tel:+15550100', children: [text('+1 555 0100')] },
    text('. '),
    { type: 'strong', children: [text('Boundaries '), { type: 'emphasis', children: [text('matter')] }] },
    text('. A '),
    { type: 'abbreviation', title: 'Wellness Recovery Action Plan', children: [text('WRAP')] },
    text(' helps; in Spanish '),
    { type: 'span', lang: 'es', children: [text('apoyo entre pares')] },
    text(', in Hebrew '),
    { type: 'span', lang: 'he', children: [text('תמיכת עמיתים')] },
    text('.'),
    { type: 'break' },
    text('A second line with a no-break\u00a0space.')
  ]
}

const nested = list(
  [
    item('First step', paragraph('More about the first step.')),
    item('Second step', list([item('one way', list([item('a small part of it')])), item('another way')])),
    item('Third step', list([item('counts anew')], true, 4))
  ],
  true,
  3
)

/** A short document that has every kind of node at least once. */
export const sampleTree: DocumentTree = {
  children: [
    { type: 'callout', role: 'status', children: [paragraph('DRAFT: not yet approved')] },
    paragraph('Example County Hospital', 'organization'),
    heading(1, 'Peer Specialist', 'title'),
    paragraph('Job description', 'subtitle'),
    facts,
    {
      type: 'contents',
      title: 'Contents',
      depth: 3,
      entries: [
        { level: 2, id: 'purpose', text: 'Purpose' },
        { level: 2, id: 'duties', text: 'Duties' },
        { level: 3, id: 'groups', text: 'Groups' },
        { level: 2, id: 'agreement', text: 'Agreement' }
      ]
    },
    {
      type: 'section',
      id: 'purpose-section',
      role: null,
      children: [
        heading(2, 'Purpose', 'purpose'),
        paragraph('The peer specialist uses lived experience to support recovery that each person leads.', 'lead'),
        marked,
        {
          type: 'callout',
          role: 'note',
          children: [paragraph('Good to know:'), list([item('Nobody is asked to disclose.'), item('A pause is fine.')])]
        }
      ]
    },
    { type: 'rule' },
    {
      type: 'section',
      id: null,
      role: null,
      children: [
        heading(2, 'Duties', 'duties'),
        paragraph('In the order of their weight:'),
        nested,
        list([item('Begins at one')], true),
        heading(3, 'Groups', 'groups'),
        duties,
        heading(4, 'Sources of this part'),
        paragraph('Example Agency (2024). Standards for peer support.', 'source'),
        paragraph('Wording may change with local policy.', 'note')
      ]
    },
    {
      type: 'section',
      id: 'agreement-section',
      role: 'page',
      children: [heading(2, 'Agreement', 'agreement'), paragraph('Both have read this description.'), signatures]
    }
  ]
}

export function payloadOf(role: string): Payload {
  const hash = createHash('sha256').update(role).digest('hex')
  return { role, hash, schemaVersion: '1.0.0', contentVersion: '2026.1', generator: 'peer-role-builder 0.1.0' }
}

/** What belongs to `sampleTree`. */
export const sampleMeta: DocumentMeta = {
  document: 'job-description',
  title: 'Peer Specialist – Job description',
  language: 'en-US',
  direction: 'ltr',
  organization: 'Example County Hospital',
  description: 'Job description of a peer specialist on an inpatient unit.',
  paper: 'letter',
  isDraft: true,
  header: ['Example County Hospital', 'Job description'],
  footer: ['Peer Specialist', 'Draft', 'Version 1.2'],
  pageOf: 'Page {page} of {pages}',
  date: '2026-03-02',
  theme: { accent: '#1f5f7a', headingFont: 'Calibri', bodyFont: 'Calibri', logo: null },
  payload: payloadOf('{"schemaVersion":"1","position":{"title":"Peer <Specialist> & more ]]> \\"q\\""}}')
}

// Words of several scripts, with all that markup and Word are sensitive to; no white space at either end.
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z0-9&<>"'{}%$]{1,8}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('שלום', 'مرحبا', '日本語', 'é', '😀', '\u00a0', ']]>', '\u200f', '١٢', '-', '.')
  }
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,50}$/)
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.emailAddress().map(address => `mailto:${address}`),
  fc.stringMatching(/^tel:\+[0-9]{3,12}$/),
  id.map(name => `#${name}`)
)

const textNode: fc.Arbitrary<Inline> = words.map(text)

const inlineNode = fc.letrec<{ inline: Inline }>(tie => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: textNode },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('strong' as const), children: inlineChildren(tie('inline')) })
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('emphasis' as const), children: inlineChildren(tie('inline')) })
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('link' as const),
        href,
        children: fc.array(textNode, { minLength: 1, maxLength: 2 })
      })
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('abbreviation' as const),
        title: words,
        children: inlineChildren(tie('inline'))
      })
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('span' as const),
        lang: fc.constantFrom('es', 'he', 'ar-EG', 'ja', 'zh-Hant-TW', 'en-GB'),
        children: inlineChildren(tie('inline'))
      })
    }
  )
})).inline

function inlineChildren(inline: fc.Arbitrary<Inline>): fc.Arbitrary<Inline[]> {
  return fc.array(inline, { minLength: 1, maxLength: 2 })
}

/** Begins and ends with text; neighbours are parted by a space or a line break, so that nothing runs together. */
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.tuple(inlineNode, fc.boolean()), { maxLength: 3 })
  .chain(middle =>
    fc
      .tuple(textNode, textNode)
      .map(([first, last]) => [
        first,
        ...middle.flatMap(([node, isBreak]): Inline[] => [isBreak ? { type: 'break' } : text(' '), node]),
        text(' '),
        last
      ])
  )

const role = fc.constantFrom<Paragraph['role']>(null, null, null, 'organization', 'subtitle', 'lead', 'note', 'source')
const paragraphNode: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  role,
  children: inlines
})

function listNode(depth: number): fc.Arbitrary<List> {
  const more: fc.Arbitrary<Block> = depth >= 3 ? paragraphNode : fc.oneof(paragraphNode, listNode(depth + 1))
  const listItem = fc
    .tuple(paragraphNode, fc.array(more, { maxLength: 2 }))
    .map(([first, rest]) => ({ children: [first, ...rest] }))
  return fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.integer({ min: 1, max: 999 }),
    items: fc.array(listItem, { minLength: 1, maxLength: 3 })
  })
}

function evenColumns(count: number): number[] {
  const width = Math.floor(100 / count)
  return Array.from({ length: count }, (_, index) => (index === 0 ? 100 - width * (count - 1) : width))
}

const tableNode: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom<Table['role']>(null, 'facts', 'signatures'))
  .chain(([count, tableRole]) => {
    const content: fc.Arbitrary<Block[]> = fc.array(fc.oneof(paragraphNode, listNode(2)), {
      minLength: tableRole === 'signatures' ? 0 : 1,
      maxLength: 2
    })
    const cells = (header: fc.Arbitrary<boolean>) =>
      fc
        .array(fc.record({ header, children: content }), { minLength: count, maxLength: count })
        .map(made => ({ cells: made }))
    return fc.record({
      type: fc.constant('table' as const),
      role: fc.constant(tableRole),
      caption: inlines,
      columns: fc.constant(evenColumns(count)),
      head: fc.array(cells(fc.constant(true)), { maxLength: 2 }),
      body: fc.array(cells(fc.boolean()), { minLength: 1, maxLength: 3 })
    })
  })

const headingNode: fc.Arbitrary<Heading> = fc.record({
  type: fc.constant('heading' as const),
  level: fc.constantFrom(2, 3, 4),
  id: fc.option(id, { nil: null }),
  children: inlines
})

const contentsEntry: fc.Arbitrary<ContentsEntry> = fc.record({ level: fc.constantFrom(2, 3, 4), id, text: words })
const contentsNode: fc.Arbitrary<Contents> = fc.record({
  type: fc.constant('contents' as const),
  title: words,
  depth: fc.constantFrom(2, 3),
  entries: fc.array(contentsEntry, { maxLength: 4 })
})

const flowBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraphNode },
  { weight: 2, arbitrary: listNode(1) },
  { weight: 2, arbitrary: headingNode },
  { weight: 2, arbitrary: tableNode },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'rule' }) },
  { weight: 1, arbitrary: contentsNode },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('callout' as const),
      role: fc.constantFrom('status' as const, 'note' as const),
      children: fc.array(fc.oneof(paragraphNode, listNode(1), headingNode), { minLength: 1, maxLength: 2 })
    })
  }
)

const sectionNode: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('section' as const),
  id: fc.option(id, { nil: null }),
  role: fc.constantFrom(null, 'page' as const),
  children: fc.array(flowBlock, { maxLength: 4 })
})

/** Any document that keeps the invariants of `tree.ts`, save that ids may repeat and heading levels may skip. */
export const arbitraryTree: fc.Arbitrary<DocumentTree> = fc
  .tuple(inlines, fc.array(fc.oneof(flowBlock, sectionNode), { maxLength: 6 }))
  .map(([title, blocks]) => ({ children: [{ type: 'heading', level: 1, id: 'title', children: title }, ...blocks] }))

const languages = fc.constantFrom(
  ['en-US', 'ltr'] as const,
  ['en-GB', 'ltr'] as const,
  ['es', 'ltr'] as const,
  ['ja', 'ltr'] as const,
  ['ar-EG', 'rtl'] as const,
  ['he', 'rtl'] as const
)

/** Everything beside the tree, without a logo. */
export const arbitraryMeta: fc.Arbitrary<DocumentMeta> = fc
  .record({
    language: languages,
    title: words,
    organization: words,
    paper: fc.constantFrom('a4' as const, 'letter' as const),
    isDraft: fc.boolean(),
    running: fc.array(words, { minLength: 1, maxLength: 3 }),
    date: fc.option(fc.constantFrom('2024-02-29', '2026-12-31')),
    accent: fc.constantFrom('#1f5f7a', '#7a1f3d', '#000000'),
    role: fc.jsonValue({ maxDepth: 2 }).map(value => JSON.stringify(value))
  })
  .map(made => ({
    ...sampleMeta,
    language: made.language[0],
    direction: made.language[1],
    title: made.title,
    organization: made.organization,
    description: made.title,
    paper: made.paper,
    isDraft: made.isDraft,
    header: made.running,
    footer: made.running,
    date: made.date,
    theme: { ...sampleMeta.theme, accent: made.accent },
    payload: payloadOf(made.role)
  }))

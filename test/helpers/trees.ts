/** A document for tests of the writers, written by hand, with every kind of node; and the words to write others with. */
import { createHash } from 'node:crypto'
import type { DocumentMeta, Payload } from '../../src/document/meta.ts'
import type {
  Block,
  Cell,
  DocumentTree,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Row,
  Table
} from '../../src/document/tree.ts'

export { arbitraryMeta, arbitraryTree } from './arbitrary-trees.ts'

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
export const sampleMeta: DocumentMeta & { readonly payload: Payload } = {
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
  generator: 'peer-role-builder 0.1.0',
  payload: payloadOf('{"schemaVersion":"1","position":{"title":"Peer <Specialist> & more ]]> \\"q\\""}}')
}

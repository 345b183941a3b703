/** Plain text and Markdown: both carry every word of the tree in its order, and no word becomes markup. */
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import t from 'tap'
import { writeMarkdown } from '../src/document/markdown/write-markdown.ts'
import { inlineText } from '../src/document/plain-text.ts'
import { writeText } from '../src/document/text/write-text.ts'
import type { Block, DocumentTree, Inline, Row } from '../src/document/tree.ts'
import { arbitraryTree, cell, heading, item, list, paragraph, sampleTree } from './helpers/trees.ts'

// Everything on that could make markup of a text: HTML, tables, strikethrough, addresses without angle brackets.
const markdown = new MarkdownIt({ html: true, linkify: true })

/** Words with single spaces between them. */
function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** The texts of all blocks in reading order; those of a row of headings apart, since they may stand beside each value. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  const rows = (some: readonly Row[]) => some.flatMap(({ cells }) => cells.flatMap(({ children }) => textsOf(children)))
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'section':
      case 'callout':
        return textsOf(block.children)
      case 'heading':
      case 'paragraph':
        return [inlineText(block.children)]
      case 'list':
        return block.items.flatMap(({ children }) => textsOf(children))
      case 'table':
        return [inlineText(block.caption), ...rows(block.body)]
      case 'contents':
        return [block.title, ...block.entries.map(({ text }) => text)]
      default:
        return []
    }
  })
}

/** The first text that does not follow the others; null when all stand in their order. */
function missingText(tree: DocumentTree, output: string): string | null {
  const whole = tidy(output)
  let at = 0
  for (const text of textsOf(tree.children).map(tidy)) {
    const found = whole.indexOf(text, at)
    if (found === -1) return text
    at = found + text.length
  }
  return null
}

interface Reading {
  readonly text: string
  readonly headings: number
  readonly links: readonly string[]
  readonly html: readonly string[]
  readonly rules: number
}

function readMarkdown(source: string): Reading {
  const tokens = markdown.parse(source, {})
  const inner = tokens.flatMap(({ children }) => children ?? [])
  const lines = tokens.flatMap(({ type, content, children }) =>
    type === 'inline'
      ? [(children ?? []).map(child => (/break$/.test(child.type) ? ' ' : child.content)).join('')]
      : [content]
  )
  return {
    text: lines.join('\n'),
    headings: tokens.filter(({ type }) => type === 'heading_open').length,
    links: inner.filter(({ type }) => type === 'link_open').map(token => String(token.attrGet('href'))),
    html: [...tokens, ...inner].filter(({ type }) => /html|code|fence|image/.test(type)).map(({ content }) => content),
    rules: tokens.filter(({ type }) => type === 'hr').length
  }
}

function count(blocks: readonly Block[], type: Block['type']): number {
  return blocks.reduce((sum, block) => {
    const inner = block.type === 'section' || block.type === 'callout' ? count(block.children, type) : 0
    return sum + inner + (block.type === type ? 1 : 0)
  }, 0)
}

t.test('the sample as plain text', async t => {
  const text = writeText(sampleTree.children)
  t.equal(missingText(sampleTree, text), null)
  t.match(text, 'Peer Specialist\n===============\n')
  t.match(text, 'Purpose\n-------\n')
  t.match(text, 'Reports to: Peer services manager\nHours: 24 hours a week, days and evenings\n')
  t.match(text, '- Duty: Lead groups: • recovery planning • voice and choice\n  Share: 30 %\n  Where: Day room\n')
  t.match(
    text,
    '\n3. First step\n   More about the first step.\n4. Second step\n   - one way\n     - a small part of it\n'
  )
  t.match(text, '- Name: Supervisor\n  Signature:\n  Date:\n', 'room to sign stays')
  t.notMatch(text, / +$|\n{3}/m)
})

t.test('the sample as Markdown', async t => {
  const source = writeMarkdown(sampleTree.children)
  const reading = readMarkdown(source)
  t.equal(missingText(sampleTree, reading.text), null)
  t.match(source, '\n# Peer Specialist\n')
  t.match(source, '[national standards](<https://example.org/standards?a=1&amp;b=2>)')
  t.same(reading.links, ['https://example.org/standards?a=1&b=2', 'tel:+15550100'])
  t.match(source, '\n| Duty | Share | Where |\n| --- | --- | --- |\n')
  t.match(source, '\n3. First step\n\n   More about the first step.\n4. Second step\n')
  t.match(source, '**Boundaries matter**')
  t.same([reading.headings, reading.rules, reading.html], [6, 1, []])
})

t.test('trees made by chance', async () => {
  fc.assert(
    fc.property(arbitraryTree, tree => {
      const missing = missingText(tree, writeText(tree.children))
      const reading = readMarkdown(writeMarkdown(tree.children))
      const lost = missingText(tree, reading.text)
      if (missing !== null) throw new Error(`Plain text lacks ${JSON.stringify(missing)}`)
      if (lost !== null) throw new Error(`Markdown lacks ${JSON.stringify(lost)} in ${writeMarkdown(tree.children)}`)
      if (reading.headings !== count(tree.children, 'heading')) throw new Error('A heading was made or lost.')
      if (reading.html.length > 0) throw new Error(`HTML: ${reading.html.join(' ')}`)
    }),
    { numRuns: 300 }
  )
})

const hostile = [
  '# heading',
  'a\n# heading',
  '- item',
  '1. item',
  '1) item',
  '+ plus',
  '= under',
  '---',
  '***',
  '> quote',
  '```js',
  '    code',
  '`code`',
  '<b>x</b>',
  '<!-- x -->',
  '&lt;b&gt;',
  '[x](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '[x]: https://example.org',
  'https://example.org/x',
  'www.example.org',
  'someone@example.org',
  '<https://example.org>',
  '| a | b |',
  '~~x~~',
  '$x$',
  '\\',
  '*a*',
  '_a_',
  '**'
]

t.test('no word of a person becomes markup', async () => {
  const word = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 12 }))
  const said = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
  fc.assert(
    fc.property(said, said, said, (one, two, three) => {
      const marked: Inline = { type: 'strong', children: [{ type: 'text', value: two }] }
      const head: Row = { cells: [cell(one, true), cell(three, true)] }
      const blocks: readonly Block[] = [
        heading(2, one),
        { type: 'paragraph', role: null, children: [{ type: 'text', value: one }, { type: 'break' }, marked] },
        list([item(two, paragraph(three)), item(one)]),
        list([item(three)], true),
        {
          type: 'table',
          role: null,
          caption: [{ type: 'text', value: two }],
          columns: [50, 50],
          head: [head],
          body: [{ cells: [cell(two), cell(one)] }]
        }
      ]
      const reading = readMarkdown(writeMarkdown(blocks))
      if (reading.headings > 1) throw new Error('A text made a heading.')
      if (reading.links.length > 0) throw new Error(`A text made a link: ${reading.links.join(' ')}`)
      if (reading.html.length > 0) throw new Error(`A text made HTML or code: ${reading.html.join(' ')}`)
      if (reading.rules > 0) throw new Error('A text made a rule.')
    }),
    // An entry without words, and with a paragraph, is rarer than 1,000 runs.
    { numRuns: 1000, examples: [['', '', '!']] }
  )
})

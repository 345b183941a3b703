/** Documents made by chance, with all that markup and Word are sensitive to in their words. */
import fc from 'fast-check'
import type { DocumentMeta } from '../../src/document/meta.ts'
import type {
  Block,
  Contents,
  ContentsEntry,
  DocumentTree,
  Heading,
  Inline,
  List,
  Paragraph,
  Table
} from '../../src/document/tree.ts'
import { payloadOf, sampleMeta, text } from './trees.ts'

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
// Not fc.webUrl: it lists all of Unicode first, which takes each process seconds.
const codePoint = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
const urlPart = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Z0-9._~!$&'()*+,;=:@-]{1,8}$/) },
      { weight: 1, arbitrary: codePoint.map(code => encodeURIComponent(String.fromCodePoint(code))) }
    ),
    { maxLength: 4 }
  )
  .map(parts => parts.join(''))
const webAddress = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.array(urlPart, { maxLength: 3 }),
    fc.option(urlPart, { nil: undefined }),
    fc.option(urlPart, { nil: undefined })
  )
  .map(
    ([scheme, host, path, query, fragment]) =>
      `${scheme}://${host}${path.map(part => `/${part}`).join('')}` +
      `${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`
  )
const href = fc.oneof(
  webAddress,
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

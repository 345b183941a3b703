/** The HTML page: each promise about its markup, its look and its bytes. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import { finishTree } from '../src/document/finish-tree.ts'
import { writeHtml, writeHtmlFragment } from '../src/document/html/write-html.ts'
import type { DocumentMeta } from '../src/document/meta.ts'
import type { Block, Contents, Inline } from '../src/document/tree.ts'
import { docxBlocks } from './helpers/docx.ts'
import { child, type Element, htmlBlocks, metaContent, pageOf, textOf, validateHtml } from './helpers/html.ts'
import { properTree } from './helpers/proper-trees.ts'
import {
  arbitraryMeta,
  arbitraryTree,
  cell,
  heading,
  item,
  list,
  paragraph,
  sampleMeta,
  sampleTree,
  text
} from './helpers/trees.ts'

const css = readFileSync(new URL('../templates/documents/document.css', import.meta.url), 'utf8')
const sample = writeHtml(sampleTree, sampleMeta, css)

function write(blocks: readonly Block[], meta: Partial<DocumentMeta> = {}): string {
  return writeHtml({ children: blocks }, { ...sampleMeta, ...meta }, css)
}

/** The article as markup, without the lines around it. */
function markup(blocks: readonly Block[], direction: 'ltr' | 'rtl' = 'ltr'): string {
  const article = writeHtmlFragment({ children: blocks }, { language: 'en', direction })
  return article.replace(/^<article[^>]*>\n|<\/article>\n$/g, '').trimEnd()
}

function inline(...children: Inline[]): string {
  return markup([{ type: 'paragraph', role: null, children }]).replace(/^<p>|<\/p>$/g, '')
}

t.test('the sample is valid and accessible, and says what the Word file says', async t => {
  t.strictSame(await validateHtml(sample), [])
  t.strictSame(htmlBlocks(sample), docxBlocks(writeDocx(sampleTree, sampleMeta)))
  t.match(await validateHtml('<!doctype html><p><div></p>'), [/close-order/], 'the validator finds faults')
})

t.test('every block has its element', async t => {
  const expected: [Block, string][] = [
    [paragraph('a'), '<p>a</p>'],
    [paragraph('a', 'organization'), '<p class="organization">a</p>'],
    [paragraph('a', 'lead'), '<p class="lead">a</p>'],
    [heading(2, 'a', 'x'), '<h2 id="x">a</h2>'],
    [heading(4, 'a'), '<h4>a</h4>'],
    [{ type: 'rule' }, '<hr>'],
    [list([item('a'), item('b')]), '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    [list([item('a')], true), '<ol>\n<li>a</li>\n</ol>'],
    [list([item('a')], true, 3), '<ol start="3">\n<li>a</li>\n</ol>'],
    [list([item('a', list([item('b')]))]), '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    [list([item('a', paragraph('b'))]), '<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>'],
    [list([{ children: [paragraph('a', 'note')] }]), '<ul>\n<li><p class="note">a</p>\n</li>\n</ul>'],
    [{ type: 'section', id: 's', role: null, children: [paragraph('a')] }, '<section id="s">\n<p>a</p>\n</section>'],
    [{ type: 'section', id: null, role: 'page', children: [] }, '<section class="page">\n</section>'],
    [
      { type: 'callout', role: 'status', children: [paragraph('a')] },
      '<div class="callout status" role="note">\n<p>a</p>\n</div>'
    ]
  ]
  for (const [block, html] of expected) t.equal(markup([block]), html)
})

t.test('every inline has its element', async t => {
  const children = [text('a')]
  t.equal(inline({ type: 'strong', children }), '<strong>a</strong>')
  t.equal(inline({ type: 'emphasis', children }), '<em>a</em>')
  t.equal(inline({ type: 'abbreviation', title: 'A "b"', children }), '<abbr title="A &quot;b&quot;">a</abbr>')
  t.equal(inline({ type: 'span', lang: 'es', children }), '<span lang="es" dir="auto">a</span>')
  t.equal(inline(text('a'), { type: 'break' }, text('b')), 'a<br>b')
  t.equal(inline({ type: 'link', href: '#x', children }), '<a href="#x">a</a>')
  t.equal(
    inline({ type: 'link', href: 'https://a.org/?b=1&c="', children }),
    '<a href="https://a.org/?b=1&amp;c=&quot;">a</a>'
  )
  const own = [text('a.org/b')]
  t.equal(
    inline({ type: 'link', href: 'https://a.org/b', children: own }),
    '<a href="https://a.org/b" class="address">a.org/b</a>'
  )
})

t.test('an address that could run code is text', async t => {
  for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//a.org', 'x'])
    t.equal(inline({ type: 'link', href, children: [text('a')] }), 'a', href)
})

t.test('a table has a caption, widths, scoped headers and names for narrow screens', async t => {
  const made = markup([
    {
      type: 'table',
      role: 'facts',
      caption: [text('C')],
      columns: [33, 67],
      head: [{ cells: [cell('H "1"', true), cell('H 2', true)] }],
      body: [{ cells: [cell('R', true), { header: false, children: [paragraph('a'), list([item('b')])] }] }]
    }
  ])
  t.equal(
    made,
    `<table class="facts">
<caption>C</caption>
<colgroup><col class="w-35"><col class="w-65"></colgroup>
<thead>
<tr><th scope="col">H "1"</th><th scope="col">H 2</th></tr>
</thead>
<tbody>
<tr><th scope="row">R</th><td data-label="H 2">a
<ul>
<li>b</li>
</ul>
</td></tr>
</tbody>
</table>`
  )
  for (const width of [1, 3, 50, 99, 100]) {
    const table: Block = { type: 'table', role: null, caption: [], columns: [width], head: [], body: [] }
    const name = /<col class="(w-\d+)">/.exec(markup([table]))?.[1]
    t.ok(name && css.includes(`.${name} {`), `${width} % has a class in the style sheet`)
  }
})

t.test('a contents list nests as its entries do', async t => {
  const contents = (...levels: (2 | 3 | 4)[]): Contents => ({
    type: 'contents',
    title: 'On "this" page',
    depth: 3,
    entries: levels.map((level, index) => ({ level, id: `i${index}`, text: `T${index} & more` }))
  })
  const shape = (...levels: (2 | 3 | 4)[]) =>
    markup([contents(...levels)])
      .replace(/^.*\n.*\n|\n<\/nav>$/g, '')
      .replaceAll(/\n|<a href="#i(\d)">T\1 &amp; more<\/a>/g, (_, number) => number ?? '')
  t.equal(shape(2, 3, 3, 2), '<ul><li>0<ul><li>1</li><li>2</li></ul></li><li>3</li></ul>')
  t.equal(shape(3, 2, 4, 3), '<ul><li>0</li><li>1<ul><li>2</li><li>3</li></ul></li></ul>')
  t.equal(shape(2, 3, 4, 2), '<ul><li>0<ul><li>1<ul><li>2</li></ul></li></ul></li><li>3</li></ul>')
  t.match(markup([contents(2)]), '<nav class="contents" aria-label="On &quot;this&quot; page">')
  t.match(markup([contents(2)]), '<p class="contents-title">On "this" page</p>')
})

t.test('links of the contents lead to headings, and no id stands twice', async t => {
  const made = writeHtml(finishTree(sampleTree), sampleMeta, css)
  const ids = [...made.matchAll(/ id="([^"]*)"/g)].map(match => match[1])
  t.equal(new Set(ids).size, ids.length)
  const targets = [...made.matchAll(/href="#([^"]*)"/g)].map(match => match[1])
  t.ok(targets.length >= 4)
  t.strictSame(
    targets.filter(id => !ids.includes(id)),
    []
  )
})

t.test('no text can become markup', async t => {
  const hostile = `</p><script>alert("1")</script><!-- & &lt; ' \u2028 -->`
  const meta = {
    title: hostile,
    organization: hostile,
    description: hostile,
    header: [hostile],
    footer: [`${hostile}</style>`],
    pageOf: `</style>{page}"${hostile}{pages}`,
    theme: { ...sampleMeta.theme, headingFont: `x"</style>${hostile}`, bodyFont: 'a\\";}' },
    generator: hostile,
    payload: { ...sampleMeta.payload, generator: hostile, schemaVersion: '"><script>' }
  }
  const blocks: Block[] = [
    heading(1, hostile, 'title'),
    paragraph(hostile),
    list([item(hostile)]),
    {
      type: 'table',
      role: null,
      caption: [text(hostile)],
      columns: [100],
      head: [{ cells: [cell(hostile, true)] }],
      body: [{ cells: [cell(hostile)] }]
    },
    {
      type: 'contents',
      title: hostile,
      depth: 2,
      entries: [{ level: 2, id: '"><script>', text: hostile }]
    },
    { type: 'paragraph', role: null, children: [{ type: 'abbreviation', title: hostile, children: [text(hostile)] }] },
    { type: 'paragraph', role: null, children: [{ type: 'span', lang: '"><script>', children: [text(hostile)] }] }
  ]
  const made = write(blocks, meta)
  t.equal(made.match(/<script/g)?.length, 1)
  t.equal(made.match(/<\/style/g)?.length, 2)
  t.equal(made.includes('<!--'), false)
  t.equal(metaContent(made, 'description'), hostile)
  t.equal(textOf(child(child(pageOf(made), 'head') as Element, 'title') as Element), hostile)
  const seen = htmlBlocks(made).map(block => block.text)
  t.ok(
    seen.every(words => words.includes('<script>alert("1")</script>')),
    'and all of it is shown'
  )
  const faults = (await validateHtml(made)).filter(fault => !/valid-id|valid-for|lang|meta|title|bcp/.test(fault))
  t.strictSame(faults, [])
})

t.test('what runs the other way keeps its place', async t => {
  const hebrew = [text('שלום.')]
  t.equal(inline(...hebrew), '<bdi dir="rtl">שלום.</bdi>')
  t.equal(inline(text('Hello '), ...hebrew), 'Hello שלום.')
  t.equal(markup([paragraph('Hello.')], 'rtl'), '<p><bdi dir="ltr">Hello.</bdi></p>')
  t.equal(markup([paragraph('12.5 %')], 'rtl'), '<p>12.5 %</p>')
  const link = (href: string, value: string): Block => ({
    type: 'paragraph',
    role: null,
    children: [...hebrew, text(' '), { type: 'link', href, children: [text(value)] }]
  })
  t.equal(
    markup([link('tel:+15550100', '+1 555 0100')], 'rtl'),
    '<p>שלום. <a href="tel:+15550100" class="address"><bdi dir="ltr">+1 555 0100</bdi></a></p>'.replace(
      ' class="address"',
      ''
    )
  )
  t.match(markup([link('https://a.org', 'a.org')], 'rtl'), '<bdi dir="ltr">a.org</bdi></a>')
  const rtl = write([heading(1, 'כותרת', 'title')], { language: 'he-IL', direction: 'rtl' })
  t.match(rtl, '<html lang="he-IL" dir="rtl">')
})

t.test('documents made by chance are valid and say what the Word file says', async t => {
  const made = fc.sample(fc.tuple(arbitraryTree.map(properTree), arbitraryMeta), { numRuns: 200, seed: 7 })
  let shown = 0
  for (const [tree, meta] of made) {
    const html = writeHtml(tree, meta, css)
    const blocks = docxBlocks(writeDocx(tree, meta))
    shown += blocks.length
    if (!t.strictSame(htmlBlocks(html), blocks, 'same blocks')) return
    // A link by chance may have nothing but a no-break space for its text.
    const faults = (await validateHtml(html)).filter(fault => !fault.includes('wcag/h30'))
    if (!t.strictSame(faults, [], 'valid')) return
    t.equal(writeHtml(structuredClone(tree), structuredClone(meta), css), html)
  }
  t.ok(shown > 2000)
})

/** The HTML page: each promise about its markup, its look and its bytes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import { finishTree } from '../src/document/finish-tree.ts'
import { writeHtml, writeHtmlFragment } from '../src/document/html/write-html.ts'
import type { DocumentMeta } from '../src/document/meta.ts'
import type { Block, Contents, Inline } from '../src/document/tree.ts'
import { docxBlocks } from './helpers/docx.ts'
import { all, child, type Element, elements, htmlBlocks, parseHtml, textOf, validateHtml } from './helpers/html.ts'
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

/** The page as a tree, save for the doctype. */
function page(html: string): Element {
  return parseHtml(html.replace(/^<!doctype html>\n/, ''))
}

function metaContent(html: string, name: string): string | undefined {
  return all(page(html), 'meta').find(one => one.attributes.name === name)?.attributes.content
}

function styles(html: string): string[] {
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(match => match[1] ?? '')
}

t.test('the sample is valid and accessible, and says what the Word file says', async t => {
  t.strictSame(await validateHtml(sample), [])
  t.strictSame(htmlBlocks(sample), docxBlocks(writeDocx(sampleTree, sampleMeta)))
  t.match(await validateHtml('<!doctype html><p><div></p>'), [/close-order/], 'the validator finds faults')
})

t.test('same input, same bytes; another input, others', async t => {
  t.equal(writeHtml(structuredClone(sampleTree), structuredClone(sampleMeta), `${css}`), sample)
  t.not(writeHtml(sampleTree, { ...sampleMeta, title: 'Other' }, css), sample)
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
  t.equal(textOf(child(child(page(made), 'head') as Element, 'title') as Element), hostile)
  const seen = htmlBlocks(made).map(block => block.text)
  t.ok(
    seen.every(words => words.includes('<script>alert("1")</script>')),
    'and all of it is shown'
  )
  const faults = (await validateHtml(made)).filter(fault => !/valid-id|valid-for|lang|meta|title|bcp/.test(fault))
  t.strictSame(faults, [])
})

t.test('the policy names exactly the styles that are there, and lets in nothing else', async t => {
  const others = { paper: 'a4' as const, language: 'he-IL', direction: 'rtl' as const, footer: ['</style>"\\\n'] }
  for (const html of [
    sample,
    write([paragraph('x')], others),
    writeHtml(sampleTree, sampleMeta, 'p{content:"</style>"}')
  ]) {
    const policy = all(page(html), 'meta').find(one => one.attributes['http-equiv'] === 'Content-Security-Policy')
    const hashes = styles(html).map(style => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    t.equal(hashes.length, 2)
    t.equal(
      policy?.attributes.content,
      `default-src 'none'; style-src ${hashes.join(' ')}; img-src data:; base-uri 'none'; form-action 'none'`
    )
    t.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'), 'it stands before what it governs')
  }
})

t.test('nothing is fetched, nothing runs', async t => {
  const logo = {
    type: 'svg',
    data: Buffer.from('<svg/>'),
    raster: null,
    alternativeText: 'L',
    width: 1,
    height: 1
  } as const
  for (const html of [sample, write([paragraph('x')], { theme: { ...sampleMeta.theme, logo } })]) {
    const nodes = allElements(page(html))
    t.strictSame(
      nodes.filter(node => node.name === 'script').map(node => node.attributes.type),
      ['application/json']
    )
    t.notOk(nodes.some(node => ['link', 'iframe', 'object', 'embed', 'base', 'form', 'input'].includes(node.name)))
    for (const { name, attributes } of nodes) {
      t.notOk(Object.keys(attributes).some(key => key === 'style' || key.startsWith('on') || key === 'srcset'))
      if (attributes.src !== undefined) t.match(attributes.src, /^data:image\//, name)
    }
    t.notMatch(styles(html).join('\n'), /url\(|@import|expression|image-set/i)
  }
})

function allElements(parent: Element): Element[] {
  return elements(parent).flatMap(element => [element, ...allElements(element)])
}

t.test('title, language and the facts about the file are in the head', async t => {
  t.match(sample, /^<!doctype html>\n<html lang="en-US" dir="ltr">\n<head>\n<meta charset="utf-8">\n/)
  t.match(sample, '<title>Peer Specialist – Job description</title>')
  t.equal(metaContent(sample, 'author'), 'Example County Hospital')
  t.equal(metaContent(sample, 'description'), sampleMeta.description)
  t.equal(metaContent(sample, 'generator'), sampleMeta.payload.generator)
  t.equal(metaContent(sample, 'viewport'), 'width=device-width, initial-scale=1')
  t.equal(metaContent(sample, 'referrer'), 'no-referrer')
})

t.test('the printed page has its size, its running lines and its numbers', async t => {
  const letter = styles(sample)[1] ?? ''
  t.match(letter, '@page{size:letter;')
  t.match(letter, '@top-left{content:"Example County Hospital · Job description";')
  t.match(letter, '@bottom-left{content:"Peer Specialist · Draft · Version 1.2";')
  t.match(letter, '@bottom-right{content:"Page " counter(page) " of " counter(pages);')
  t.match(letter, '@page :first{@top-left{content:none}}')
  const a4 =
    styles(write([], { paper: 'a4', direction: 'rtl', pageOf: 'עמוד {page}', header: ['שלום', 'Unit 4'] }))[1] ?? ''
  t.match(a4, '@page{size:A4;')
  t.match(a4, '@top-right{content:"שלום · \u2068Unit 4\u2069";')
  t.match(a4, '@bottom-left{content:"עמוד " counter(page);')
})

t.test('the theme gives the colours and fonts', async t => {
  const theme = { accent: '#7a1f3d', headingFont: 'Georgia', bodyFont: 'Noto Sans', logo: null }
  const [style] = styles(write([paragraph('x')], { theme }))
  t.match(style, '--accent:#7a1f3d')
  t.match(style, /--heading-font:"Georgia",Georgia,[^;]*serif;/)
  t.match(style, /--body-font:"Noto Sans",system-ui,[^;]*sans-serif;/)
  t.match(
    styles(writeHtml(sampleTree, { ...sampleMeta, theme: { ...theme, bodyFont: 'serif' } }, css))[0],
    /--body-font:serif,/
  )
  const used = new Set([...css.matchAll(/var\((--[a-z-]+)\)/g)].map(match => match[1] ?? ''))
  for (const name of used) t.ok(style?.includes(`${name}:`), `${name} is given`)
})

t.test('a comment in the style sheet is left out, a string that looks like one stays', async t => {
  const html = writeHtml(sampleTree, sampleMeta, '/* a */ p::before { content: "/* b */" } /* c\n*/ q { color: red }')
  t.match(styles(html)[0], 'p::before { content: "/* b */" }')
  t.notMatch(styles(html)[0], /\/\* [ac]/)
})

t.test('the logo is inside the page with its words and its size', async t => {
  const data = new Uint8Array([0, 0, 137, 80, 78, 71]).subarray(2)
  const logo = { type: 'png', data, raster: null, alternativeText: 'Logo of "A"', width: 120.4, height: 40 } as const
  const html = write([heading(1, 'x', 'title')], { theme: { ...sampleMeta.theme, logo } })
  t.match(
    html,
    '<header class="letterhead"><img src="data:image/png;base64,iVBORw==" alt="Logo of &quot;A&quot;" width="120" height="40"></header>'
  )
  t.strictSame(await validateHtml(html), [])
  t.match(write([], { theme: { ...sampleMeta.theme, logo: { ...logo, type: 'svg' } } }), 'data:image/svg+xml;base64,')
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

t.test('the fragment is the article of the page', async t => {
  const fragment = writeHtmlFragment(sampleTree, sampleMeta)
  t.match(fragment, /^<article lang="en-US" dir="ltr">\n/)
  t.ok(sample.includes(fragment.replace(' lang="en-US" dir="ltr"', '')))
  t.notMatch(fragment, /<script|<style|<main/)
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

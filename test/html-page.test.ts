/** The page around the article: its policy, its styles, its facts, its logo and its sheet of paper. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { writeHtml, writeHtmlFragment } from '../src/document/html/write-html.ts'
import type { DocumentMeta } from '../src/document/meta.ts'
import type { Block } from '../src/document/tree.ts'
import { all, type Element, elements, metaContent, pageOf as page, validateHtml } from './helpers/html.ts'
import { heading, paragraph, sampleMeta, sampleTree } from './helpers/trees.ts'

const css = readFileSync(new URL('../templates/documents/document.css', import.meta.url), 'utf8')
const sample = writeHtml(sampleTree, sampleMeta, css)

function write(blocks: readonly Block[], meta: Partial<DocumentMeta> = {}): string {
  return writeHtml({ children: blocks }, { ...sampleMeta, ...meta }, css)
}

function styles(html: string): string[] {
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(match => match[1] ?? '')
}

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
  t.equal(metaContent(sample, 'generator'), sampleMeta.generator)
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

t.test('the fragment is the article of the page', async t => {
  const fragment = writeHtmlFragment(sampleTree, sampleMeta)
  t.match(fragment, /^<article lang="en-US" dir="ltr">\n/)
  t.ok(sample.includes(fragment.replace(' lang="en-US" dir="ltr"', '')))
  t.notMatch(fragment, /<script|<style|<main/)
})

t.test('same input, same bytes; another input, others', async t => {
  t.equal(writeHtml(structuredClone(sampleTree), structuredClone(sampleMeta), `${css}`), sample)
  t.not(writeHtml(sampleTree, { ...sampleMeta, title: 'Other' }, css), sample)
})

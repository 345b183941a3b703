/** The look of the Word file: pages, styles and theme, languages and directions, hostile text, the logo. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { rasterizeSvg } from '../src/document/docx/rasterize-svg.ts'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import type { DocumentMeta, Logo } from '../src/document/meta.ts'
import type { Block, DocumentTree } from '../src/document/tree.ts'
import { generateDocxShell } from '../src/generate/docx-shell.ts'
import {
  all,
  child,
  documentOf,
  docxPart,
  docxParts,
  elements,
  has,
  lintDocx,
  paragraphText,
  paragraphWith,
  parseXml,
  value
} from './helpers/docx.ts'
import { heading, item, list, paragraph, row, sampleMeta, sampleTree, text } from './helpers/trees.ts'

const sample = writeDocx(sampleTree, sampleMeta)

function write(blocks: readonly Block[], meta: Partial<DocumentMeta> = {}): Uint8Array {
  return writeDocx({ children: blocks }, { ...sampleMeta, ...meta })
}

t.test('the first page has no running header; every page has its number', async t => {
  const section = all(documentOf(sample), 'w:sectPr')[0]
  t.ok(section && child(section, 'w:titlePg'))
  const kinds = section
    ? elements(section)
        .filter(one => one.name.endsWith('Reference'))
        .map(one => `${one.name} ${one.attributes['w:type']}`)
    : []
  t.strictSame(kinds, ['w:headerReference default', 'w:footerReference default', 'w:footerReference first'])
  t.equal(paragraphText(parseXml(docxPart(sample, 'word/header1.xml'))), 'Example County Hospital · Job description')
  for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
    const footer = parseXml(docxPart(sample, name))
    t.equal(paragraphText(footer), 'Peer Specialist · Draft · Version 1.2 Page 1 of 1')
    t.strictSame(
      all(footer, 'w:fldSimple').map(one => one.attributes['w:instr']),
      [' PAGE ', ' NUMPAGES ']
    )
  }
})

t.test('paper, margins and a new page', async t => {
  const size = (paper: 'a4' | 'letter') => all(documentOf(write([paragraph('x')], { paper })), 'w:pgSz')[0]?.attributes
  t.strictSame(size('letter'), { 'w:w': '12240', 'w:h': '15840' })
  t.strictSame(size('a4'), { 'w:w': '11906', 'w:h': '16838' })
  const broken = all(documentOf(sample), 'w:p').filter(one => all(one, 'w:pageBreakBefore').length > 0)
  t.strictSame(broken.map(paragraphText), ['Agreement'])
  const afterEmpty = write([{ type: 'section', id: null, role: 'page', children: [] }, paragraph('stays')])
  t.equal(has(afterEmpty, 'stays', 'w:pageBreakBefore'), false)
})

t.test('a rule is a line above what follows it, or stands at the end', async t => {
  const between = write([paragraph('a'), { type: 'rule' }, paragraph('b')])
  t.ok(has(between, 'b', 'w:top'))
  t.equal(all(documentOf(between), 'w:p').length, 2)
  const atEnd = write([paragraph('a'), { type: 'rule' }])
  t.equal(all(documentOf(atEnd), 'w:pStyle')[0]?.attributes['w:val'], 'Rule')
  t.strictSame(lintDocx(atEnd), [])
})

t.test('all that stands in a callout has its ground', async t => {
  const blocks: Block[] = [heading(3, 'Head'), paragraph('Lead', 'lead'), list([item('Item', paragraph('More'))])]
  const bytes = write([{ type: 'callout', role: 'note', children: [...blocks, paragraph('Plain')] }])
  for (const words of ['Head', 'Lead', 'Item', 'More']) t.ok(has(bytes, words, 'w:shd'), words)
  t.equal(value(paragraphWith(bytes, 'Plain'), 'w:pPr', 'w:pStyle'), 'NoteBox')
})

t.test('the generated shell is that of its generator', async t => {
  const file = new URL('../src/document/docx/shell.gen.ts', import.meta.url)
  t.equal(readFileSync(file, 'utf8'), await generateDocxShell())
})

t.test('the column widths are those of the paper', async t => {
  const table: Block = {
    type: 'table',
    role: null,
    caption: [text('c')],
    columns: [33, 33, 34],
    head: [],
    body: [row('1', '2', '3')]
  }
  const widths = (paper: 'a4' | 'letter') =>
    all(documentOf(write([table], { paper })), 'w:gridCol').map(column => Number(column.attributes['w:w']))
  t.strictSame(widths('letter'), [3216, 3216, 3314])
  t.strictSame(widths('a4'), [3105, 3105, 3202])
})

t.test('styles keep headings with their text and use the theme', async t => {
  const styles = all(parseXml(docxPart(sample, 'word/styles.xml')), 'w:style')
  const style = (id: string) => styles.find(one => one.attributes['w:styleId'] === id)
  for (const id of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Caption', 'TOCHeading']) {
    const found = style(id)
    t.ok(found && all(found, 'w:keepNext').length === 1, id)
  }
  t.strictSame(
    ['1', '2', '3', '4'].map(level =>
      value(style(`Heading${level}`) ?? { name: '', attributes: {}, children: [] }, 'w:name')
    ),
    ['heading 1', 'heading 2', 'heading 3', 'heading 4']
  )
  const themed = write([paragraph('x')], {
    theme: { ...sampleMeta.theme, accent: '#7a1f3d', headingFont: 'Georgia & Co', bodyFont: 'sans-serif' }
  })
  const theme = parseXml(docxPart(themed, 'word/theme/theme1.xml'))
  t.equal(all(theme, 'a:accent1')[0] && all(theme, 'a:srgbClr')[4]?.attributes.val, '7A1F3D')
  t.strictSame(
    all(theme, 'a:latin').map(face => face.attributes.typeface),
    ['Georgia & Co', 'Calibri']
  )
})

t.test('the language of the document and of a phrase', async t => {
  const langs = all(documentOf(sample), 'w:lang').map(one => one.attributes)
  t.strictSame(langs, [{ 'w:val': 'es' }, { 'w:bidi': 'he' }])
  const hebrew = all(documentOf(sample), 'w:r').find(run =>
    all(run, 'w:t').some(one => one.children.join('').startsWith('תמיכת'))
  )
  t.ok(hebrew && all(hebrew, 'w:rtl').length === 1)
  const defaults = (language: string) =>
    all(parseXml(docxPart(write([paragraph('x')], { language }), 'word/styles.xml')), 'w:lang')[0]?.attributes
  t.strictSame(defaults('en-GB'), { 'w:val': 'en-GB' })
  t.strictSame(defaults('ja'), { 'w:val': 'ja', 'w:eastAsia': 'ja' })
  t.strictSame(defaults('ar-EG'), { 'w:val': 'ar-EG', 'w:bidi': 'ar-EG' })
})

t.test('right to left: paragraphs, tables, section and runs, Latin words apart', async t => {
  const words = 'לפי SAMHSA, Inc. (2024) ועוד'
  const tree: DocumentTree = { children: [...sampleTree.children, paragraph(words), paragraph('Only Latin.')] }
  const bytes = writeDocx(tree, { ...sampleMeta, language: 'he', direction: 'rtl' })
  const root = documentOf(bytes)
  t.ok(
    all(root, 'w:p').every(one => all(one, 'w:bidi').length === 1),
    'every paragraph'
  )
  t.ok(
    all(root, 'w:tblPr').every(one => all(one, 'w:bidiVisual').length === 1),
    'every table'
  )
  t.equal(all(all(root, 'w:sectPr')[0] ?? root, 'w:bidi').length, 1)
  const runs = all(paragraphWith(bytes, words), 'w:r').map(run => [
    all(run, 'w:t')[0]?.children.join(''),
    all(run, 'w:rtl').length
  ])
  t.strictSame(runs, [
    ['לפי ', 1],
    ['SAMHSA, Inc', 0],
    ['. (2024) ועוד', 1]
  ])
  t.equal(has(bytes, 'Only Latin.', 'w:rtl'), false)
  t.match(docxPart(bytes, 'word/styles.xml'), 'w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:bidi/>')
  t.strictSame(lintDocx(bytes), [])
})

t.test('no text can break the file', async t => {
  const hostile = 'a\u0000\u0008\u001f\ufffe\uffff & < > ]]> " \' \ud800 {{x}} %accent%'
  const bytes = write([paragraph(hostile), heading(2, hostile)], {
    title: hostile,
    organization: hostile,
    header: [hostile]
  })
  t.strictSame(lintDocx(bytes), [])
  t.match(docxPart(bytes, 'word/document.xml'), 'a\ufffd\ufffd\ufffd\ufffd\ufffd &amp; &lt; &gt; ]]&gt;')
})

// One white pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64'
)
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#1f5f7a"/></svg>'
)

function withLogo(logo: Partial<Logo>): Uint8Array {
  const whole: Logo = {
    type: 'png',
    data: png,
    raster: null,
    alternativeText: 'Tree & "sun"',
    width: 96,
    height: 48,
    ...logo
  }
  return write([paragraph('x')], { theme: { ...sampleMeta.theme, logo: whole } })
}

t.test('a logo stands in the header of the first page with its alternative text', async t => {
  const bytes = withLogo({})
  const header = parseXml(docxPart(bytes, 'word/header2.xml'))
  t.equal(all(header, 'wp:docPr')[0]?.attributes.descr, 'Tree & "sun"')
  t.strictSame(all(header, 'wp:extent')[0]?.attributes, { cx: '914400', cy: '457200' })
  t.same(docxParts(bytes)['word/media/logo.png'], new Uint8Array(png))
  t.ok(docxParts(withLogo({ type: 'jpeg' }))['word/media/logo.jpeg'])
  for (const logo of [{}, { type: 'jpeg' }, { type: 'svg', data: svg, raster: png }] as const)
    t.strictSame(lintDocx(withLogo(logo)), [])
  const wide = parseXml(docxPart(withLogo({ width: 9600, height: 4800 }), 'word/header2.xml'))
  t.strictSame(all(wide, 'wp:extent')[0]?.attributes, { cx: '6188710', cy: '3094355' })
})

t.test('an SVG logo brings a PNG of itself', async t => {
  const raster = await rasterizeSvg(svg, 20)
  t.equal(Buffer.from(raster.subarray(1, 4)).toString(), 'PNG')
  const view = new DataView(raster.buffer, raster.byteOffset)
  t.strictSame([view.getUint32(16), view.getUint32(20)], [40, 20])
  const bytes = withLogo({ type: 'svg', data: svg, raster })
  t.strictSame(all(parseXml(docxPart(bytes, 'word/header2.xml')), 'asvg:svgBlip').length, 1)
  t.ok(docxParts(bytes)['word/media/logo.svg'])
  t.throws(() => withLogo({ type: 'svg', data: svg }), TypeError)
  await t.rejects(rasterizeSvg(Buffer.from('no picture'), 20))
  await t.rejects(rasterizeSvg(svg, 0), RangeError)
  await t.rejects(
    rasterizeSvg(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="9999"/>'), 100),
    RangeError
  )
  t.same(await rasterizeSvg(svg, 20), raster, 'goes on after a failure')
})

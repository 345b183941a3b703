/** 2,000 valid role definitions made by chance: each gives a valid Word file and a valid page with equal text. */
import validate from '@ooxml-tools/validate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { documentNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { docxBlocks, lintDocx } from './helpers/docx.ts'
import { changedByChance, createChance, roleFixtures } from './helpers/generated-roles.ts'
import { htmlBlocks, validateHtml } from './helpers/html.ts'

const wanted = 2000
// Validators take long to start and little for more text, so the bodies of many documents are judged as one file.
const together = 100

const service = await createService()

/** The first valid role of a row of changed fixtures; the row depends on the number alone. */
function validRole(number: number): RoleDefinition {
  const fixtures = [...roleFixtures().values()]
  const chance = createChance(number)
  for (;;) {
    const fixture = fixtures[Math.floor(chance() * fixtures.length)] ?? null
    const changed = changedByChance(fixture, 1 + Math.floor(chance() * 12), chance)
    const reading = service.readRole(Buffer.from(JSON.stringify(changed)), 'json')
    if (reading.ok) return reading.role
  }
}

const bodyPattern = /<w:body>([\s\S]*)<w:sectPr/

/** One Word file with the bodies of several; only its schema matters. */
function merged(files: readonly Uint8Array[]): Uint8Array {
  const parts = unzipSync(files[0] ?? new Uint8Array())
  const documents = files.map(file => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()))
  const bodies = documents.map(document => bodyPattern.exec(document)?.[1] ?? '')
  const first = documents[0] ?? ''
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(first.replace(bodyPattern, () => `<w:body>${bodies.join('')}<w:sectPr`))
  })
}

for (const document of documentNames) {
  t.test(`${wanted} times the ${document}`, async t => {
    const faults: string[] = []
    let files: Uint8Array[] = []
    let made = 0
    for (let number = 1; number <= wanted; number++) {
      const role = validRole(number)
      const docx = await service.renderDocument(role, document, 'docx')
      const html = await service.renderDocument(role, document, 'html')
      const page = Buffer.from(html.bytes).toString()
      faults.push(...lintDocx(docx.bytes).map(fault => `${number}: ${fault}`))
      const [left, right] = [docxBlocks(docx.bytes), htmlBlocks(page)].map(blocks => JSON.stringify(blocks))
      if (left !== right) faults.push(`${number}: the formats differ`)
      if (number % 10 === 0) faults.push(...(await validateHtml(page)).map(fault => `${number}: ${fault}`))
      files.push(docx.bytes)
      made++
      if (files.length < together && number < wanted) continue
      const problems = await validate(merged(files), 'docx', 'Microsoft365')
      if (problems.length > 0) faults.push(`up to ${number}: ${JSON.stringify(problems).slice(0, 500)}`)
      files = []
    }
    t.equal(made, wanted)
    t.strictSame(faults.slice(0, 10), [])
  })
}

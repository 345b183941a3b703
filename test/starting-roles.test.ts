/** Every starting role, in every variant: valid, whole, within its setting, printed without gaps, and written for its setting. */
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { readJsonFile } from './helpers/library-validators.ts'

const service = await createService()
const settings = [...service.library.settings.values()].filter(setting => setting.startingRole)

/** Countries of the variants, and one that has none: it gets the role as it is. */
function jurisdictionsOf(setting: string): readonly string[] {
  const { variants } = readJsonFile(`templates/library/roles/${setting}.json`) as { variants: object }
  return ['US', ...Object.keys(variants).filter(country => country !== 'US'), 'AU']
}

function start(setting: string, jurisdiction: string): RoleDefinition {
  const started = service.createStartingRole(setting, { jurisdiction })
  if (!started.ok) throw new Error(`${setting}, ${jurisdiction}: ${JSON.stringify(started)}`)
  return started.role
}

/** What a template prints when a value is missing. */
const gaps = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\{\{|\}\}/

function words(bytes: Uint8Array, format: 'docx' | 'html'): string {
  const markup = format === 'html' ? strFromU8(bytes) : strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes)
  return markup.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')
}

/** The parts that make a description complete. */
const parts = Object.keys(start('inpatient-unit', 'US')).filter(part => part !== 'locale')

for (const setting of settings) {
  t.test(setting.id, async t => {
    for (const jurisdiction of jurisdictionsOf(setting.id)) {
      const role = start(setting.id, jurisdiction)
      const reading = service.readRole(Buffer.from(JSON.stringify(role)), 'json')
      t.ok(reading.ok, `${jurisdiction}: valid`)
      t.strictSame(
        parts.filter(part => !Object.hasOwn(role, part)),
        [],
        `${jurisdiction}: no part is missing`
      )
      const shares = role.duties.reduce((sum, { percent = 0 }) => sum + percent, 0)
      t.equal(shares, 100, `${jurisdiction}: the shares of time`)
      t.strictSame(
        role.duties.filter(({ id, text }) =>
          id === undefined || id.startsWith('own-') ? text === undefined : !setting.duties.includes(id)
        ),
        [],
        `${jurisdiction}: duties of the setting or in own words`
      )
      for (const document of ['job-description', 'competency-framework'] as const) {
        for (const format of ['docx', 'html'] as const) {
          const { bytes } = await service.renderDocument(role, document, format)
          const text = words(bytes, format)
          t.ok(text.length > 10_000, `${jurisdiction}: ${document} as ${format} has text`)
          t.equal(gaps.exec(text), null, `${jurisdiction}: ${document} as ${format} has no gaps`)
        }
      }
    }
  })
}

/** Sentences of five or more words that the role says itself; what it takes from the library it names by id. */
function ownSentences(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    for (const sentence of value.split(/(?<=[.?!])\s+/)) if (sentence.split(/\s+/).length >= 5) found.add(sentence)
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) ownSentences(child, found)
  }
  return found
}

/** What differs by setting; the terms of an employer, such as leave, disclosure and recruitment, are meant to be uniform. */
const work = ['organization', 'setting', 'hours', 'purpose', 'duties', 'outOfScope', 'boundaries'] as const

function aboutTheWork(role: RoleDefinition): readonly unknown[] {
  return work.map(part => role[part])
}

t.test('no two settings say the same of the work', async t => {
  const allowed = 0.1
  for (const jurisdiction of ['US', 'GB', 'AU']) {
    const said = settings.map(({ id }) => [id, ownSentences(aboutTheWork(start(id, jurisdiction)))] as const)
    for (const [index, [one, ofOne]] of said.entries()) {
      for (const [other, ofOther] of said.slice(index + 1)) {
        const common = [...ofOne].filter(sentence => ofOther.has(sentence))
        const share = common.length / Math.min(ofOne.size, ofOther.size)
        t.ok(share < allowed, `${jurisdiction}: ${one} and ${other} share ${(share * 100).toFixed(1)}%`)
      }
    }
  }
})

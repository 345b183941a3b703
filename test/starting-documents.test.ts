/** Documents of all starting roles: all four in both formats say the same, whole, and differ by setting in substance. */
import t from 'tap'
import { documentNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { docxBlocks } from './helpers/docx.ts'
import { htmlBlocks } from './helpers/html.ts'
import { kindsOf, likeness, textsWithin } from './helpers/library-texts.ts'
import { printedTexts } from './helpers/printed-texts.ts'

const service = await createService()
const settings = [...service.library.settings.values()].filter(setting => setting.startingRole).map(({ id }) => id)

function start(setting: string): RoleDefinition {
  const started = service.createStartingRole(setting, { jurisdiction: 'US' })
  if (!started.ok) throw new Error(`${setting}: ${JSON.stringify(started)}`)
  return started.role
}

/** By document and setting: the lines of the document. */
const lines = new Map(documentNames.map(name => [name, new Map<string, readonly string[]>()]))

for (const setting of settings) {
  t.test(setting, async t => {
    const role = start(setting)
    const printed: string[] = []
    for (const document of documentNames) {
      const docx = (await service.renderDocument(role, document, 'docx')).bytes
      const page = Buffer.from((await service.renderDocument(role, document, 'html')).bytes).toString()
      const blocks = docxBlocks(docx)
      t.strictSame(htmlBlocks(page), blocks, `${document}: both formats say the same`)
      const texts = blocks.map(({ text }) => text)
      t.equal(/undefined|\bnull\b|\[object|NaN|\{\{/.exec(texts.join('\n')), null, `${document}: nothing leaks`)
      lines.get(document)?.set(setting, texts)
      printed.push(...texts)
    }
    const whole = printed.join('\n')
    const isArea = (pointer: string) => /^\/duties\/\d+\/area$/.test(pointer)
    const missing = printedTexts(role).filter(({ pointer, text }) => !isArea(pointer) && !whole.includes(text))
    t.strictSame(missing, [], 'every text of the role is printed')
  })
}

/**
 * How much two settings may share of the lines that are about the setting: those that neither stand in every one of the
 * documents nor come word for word from the competencies, methods and questions of the library, which are uniform on
 * purpose. A framework still shares its crosswalk and the duties that two settings have in common, a description hardly
 * anything; when this was written the most was 60 and 17 percent.
 */
const mostShared = { 'job-description': 0.2, 'competency-framework': 0.7 } as const

t.test('two settings differ in substance, and not in the name of the setting', async t => {
  const uniform = new Set(
    ['competencies', 'questions'].flatMap(kind =>
      (kindsOf(service.library)[kind] ?? []).flatMap(item => textsWithin(item, '').map(({ text }) => text))
    )
  )
  for (const [document, most] of Object.entries(mostShared)) {
    const bySetting = [...(lines.get(document as keyof typeof mostShared) ?? [])]
    t.equal(bySetting.length, 12, document)
    const inAll = (line: string) => bySetting.every(([, texts]) => texts.includes(line))
    const particular = bySetting.map(([setting, texts]) => {
      const own = texts.filter(line => line.split(' ').length >= 4 && !uniform.has(line) && !inAll(line))
      return [setting, new Set(own)] as const
    })
    for (const [index, [one, ofOne]] of particular.entries()) {
      t.ok(ofOne.size >= 20, `${document}: ${one} has ${ofOne.size} lines of its own`)
      for (const [other, ofOther] of particular.slice(index + 1)) {
        const shared = likeness(ofOne, ofOther)
        t.ok(shared < most, `${document}: ${one} and ${other} share ${(shared * 100).toFixed(0)}%`)
      }
    }
  }
})

t.test('two frameworks ask for other levels or other domains', async t => {
  const asked = settings.map(setting => {
    const levels =
      start(setting)
        .competencies?.map(({ id, level }) => `${id} ${level}`)
        .sort() ?? []
    t.ok(levels.length > 0, setting)
    return levels.join(', ')
  })
  t.equal(new Set(asked).size, settings.length)
})

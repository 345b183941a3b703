/** All documents of every fixture in both formats: complete, alike, repeatable, and able to be read back. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { type DocumentFormat, type DocumentName, documentFormats, documentNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { docxBlocks, docxPart, lintDocx } from './helpers/docx.ts'
import { roleFixtures } from './helpers/generated-roles.ts'
import { htmlBlocks, validateHtml } from './helpers/html.ts'
import { type PrintedText, printedTexts } from './helpers/printed-texts.ts'

const service = await createService()

function read(value: unknown): RoleDefinition {
  const reading = service.readRole(Buffer.from(JSON.stringify(value)), 'json')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems.problems))
  return reading.role
}

async function render(role: RoleDefinition, document: DocumentName, format: DocumentFormat): Promise<Uint8Array> {
  return (await service.renderDocument(role, document, format)).bytes
}

const fixtures = new Map([...roleFixtures()].map(([name, value]) => [name, read(value)]))

for (const jurisdiction of ['US', 'GB', 'IE', 'IL-TA']) {
  const locale = jurisdiction === 'US' ? 'en-US' : 'en-GB'
  const start = service.createStartingRole('inpatient-unit', { jurisdiction, locale })
  if (start.ok) fixtures.set(`inpatient-unit ${jurisdiction}`, start.role)
}
t.equal(fixtures.size, roleFixtures().size + 4, 'every fixture and every starting role is read')

/** A duty may name an area of the library by its id, which stands for its title. */
function printedAs({ pointer, text }: PrintedText): string {
  return /^\/duties\/\d+\/area$/.test(pointer) ? (service.library.areas.get(text)?.title ?? text) : text
}

for (const [name, role] of fixtures) {
  t.test(name, async t => {
    const texts: string[] = []
    for (const document of documentNames) {
      const docx = await render(role, document, 'docx')
      const page = Buffer.from(await render(role, document, 'html')).toString()
      t.strictSame(lintDocx(docx), [], `${document}: the package is sound`)
      t.strictSame(await validateHtml(page), [], `${document}: the page is valid`)
      const blocks = docxBlocks(docx)
      t.strictSame(htmlBlocks(page), blocks, `${document}: both formats say the same`)
      const text = blocks.map(block => block.text).join('\n')
      t.equal(/undefined|\bnull\b|\[object|NaN|\{\{/.exec(text), null, `${document}: nothing leaks`)
      texts.push(text)
    }
    const printed = texts.join('\n')
    const missing = printedTexts(role).filter(written => !printed.includes(printedAs(written)))
    t.strictSame(missing, [], 'every text of the role is printed')
  })
}

t.test('a duty of its own stands under the area that it names, by id or in words', async t => {
  const role = structuredClone(fixtures.get('minimal')) as RoleDefinition
  const duties = [
    { title: 'Own duty', text: 'Explain how to complain.', area: 'a-rights' },
    { title: 'Another duty', text: 'Host the garden group.', area: 'In the garden' }
  ]
  const text = docxBlocks(await render(read({ ...role, duties }), 'job-description', 'docx'))
    .map(block => block.text)
    .join('\n')
  t.match(text, 'Rights and advocacy')
  t.match(text, 'In the garden')
  t.notMatch(text, 'a-rights')
})

t.test('the same role gives the same bytes, from another service too', async t => {
  const role = fixtures.get('everything') as RoleDefinition
  const other = await createService()
  for (const document of documentNames) {
    for (const format of documentFormats) {
      const first = await render(role, document, format)
      t.strictSame(Buffer.from(await render(role, document, format)), Buffer.from(first), `${document} ${format}`)
      const again = await other.renderDocument(role, document, format)
      t.strictSame(Buffer.from(again.bytes), Buffer.from(first), `${document} ${format} of another service`)
    }
  }
})

t.test('a document gives its role back, and that gives the same bytes', async t => {
  for (const name of ['everything', 'hebrew-inpatient', 'minimal']) {
    const role = fixtures.get(name) as RoleDefinition
    for (const format of documentFormats) {
      const bytes = await render(role, 'job-description', format)
      const reading = service.readRole(bytes, format)
      t.ok(reading.ok, `${name} ${format} is read`)
      if (!reading.ok) continue
      t.strictSame(reading.role, role)
      for (const target of documentFormats) {
        const again = await render(reading.role, 'job-description', target)
        t.strictSame(
          Buffer.from(again),
          Buffer.from(await render(role, 'job-description', target)),
          `${format} to ${target}`
        )
      }
    }
  }
})

t.test('a file that carries no role, or a changed one, says so', t => {
  const codeOf = (bytes: Uint8Array, format: DocumentFormat) => {
    const reading = service.readRole(bytes, format)
    return reading.ok ? 'ok' : reading.problems.problems[0]?.code
  }
  t.equal(codeOf(Buffer.from('<!doctype html><title>x</title>'), 'html'), 'document-absent')
  t.equal(codeOf(Buffer.from('PK not a file'), 'docx'), 'document-not-a-docx')
  t.end()
})

t.test('a status other than approved shows a banner, approved does not', async t => {
  const base = fixtures.get('minimal') as RoleDefinition
  for (const [status, isShown] of [
    ['draft', true],
    ['in-review', true],
    ['withdrawn', true],
    ['approved', false]
  ] as const) {
    const role = read({ ...base, governance: { status } })
    const text = htmlBlocks(Buffer.from(await render(role, 'job-description', 'html')).toString())
    t.equal(
      text.some(block => block.text.startsWith('DRAFT.')),
      isShown,
      status
    )
  }
})

t.test('parts that are not given vanish with their headings', async t => {
  const page = Buffer.from(
    await render(fixtures.get('minimal') as RoleDefinition, 'job-description', 'html')
  ).toString()
  const headings = htmlBlocks(page).filter(block => block.kind === 'heading')
  t.strictSame(
    headings.map(heading => heading.text).filter(text => /Pay|Recruitment|Wellbeing|Codes|Supervision/.test(text)),
    []
  )
})

t.test('the Hebrew role is written from right to left in both formats', async t => {
  const role = fixtures.get('hebrew-inpatient') as RoleDefinition
  const page = Buffer.from(await render(role, 'job-description', 'html')).toString()
  t.match(page, /<html lang="he-IL" dir="rtl">/)
  const docx = await render(role, 'job-description', 'docx')
  t.match(docxPart(docx, 'word/document.xml'), /<w:bidi\/>/)
  t.match(docxPart(docx, 'word/document.xml'), /<w:bidiVisual\/>/)
  for (const document of ['job-description', 'competence-assessment', 'interview-guide'] as const) {
    const blocks = htmlBlocks(Buffer.from(await render(role, document, 'html')).toString())
    const latin = blocks.filter(block => /[A-Za-z]{4,} [A-Za-z]{3,} [A-Za-z]{3,}/.test(block.text))
    const fromSources = latin.filter(block => !/\(\d{4}\)/.test(block.text))
    t.strictSame(fromSources, [], `${document}: no English sentence stands among the Hebrew`)
  }
})

t.test('an assessment looks at the level that is needed, and leaves self-compassion unrated', async t => {
  const role = fixtures.get('inpatient-unit US') as RoleDefinition
  const { competencies } = service.library
  const text = htmlBlocks(Buffer.from(await render(role, 'competence-assessment', 'html')).toString())
    .map(block => block.text)
    .join('\n')
  t.match(text, 'This form assesses skill and never health.')
  t.match(text, 'Probation: 6 months', 'orientation ends as the role says')
  for (const { id, level = 'practitioner' } of role.competencies ?? []) {
    const known = competencies.get(id)
    for (const one of ['entry', 'practitioner', 'lead'] as const) {
      const found = known?.levels[one].indicators.filter(indicator => text.includes(indicator.text)).length
      t.equal(found, one === level ? known?.levels[one].indicators.length : 0, `${id} ${one}`)
    }
    if (known?.guardRail) t.match(text, known.guardRail)
  }
  const [, part = ''] = text.split(`\n${competencies.get('self-compassion')?.definition}`)
  const own = part.slice(0, part.indexOf(competencies.get('boundaries-and-role-integrity')?.definition ?? ''))
  t.match(own, 'this competency is not rated')
  t.notMatch(own, /Evidence, and how it was seen|Where practice is now/)
  const without = read({ ...(fixtures.get('minimal') as RoleDefinition), competencies: [{ id: 'self-compassion' }] })
  const bare = htmlBlocks(Buffer.from(await render(without, 'competence-assessment', 'html')).toString())
  const unstated = bare.flatMap(block => block.text.match(/Not stated; to be agreed\./g) ?? [])
  t.equal(unstated.length, 4, 'nothing is made up')
})

t.test('an interview guide asks about the work, and names the law of the place', async t => {
  const textOf = async (role: RoleDefinition) =>
    htmlBlocks(Buffer.from(await render(role, 'interview-guide', 'html')).toString())
      .map(block => block.text)
      .join('\n')
  const american = await textOf(fixtures.get('inpatient-unit US') as RoleDefinition)
  const british = await textOf(fixtures.get('inpatient-unit GB') as RoleDefinition)
  for (const [text, adviser] of [
    [american, 'counsel'],
    [british, 'a legal adviser']
  ] as const) {
    t.match(text, 'you decide what you share')
    t.match(text, 'Talk about the answer and do not rate it')
    t.match(text, `Check with HR or ${adviser}`)
  }
  t.match(american, 'Duties: Introduce peer support', 'a question is traced to duties of the role')
  t.match(american, '(United States)')
  t.notMatch(american, '(Great Britain)')
  t.match(british, '(Great Britain)')
  t.notMatch(british, '(United States)')
  const numbers = [...american.matchAll(/^(\d+)\. .*\?/gm)].map(match => Number(match[1]))
  t.ok(numbers.length > 20)
  t.strictSame(
    numbers,
    [...numbers.keys()].map(index => index + 1),
    'each question is asked once'
  )
})

t.test('paper, dates and money follow the locale and the country', async t => {
  const role = fixtures.get('en-gb-ward') as RoleDefinition
  const british = Buffer.from(await render(role, 'job-description', 'html')).toString()
  t.match(british, /@page\{size:A4;/i)
  const american = Buffer.from(
    await render(read({ ...role, locale: 'en-US', jurisdiction: 'US' }), 'job-description', 'html')
  ).toString()
  t.match(american, /@page\{size:letter;/i)
  const dates = (page: string) =>
    htmlBlocks(page)
      .map(block => block.text)
      .filter(text => /\b20\d\d\b/.test(text))
      .join(' ')
  t.match(dates(british), /\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/)
  t.match(dates(american), /\b[A-Z][a-z]+ \d{1,2}, 20\d\d\b/)
})

t.test('the shipped schema of the view names everything that the view has', t => {
  const schema = JSON.parse(readFileSync(new URL('../schemas/view/document.schema.json', import.meta.url), 'utf8')) as {
    properties: Record<string, unknown>
  }
  t.ok(Object.keys(schema.properties).length > 20)
  t.end()
})

t.test('a name that stands twice does not hide the other problems', t => {
  const text = '{ "schemaVersion": "1.0", "jurisdiction": "US", "jurisdiction": "GB", "nope": 1 }'
  const reading = service.readRole(Buffer.from(text), 'json')
  const codes = reading.ok ? [] : reading.problems.problems.map(problem => problem.code)
  t.ok(
    ['json-duplicate-key', 'unknown-property', 'required'].every(code => codes.includes(code)),
    codes.join(', ')
  )
  t.end()
})

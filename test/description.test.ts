/** Job descriptions that were written elsewhere: read from text, HTML and Word files, reviewed, and made a proposal of. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { DescriptionReading } from '../src/description/description.ts'
import { readDocxDescription } from '../src/description/read-docx.ts'
import { readHtmlDescription } from '../src/description/read-html.ts'
import { readTextDescription } from '../src/description/read-text.ts'
import type { Finding } from '../src/review/finding.ts'
import { createTestApp, docxType, jsonHeaders } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { readDescriptions } from './helpers/evaluation-set.ts'
import { product } from './helpers/product.ts'
import { service } from './helpers/review.ts'

let app: FastifyInstance
t.before(async () => {
  app = await createTestApp()
})
t.after(() => app.close())

const posting = `RIVERSIDE HOSPITAL
Job title: Peer Support Worker
Hours: 30 hours a week
Salary: £24,000 to £26,500 per annum
Reports to: Ward Manager

Purpose
To offer people on the ward hope and company from somebody who has been there, so that they
feel less alone.

Duties
1. Listen to people and share own experience when it helps.
2. Administer medication twice a day and record it.
- Help with the Tuesday group.

What this role does not do
You will not take part in restraint.

Essential
Lived experience of mental distress.
Desirable
A certificate in peer support.

Good to know
Lunch is free.
`

function textOf(reading: DescriptionReading) {
  if (!reading.ok) throw new Error(reading.message)
  return reading.description
}

t.test('plain text has blocks with their places', async t => {
  const { blocks } = textOf(readTextDescription(posting))
  for (const { start, end, text } of blocks) t.equal(posting.slice(start, end), text)
  const shown = blocks.map(({ kind, label, text }) => `${kind}: ${label === undefined ? '' : `${label} = `}${text}`)
  t.ok(shown.includes('heading: RIVERSIDE HOSPITAL'))
  t.ok(shown.includes('fact: Hours = 30 hours a week'))
  t.ok(shown.includes('item: Administer medication twice a day and record it.'))
  t.ok(
    shown.some(block => /^paragraph: To offer[\s\S]*they\nfeel less alone\.$/.test(block)),
    'a line broken by the width of the page goes on'
  )
})

t.test('HTML gives its text and nothing that acts', async t => {
  const html = `<!doctype html><title>x</title><style>p{}</style><script>alert("Administer medication")</script>
    <h2>Duties</h2><ul><li>Listen to <b>people</b><li>Walk<ul><li>Talk</ul></ul><p><strong>Requirements</strong></p><p>Patience`
  const { blocks, text } = textOf(readHtmlDescription(html))
  t.same(
    blocks.map(block => `${block.kind}: ${block.text}`),
    [
      'heading: Duties',
      'item: Listen to people',
      'item: Walk',
      'item: Talk',
      'heading: Requirements',
      'paragraph: Patience'
    ]
  )
  for (const block of blocks) t.equal(text.slice(block.start, block.end), block.text)
})

t.test('a Word file is read with its headings and lists', async t => {
  const paragraph = (text: string, options: object = {}) => new Paragraph({ text, ...options })
  const item = { numbering: { reference: 'list', level: 0 } }
  const file = new Document({
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }] },
    sections: [
      {
        children: [
          paragraph('Duties', { heading: HeadingLevel.HEADING_1 }),
          paragraph('Listen to people.', item),
          paragraph('Administer medication.', item)
        ]
      }
    ]
  })
  const bytes = await Packer.toBuffer(file)
  const { blocks } = textOf(await readDocxDescription(bytes))
  t.same(
    blocks.map(block => `${block.kind}: ${block.text}`),
    ['heading: Duties', 'item: Listen to people.', 'item: Administer medication.']
  )
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/texts/review?setting=inpatient-unit',
    payload: bytes,
    headers: { 'content-type': docxType }
  })
  t.equal(answer.statusCode, 200)
  t.ok(answer.json().findings.some(({ rule }: Finding) => rule === 'rc-nonpeer-tasks'))
})

t.test('whatever the bytes, reading never throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      async (bytes, text) => {
        await readDocxDescription(bytes)
        await readDocxDescription(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))
        for (const read of [readTextDescription, readHtmlDescription]) {
          const reading = read(text)
          if (reading.ok) {
            const { description } = reading
            for (const block of description.blocks) {
              if (description.text.slice(block.start, block.end) !== block.text) throw new Error('a block is misplaced')
            }
          }
        }
      }
    )
  )
})

t.test('a description is reviewed section by section, with places in its text', async t => {
  const reviewing = await service.reviewDescription(Buffer.from(posting), 'text', { settingId: 'inpatient-unit' })
  if (!reviewing.ok) throw new Error('It could not be read.')
  const { findings, text } = reviewing.review
  for (const { span } of findings) if (span !== undefined) t.equal(text.slice(span.start, span.end), span.text)
  const task = findings.find(({ rule }) => rule === 'rc-nonpeer-tasks')
  t.match(task, { severity: 'error', span: { text: 'Administer medication' }, outOfScope: 'x-medication-admin' })
  t.notOk(
    findings.some(({ span }) => span?.text.includes('restraint')),
    'what the role does not do is no task'
  )
  const rules = findings.map(({ rule }) => rule)
  t.ok(rules.includes('rc-supervision-missing') && rules.includes('rc-escalation-missing'), 'what is not mentioned')
  t.notOk(
    rules.includes('rc-pay-missing') || rules.includes('rc-reportsto-missing') || rules.includes('rc-lived-missing')
  )
})

t.test('the labelled descriptions: what they do not mention is told', async t => {
  for (const { id, half, absent, text } of readDescriptions()) {
    const reviewing = await service.reviewDescription(Buffer.from(text), 'text', {})
    if (!reviewing.ok) throw new Error(id)
    const told = reviewing.review.findings.filter(({ span }) => span === undefined).map(({ rule }) => rule)
    if (half === 'tuning') t.same(told.toSorted(), [...absent].toSorted(), id)
  }
})

t.test('a proposal has a passage for each field, and invents nothing', async t => {
  const result = await service.importDescription(Buffer.from(posting), 'text', { jurisdiction: 'GB' })
  if (!result.ok) throw new Error('It could not be read.')
  const { placed, problems, role, text, unplaced } = result.imported
  for (const { start, end, text: words } of [...placed, ...unplaced]) t.equal(text.slice(start, end), words)
  t.match(role, {
    jurisdiction: 'GB',
    organization: { name: 'RIVERSIDE HOSPITAL' },
    position: { title: 'Peer Support Worker', reportsTo: [{ title: 'Ward Manager' }] },
    hours: { amount: { value: 30, per: 'week' } },
    compensation: { pay: [{ min: 24000, max: 26500, currency: 'GBP', per: 'year' }] },
    outOfScope: [{ text: 'You will not take part in restraint.' }],
    livedExperience: { requirement: 'required', statement: 'Lived experience of mental distress.' },
    qualifications: { criteria: [{ text: 'A certificate in peer support.', level: 'desirable' }] }
  })
  t.equal((role.duties as unknown[]).length, 3)
  t.same(
    problems.problems.map(({ pointer, message }) => `${pointer} ${message}`),
    [],
    'with what the posting says it is a valid role definition'
  )
  t.ok(placed.some(({ pointer, text: words }) => pointer === '/hours/amount' && words === '30 hours a week'))
})

t.test('what is missing and what has no place is listed', async t => {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/role-definitions/import',
    payload: 'Duties\n- Listen.\n\nParking\nThere is a car park behind the house.',
    headers: { 'content-type': 'text/plain' }
  })
  t.equal(answer.statusCode, 200)
  const { problems, unplaced, role } = answer.json()
  t.same(role.duties, [{ text: 'Listen.' }])
  t.ok(unplaced.some(({ text }: { text: string }) => text.startsWith('There is a car park')))
  t.ok(problems.problems.some(({ message }: { message: string }) => /organization/i.test(message)))
})

t.test('bad requests are told so', async t => {
  const send = (url: string, payload: string | Buffer, type: string) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  t.equal((await send('/v1/role-definitions/import', '{}', jsonHeaders['content-type'])).statusCode, 415)
  t.equal((await send('/v1/role-definitions/validate', 'text', 'text/plain')).statusCode, 415)
  t.equal((await send('/v1/role-definitions/import', ' \n ', 'text/plain')).statusCode, 422)
  t.equal((await send('/v1/texts/review', Buffer.from('PK\u0003\u0004x'), docxType)).statusCode, 422)
  t.equal((await send('/v1/texts/review?setting=nowhere', 'Listen.', 'text/plain')).statusCode, 400)
})

t.test('at the command line', async t => {
  const directory = t.testdir({ 'old.txt': posting })
  const command = (line: string) => run(line.split(' '), { cwd: directory, product })
  const reviewed = await command('review-text old.txt --setting inpatient-unit')
  t.equal(reviewed.code, 1)
  t.match(reviewed.stdout, /line 13[\s\S]*Administer medication/)
  t.match(reviewed.stdout, /not mentioned/)
  const imported = await command('import old.txt --jurisdiction GB --out role.json')
  t.equal(imported.code, 0)
  t.match(imported.stderr, /Lunch is free/, 'what has no place is told')
  const role = readFileSync(join(directory, 'role.json'), 'utf8')
  t.equal(JSON.parse(role).position.title, 'Peer Support Worker')
  t.equal((await command('validate role.json')).code, 0)
  t.match(await command('import old.txt --format json'), { code: 0, stdout: /"placed"/ })
  writeFileSync(join(directory, 'empty.txt'), '\n')
  t.equal((await command('import empty.txt')).code, 1)
  t.equal((await command('review-text old.txt --setting nowhere')).code, 2)
})

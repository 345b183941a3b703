/** The wording that mends a finding, as an edit of the text that it was found in: a sentence, or a whole description. */
import t, { type Test } from 'tap'
import type { Finding, Rewording } from '../src/review/finding.ts'
import type { TextField } from '../src/review/rule.ts'
import { createTestApp } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { readSentences } from './helpers/evaluation-set.ts'
import { product } from './helpers/product.ts'
import { reviewContent, reviewer, service } from './helpers/review.ts'

interface Sample {
  readonly text: string
  readonly field: TextField
  readonly setting?: string | undefined
}

const labelled: readonly Sample[] = readSentences('tuning')
const examples: readonly Sample[] = reviewContent.rules.flatMap(({ examples: { hit } }) =>
  hit.flatMap(({ text, field = 'duty', setting }) => (text === undefined ? [] : [{ text, field, setting }]))
)
const samples = [...labelled, ...examples]

function reviewOf({ text, field, setting }: Sample): readonly Finding[] {
  return reviewer.reviewText({ text, field, settingId: setting, locale: 'en-US' }).findings
}

function applied(text: string, { span, text: words }: Rewording): string {
  return `${text.slice(0, span.start)}${words}${text.slice(span.end)}`
}

/** What a finding says, without the words in it. */
function signature({ rule, message }: Finding): string {
  return `${rule} ${message.replaceAll(/“[^”]*”|\d+/g, '…')}`
}

function counted(list: readonly string[], one: string): number {
  return list.filter(other => other === one).length
}

/** Each rewording takes its finding away and brings no other. */
function checkRewordings(
  t: Test,
  text: string,
  before: readonly Finding[],
  review: (text: string) => readonly Finding[]
) {
  const said = before.map(signature)
  for (const finding of before) {
    for (const rewording of finding.rewordings ?? []) {
      const label = `${finding.rule}: ${text.slice(0, 200)} → ${rewording.text}`
      const { start, end, text: replaced } = rewording.span
      if (text.slice(start, end) !== replaced) t.fail(`its span is a part of the text: ${label}`)
      const after = review(applied(text, rewording)).map(signature)
      if (counted(after, signature(finding)) >= counted(said, signature(finding)))
        t.fail(`removes the finding: ${label}`)
      const added = after.filter(found => counted(after, found) > counted(said, found))
      if (added.length > 0) t.fail(`adds none: ${label}`, { added })
    }
  }
}

t.test('a rewording of a sentence removes its finding and adds none', async t => {
  let offered = 0
  for (const sample of samples) {
    const findings = reviewOf(sample)
    offered += findings.flatMap(({ rewordings = [] }) => rewordings).length
    checkRewordings(t, sample.text, findings, text => reviewOf({ ...sample, text }))
  }
  t.ok(offered > 200, `${offered} rewordings were tried`)
})

t.test('a task that is not peer work has a sentence to write in its place', async t => {
  const errors = samples.flatMap(reviewOf).filter(({ outOfScope, severity }) => outOfScope && severity === 'error')
  t.ok(errors.length > 50)
  t.same(
    [
      ...new Set(
        errors
          .filter(({ rewordings }) => rewordings === undefined)
          .map(({ rule, outOfScope }) => `${rule} ${outOfScope}`)
      )
    ],
    []
  )
})

const posting = `Riverside Hospital
Job title: Peer Specialist

Duties
- Listen to people on the unit.
- Administer medication twice a day.
- Search rooms at admission. Share your story with schizophrenics.

Requirements
Two years of recovery and a stable mental state.
`

t.test('a whole description keeps the wording that mends each finding, at its place in the whole text', async t => {
  const options = { settingId: 'inpatient-unit', jurisdiction: undefined, locale: 'en-US' }
  const reviewed = await service.reviewDescription(Buffer.from(posting), 'text', options)
  if (!reviewed.ok) throw new Error('The posting cannot be read.')
  const { findings, text } = reviewed.review
  const errors = findings.filter(({ severity, span }) => severity === 'error' && span !== undefined)
  t.ok(errors.length >= 3)
  for (const finding of errors) {
    const { rule, pointer, rewordings = [] } = finding
    t.ok(rewordings.length > 0, `${rule} has a wording`)
    t.equal(pointer, '/text')
    for (const rewording of rewordings) {
      const { start, end, text: replaced } = rewording.span
      t.equal(text.slice(start, end), replaced, `${rule}: its place`)
      const again = await service.reviewDescription(Buffer.from(applied(text, rewording)), 'text', options)
      const left = again.ok ? again.review.findings.map(signature) : []
      const before = findings.map(signature)
      t.ok(counted(left, signature(finding)) < counted(before, signature(finding)), `${rule}: mended`)
      t.same(
        left.filter(found => counted(left, found) > counted(before, found)),
        [],
        `${rule}: nothing new`
      )
    }
  }
})

t.test('over HTTP a rewording has the form that its schema says, and at the command line it is printed', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const headers = { 'content-type': 'text/plain' }
  const url = '/v1/texts/review?setting=inpatient-unit'
  const { findings } = (await app.inject({ method: 'POST', url, headers, payload: posting })).json()
  const medication = findings.find(({ span }: Finding) => /medication/.test(span?.text ?? ''))
  t.notOk('patches' in medication, 'patches are for role definitions')
  const [{ title, span, text }] = medication.rewordings
  t.ok(title)
  t.equal(posting.slice(span.start, span.end), 'Administer medication twice a day.')
  const cwd = t.testdir({ 'old.txt': posting })
  const { stdout } = await run(['review-text', 'old.txt', '--setting', 'inpatient-unit'], { cwd, product })
  t.ok(stdout.replaceAll(/\s+/g, ' ').includes(`Instead, write: ${text}`))
})

/** What an organization changes of the review: severities and numbers with a reason, rules of its own, and faults that stop the start. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { createService } from '../src/service.ts'
import { exampleRole, reviewContent } from './helpers/review.ts'

/** A templates directory with files below `review/`. */
function overlay(t: Test, files: Readonly<Record<string, unknown>>): string {
  const directory = t.testdir({})
  mkdirSync(join(directory, 'review', 'rules'), { recursive: true })
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(directory, 'review', name), typeof value === 'string' ? value : JSON.stringify(value))
  }
  return directory
}

const start = (t: Test, files: Readonly<Record<string, unknown>>) =>
  createService({ templatesDirectory: overlay(t, files) })
const withoutPurpose = { ...exampleRole, purpose: undefined } as unknown as typeof exampleRole

t.test('a rule is switched off or given another severity, and the result says why', async t => {
  const reason = 'Our board writes the purpose of each service into its policy.'
  const off = await start(t, {
    'configuration.json': { rules: { 'rc-purpose-missing': { severity: 'off', reason } } }
  })
  const review = off.reviewRole(withoutPurpose)
  t.notOk(review.findings.some(({ rule }) => rule === 'rc-purpose-missing'))
  t.same(review.configuration, [{ rule: 'rc-purpose-missing', severity: 'off', reason }])
  t.equal(off.reviewRules().find(({ id }) => id === 'rc-purpose-missing')?.severity, 'off')
  const info = await start(t, {
    'configuration.json': { rules: { 'rc-purpose-missing': { severity: 'info', reason } } }
  })
  const found = info.reviewRole(withoutPurpose).findings.find(({ rule }) => rule === 'rc-purpose-missing')
  t.equal(found?.severity, 'info')
})

t.test('a term and a whole group of terms can be switched off', async t => {
  const text = { text: 'Supports addicts and the mentally ill.', field: 'duty' as const }
  const rulesOf = async (rules: object) =>
    (await start(t, { 'configuration.json': { rules } })).reviewText(text).findings.map(({ rule }) => rule)
  const all = await rulesOf({})
  t.ok(all.includes('lg-addict') && all.includes('lg-mentally-ill'))
  const one = await rulesOf({ 'lg-addict': { severity: 'off', reason: 'Chosen by our members.' } })
  t.same(
    one,
    all.filter(rule => rule !== 'lg-addict')
  )
  t.same(await rulesOf({ 'rc-stigma-terms': { severity: 'off', reason: 'Checked elsewhere.' } }), [])
})

t.test('a number is set, and a rule of one’s own is added', async t => {
  const reason = 'Ours are longer.'
  const longer = { 'rc-purpose-missing': { reason, thresholds: { words: 5000 } } }
  const service = await start(t, { 'configuration.json': { rules: longer } })
  t.ok(service.reviewRole(exampleRole).findings.some(({ rule }) => rule === 'rc-purpose-missing'))

  const rule = {
    ...reviewContent.rules.find(({ id }) => id === 'rc-unpaid-trial'),
    id: 'rc-own-word',
    title: 'Our own word',
    messages: { default: '“{words}” is not a word of ours.' },
    patches: undefined,
    patterns: [{ match: ['guestology'] }]
  }
  const own = await start(t, { 'rules/rc-own-word.json': rule })
  const { findings } = own.reviewText({ text: 'Practises guestology.', field: 'duty' })
  t.match(findings, [{ rule: 'rc-own-word', span: { text: 'guestology' } }])
})

t.test('faults are told with the file and the way out', async t => {
  const cases: readonly (readonly [Readonly<Record<string, unknown>>, RegExp])[] = [
    [{ 'configuration.json': '{' }, /configuration\.json[\s\S]*not JSON/],
    [{ 'configuration.json': '{"rules": {},\n"rules": {}}' }, /\/rules is given twice/],
    [
      { 'configuration.json': { rules: { 'rc-purpos': { severity: 'off', reason: 'x' } } } },
      /"rc-purpos", which is no rule/
    ],
    [{ 'configuration.json': { rules: { 'rc-purpose-missing': { severity: 'never', reason: 'x' } } } }, /severity/i],
    [{ 'configuration.json': { rules: { 'rc-purpose-missing': { severity: 'off' } } } }, /reason/i],
    [
      { 'configuration.json': { rules: { 'rc-purpose-missing': { reason: 'x', thresholds: { letters: 3 } } } } },
      /no threshold "letters"; it has: words/
    ],
    [
      { 'language.json': { items: [{ id: 'lg-none', group: 'rc-stigma-terms', patterns: [{ match: ['x'] }] }] } },
      /lg-none/
    ],
    [{ 'topics.json': { items: [{ id: 'b-force', match: ['<nothing>'] }] } }, /no set of words "nothing"/],
    [{ 'wordz.json': {} }, /wordz\.json[\s\S]*words/]
  ]
  for (const [files, reason] of cases) {
    const failure = await start(t, files).then(
      () => null,
      (error: { faults?: readonly { file: string; reason: string }[] }) => error
    )
    const told = (failure?.faults ?? []).map(fault => `${fault.file}: ${fault.reason}`).join('\n')
    t.match(told, reason, Object.keys(files).join())
  }
})

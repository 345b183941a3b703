/** What the library covers: every item of every framework by a duty and an indicator, or a reason; each domain by setting. */
import t from 'tap'
import { libraryCoverage } from '../src/library/coverage.ts'
import { coverageLines, frameworkLines, settingLines } from '../src/library/coverage-table.ts'
import { checkCrosswalk, domainsByIndicator } from '../src/library/crosswalk.ts'
import type { ItemKind } from '../src/library/kinds.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import type { LibraryItems } from '../src/library/references.ts'
import { createTestApp } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { shipped, shippedItems } from './helpers/library-overlay.ts'

const library = loadLibrary({ directories: [shipped] })
const coverage = libraryCoverage(library)
const domains = domainsByIndicator([...library.competencies.values()])

/** Frameworks that the work itself must serve in full: what they list is done by peer specialists. */
const whole = ['samhsa-competencies', 'naps-guidelines', 'hee-framework', 'fidelity-roles', 'founding-paper']

t.test('every item of every framework has a duty and an indicator, or says why not', async t => {
  for (const { id, items } of coverage.frameworks) {
    const holes = items.filter(({ isCovered }) => !isCovered)
    t.same(
      holes.filter(({ gap }) => gap === null).map(item => item.id),
      [],
      `${id}: no hole without a reason`
    )
    if (whole.includes(id)) t.same(holes, [], `${id}: no hole at all`)
  }
  t.same(
    whole.filter(id => !library.frameworks.has(id)),
    []
  )
})

t.test('the frameworks hold every item of the reference', async t => {
  const counts = Object.fromEntries(coverage.frameworks.map(({ id, total }) => [id, total]))
  t.match(counts, {
    'samhsa-competencies': 62,
    'samhsa-certification': 11,
    'naps-guidelines': 12,
    'naps-supervision': 12,
    'hee-framework': 22,
    'peer-support-canada': 11,
    'va-curriculum': 11,
    'icrc-peer-recovery': 4,
    'imroc-principles': 8,
    'fidelity-roles': 16,
    'gillard-principles': 5,
    'enrich-components': 5
  })
  for (const [id, size] of [
    ['samhsa-competencies', 12],
    ['hee-framework', 9]
  ] as const) {
    const framework = library.frameworks.get(id)
    t.equal(framework?.categories?.length, size, id)
    t.same(
      framework?.categories?.flatMap(({ items }) => items),
      framework?.items.map(item => item.id),
      `${id}: each item stands in one category, in order`
    )
  }
})

t.test('a duty serves an item through a domain that it supports', async t => {
  for (const framework of coverage.frameworks) {
    for (const item of framework.items) {
      const served = new Set(item.indicators.map(indicator => domains.get(indicator)))
      const stray = item.duties.filter(id => !library.duties.get(id)?.competencies.some(domain => served.has(domain)))
      t.same(stray, [], `${framework.id} ${item.id}`)
    }
  }
})

t.test('each duty supports a domain, and each domain has duties where it is asked for', async t => {
  for (const { id, competencies } of library.duties.values()) t.ok(competencies.length > 0, id)
  const steps = [...library.titles.values()].flatMap(({ ladder }) => (ladder === undefined ? [] : [ladder]))
  for (const domain of coverage.domains) {
    const asked = Object.entries(domain.settings).filter(([, { isAskedFor }]) => isAskedFor)
    for (const [setting, { duties }] of asked) t.ok(duties > 0, `${domain.id} in ${setting}`)
    t.same(
      [...asked.map(([setting]) => setting), ...domain.notAskedFor.flatMap(({ settings }) => settings)].sort(),
      [...library.settings.keys()].sort(),
      `${domain.id}: each setting asks for it, or there is a reason`
    )
    // A domain that no first post asks for is one for a later step, and the step brings the duties.
    const later = steps.filter(step => step.competencies.some(({ id }) => id === domain.id))
    const brought = later.flatMap(step => step.duties).map(id => library.duties.get(id)?.competencies ?? [])
    t.ok(asked.length > 0 || brought.some(supported => supported.includes(domain.id)), domain.id)
  }
})

type Draft = Record<string, unknown>

/** Faults of a framework with one item against a library of one domain and one duty. */
function faultsOf(item: Draft, crosswalk: readonly Draft[], apart: readonly ItemKind[] = []): readonly string[] {
  const items = {
    frameworks: [{ id: 'f', categories: [{ id: 'A', name: 'A', items: ['A1'] }], items: [{ id: 'A1', ...item }] }],
    competencies: [{ id: 'hope', levels: { entry: { indicators: [{ id: 'h-1' }] } }, crosswalk }],
    duties: [{ id: 'd-hope' }]
  } as unknown as LibraryItems
  const isTogether = (one: ItemKind, other: ItemKind) => ![one, other].some(kind => apart.includes(kind))
  return checkCrosswalk(items, isTogether).map(({ kind, pointer, reason }) => `${kind}${pointer} ${reason}`)
}

t.test('what does not fit is told with its place and a way out', async t => {
  const linked = [{ framework: 'f', item: 'A1' }]
  const served = { indicators: ['h-1'], duties: ['d-hope'] }
  t.same(faultsOf(served, linked), [])
  t.same(faultsOf({}, linked), [], 'a framework may leave open what serves its items')
  t.match(faultsOf({ ...served, duties: ['d-hop'] }, linked), [/items\/0\/duties\/0 .*no duty "d-hop".*"d-hope"\?/])
  t.match(faultsOf({ ...served, indicators: ['h-2'] }, []), [/indicators\/0 .*no indicator "h-2".*h-1/])
  t.match(faultsOf(served, []), [/frameworks.*indicators\/0 The crosswalk of "hope" does not list "A1"/])
  t.match(faultsOf({ ...served, indicators: [], gap: 'Why.' }, linked), [
    /competencies.*crosswalk\/0 No indicator of "hope"/
  ])
  t.match(faultsOf({ ...served, duties: [] }, linked), [/items\/0 The item has no duty or no indicator/])
  t.match(faultsOf({ ...served, gap: 'Why.' }, linked), [/items\/0\/gap .*no gap/])
  t.match(faultsOf({ ...served, id: 'A2' }, [{ framework: 'f', item: 'A2' }]), [
    /categories\/0\/items\/0 .*no item "A1"/
  ])
  t.same(
    faultsOf({ ...served, duties: ['d-own'] }, linked, ['duties']),
    [],
    'duties of an overlay are not held against ours'
  )
  t.same(faultsOf({ ...served, indicators: ['own'] }, linked, ['competencies']), [], 'nor are its competencies')
})

t.test('coverage counts what is there', async t => {
  const [framework] = shippedItems('frameworks')
  const [first] = library.frameworks.values()
  const frameworks = new Map([['own', { ...first, id: 'own', items: [{ id: 'A1', name: 'A', duties: ['d-gone'] }] }]])
  const own = libraryCoverage({ ...library, ...{ frameworks } } as unknown as typeof library)
  t.match(own.frameworks, [{ covered: 0, total: 1, items: [{ duties: [], isCovered: false }] }])
  t.match(coverageLines(own).join('\n'), / {4}A1: no reason given/)
  t.equal(coverage.frameworks[0]?.id, framework?.id)
})

t.test('the table is on every surface', async t => {
  const app = await createTestApp()
  t.after(() => app.close())
  const answer = await app.inject({ url: '/v1/library/coverage' })
  t.equal(answer.statusCode, 200)
  t.same(answer.json(), coverage)
  const again = await app.inject({
    url: '/v1/library/coverage',
    headers: { 'if-none-match': String(answer.headers.etag) }
  })
  t.equal(again.statusCode, 304)
  t.match((await app.inject({ url: '/v1/library/coverage?setting=forensic' })).statusCode, 400)

  const table = await run(['library', 'coverage'])
  t.equal(table.code, 0)
  t.equal(table.stdout, `${[...coverageLines(coverage), ...settingLines(coverage)].join('\n')}\n`)
  t.match(table.stdout, /samhsa-competencies +62\/62, categories 12\/12\n/)
  t.match(table.stdout, /leadership-and-systems-change( +[.\d]+){12}\n/)
  t.same(JSON.parse((await run(['library', 'coverage', '--format', 'json'])).stdout), coverage)
  const paper = coverage.frameworks.find(({ id }) => id === 'founding-paper')
  const shown = await run(['library', 'coverage', 'founding-paper'])
  t.equal(shown.stdout, `${(paper === undefined ? [] : frameworkLines(paper)).join('\n')}\n`)
  t.match(shown.stdout, /WH-bridge .*\n {2}indicators: .*bk-l2\n {2}duties: .*d-explain-back/)
  t.match(await run(['library', 'coverage', 'fouding-paper']), { code: 2, stderr: /Did you mean founding-paper\?/ })
})

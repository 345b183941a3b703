/** Titles, the ladder, terms and codes: they lead on, say what they rest on, and what is not known is not filled in. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { loadLibrary } from '../src/library/load-library.ts'
import { localize } from '../src/library/localize.ts'
import { itemOf, onlyFault, shipped, shippedItems } from './helpers/library-overlay.ts'

const library = loadLibrary({ directories: [shipped] })
const titles = [...library.titles.values()]
const terms = [...library.terms.values()]
const codes = [...library.codes.values()]
const steps = titles.filter(title => title.class === 'step')

t.test('the ladder is one way from trainee to manager, and asks for more at each step', async t => {
  t.same(
    steps.map(({ id }) => id),
    ['t-trainee', 't-specialist', 't-senior', 't-supervisor', 't-manager']
  )
  t.same(
    steps.map(({ ladder }) => ladder?.next),
    [...steps.slice(1).map(({ id }) => id), null]
  )
  const added = steps.flatMap(({ ladder }) => ladder?.duties ?? [])
  t.equal(new Set(added).size, added.length, 'a duty is added once')
  let before = new Map<string, number>()
  for (const { id, ladder } of steps) {
    const now = new Map(
      ladder?.competencies.map(chosen => [chosen.id, ['entry', 'practitioner', 'lead'].indexOf(chosen.level)])
    )
    const lost = [...before].filter(([domain, level]) => (now.get(domain) ?? -1) < level)
    t.same(lost, [], `${id}: no domain falls back`)
    t.ok(ladder?.decides.alone.length && ladder.decides.afterConsulting.length && ladder.duties.length, id)
    t.ok(ladder?.supervision.receives.length, `${id}: everyone has supervision`)
    before = now
  }
  t.same([...before.keys()].sort(), [...library.competencies.keys()].sort(), 'a manager needs every domain')
  t.equal(library.titles.get('t-trainee')?.ladder?.supervision.gives.length, 0)
})

t.test('every title in use leads to a step, with a source', async t => {
  for (const { id, class: kind, step, sources, status } of titles) {
    if (kind === 'step') t.equal(status, 'design', `${id} is a proposal`)
    else t.ok(library.titles.get(step ?? '')?.class === 'step' && sources.length > 0, id)
  }
  t.ok(titles.some(({ jurisdictions }) => jurisdictions?.includes('AU')))
})

t.test('a wrong ladder is told with file, line and reason', async t => {
  const cases: readonly (readonly [string, (item: Record<string, unknown>) => void, RegExp])[] = [
    ['t-peer-lead', item => Object.assign(item, { step: 't-superviser' }), /no title "t-superviser".*"t-supervisor"\?/],
    ['t-peer-lead', item => Object.assign(item, { step: 't-peer-navigator' }), /is a title and not a step/],
    ['t-peer-lead', item => Object.assign(item, { class: 'step' }), /A step needs "ladder"/],
    ['t-peer-lead', item => Object.assign(item, { settings: ['ward'] }), /no setting "ward"/],
    ['t-manager', item => Object.assign(item.ladder as object, { duties: ['d-represents'] }), /"d-represent"\?/],
    ['t-manager', item => Object.assign(item.ladder as object, { competencies: [{ id: 'zz', level: 'lead' }] }), /"zz"/]
  ]
  for (const [id, change, reason] of cases) {
    t.test(String(reason), async t => {
      const items = shippedItems('titles')
      change(itemOf(items, id))
      t.match(onlyFault(t, 'titles.json', { items }).reason, reason)
    })
  }
  t.test('a claim without its source', async t => {
    const items = shippedItems('codes')
    itemOf(items, 'c-uk-soc').claims = [{ text: 'A figure.', sources: ['nowhere'], status: 'verified' }]
    const fault = onlyFault(t, 'codes.json', { items })
    t.match(fault.reason, /no source "nowhere"/)
    t.match(readFileSync(fault.file, 'utf8').split('\n')[fault.line - 1], '"nowhere"')
  })
})

t.test('terms offer words that no term warns of', async t => {
  const avoided = terms.flatMap(({ avoid }) => avoid).filter(words => !words.includes('('))
  const bare = (words: string) => new RegExp(`(?<![\\w-])${words}(?![\\w-])`, 'i')
  for (const { id, class: kind, avoid, use, regional, harmless, text } of terms) {
    t.equal(kind === 'region', avoid.length === 0, `${id}: what to avoid`)
    t.equal(kind === 'region', regional !== undefined, `${id}: words by country`)
    for (const words of use) {
      t.same(
        avoided.filter(warned => bare(warned).test(words)),
        [],
        `${id}: ${words}`
      )
    }
    for (const sentence of harmless) t.match(sentence, /^[A-Z].*\.$/, `${id}: ${sentence}`)
    t.notMatch(text, /diagnosed person|normal person/)
  }
  t.equal(new Set(avoided).size, avoided.length, 'a word is warned of once')
  t.equal(
    terms.filter(({ class: kind }) => kind === 'region').every(({ jurisdictions }) => jurisdictions?.includes('GB')),
    true
  )
})

t.test('codes are given only where they were seen', async t => {
  for (const { id, code, status, claims, sources } of codes) {
    if (status === 'unverified') t.equal(code, null, `${id}: nothing that was not seen`)
    else t.ok(claims.length > 0, `${id}: rests on a fact`)
    for (const claim of claims) {
      t.ok(
        claim.sources.every(source => sources.includes(source)),
        `${id}: its sources are the item's`
      )
    }
  }
  const counselors = library.codes.get('c-onet-counselors-other')
  if (counselors === undefined) throw new Error('The code is missing.')
  t.equal(localize(counselors, 'en-GB').title, 'Counsellors, all other')
  t.equal(localize(counselors, 'en-GB').code, counselors.code)
})

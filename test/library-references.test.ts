/** The parts of the content library name each other rightly: every wrong name is told with file, line and a way out. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { faultsOf, type Items, itemOf, onlyFault, shipped, shippedItems } from './helpers/library-overlay.ts'

t.test('references that do not fit are named with the nearest name', async t => {
  const cases: readonly (readonly [string, string, string, (item: Record<string, unknown>) => void, RegExp])[] = [
    [
      'duties',
      'd-hope',
      '"a-one-two-one"',
      item => Object.assign(item, { area: 'a-one-two-one' }),
      /no area .*"a-one-to-one"\?/
    ],
    [
      'duties',
      'd-hope',
      '"inpatient-unite"',
      item => Object.assign(item, { settings: ['inpatient-unite', 'act-team'] }),
      /"inpatient-unit"\?/
    ],
    [
      'competencies',
      'crisis-and-safety',
      '"primary-car"',
      item => Object.assign(item, { notAskedFor: [{ settings: ['primary-car'], reason: 'Why.' }] }),
      /no setting .*"primary-care"\?/
    ],
    [
      'duties',
      'd-hope',
      '"self-compasion"',
      item => Object.assign(item, { competencies: ['self-compasion'] }),
      /"self-compassion"\?/
    ],
    [
      'out-of-scope',
      'x-search',
      '"npg-s-2091"',
      item => Object.assign(item, { sources: ['npg-s-2091'] }),
      /no source .*"npg-s-2019"\?/
    ],
    [
      'boundaries',
      'b-gifts',
      '"sources"',
      item => Object.assign(item, { sources: [] }),
      /"verified" needs at least one source/
    ],
    [
      'questions',
      'q-whose-goal',
      '"d-goal-seting"',
      item => Object.assign(item, { duties: ['d-goal-seting'] }),
      /no duty .*"d-goal-setting"\?/
    ],
    [
      'questions',
      'q-whose-goal',
      '"hope"',
      item => Object.assign(item, { competencies: ['hope'] }),
      /no competency "hope"/
    ],
    [
      'statements',
      '',
      '"nowhere"',
      item => Object.assign(item, { sources: ['nowhere'] }),
      /There is no source "nowhere"/
    ],
    [
      'competencies',
      'self-compassion',
      '"Z9"',
      item => Object.assign(item, { crosswalk: [{ framework: 'samhsa-competencies', item: 'Z9' }] }),
      /no item "Z9"/
    ],
    [
      'competencies',
      'self-compassion',
      '"samsha-competencies"',
      item => Object.assign(item, { crosswalk: [{ framework: 'samsha-competencies', item: 'S1' }] }),
      /"samhsa-competencies"\?/
    ],
    [
      'settings',
      'primary-care',
      '"x-diagnos"',
      item => Object.assign(item, { outOfScope: ['x-diagnos'] }),
      /"x-diagnose"\?/
    ],
    [
      'settings',
      'primary-care',
      '"hopes"',
      item => Object.assign(item, { competencies: [{ id: 'hopes', level: 'entry' }] }),
      /no competency "hopes"/
    ],
    [
      'settings',
      'primary-care',
      '"zzzzzzz"',
      item => Object.assign(item, { workload: [{ text: 'A figure.', sources: ['zzzzzzz'] }] }),
      /no source "zzzzzzz"/
    ],
    [
      'duties',
      'd-hope',
      '"ghost"',
      item => Object.assign(item, { translations: { fr: { ghost: 'x' } } }),
      /"ghost" is not a text of this item/
    ],
    [
      'duties',
      'd-hope',
      '"core": "x"',
      item => Object.assign(item, { translations: { fr: { core: 'x' } } }),
      /"core" is not a text/
    ]
  ]
  for (const [kind, id, marker, change, reason] of cases) {
    t.test(`${kind}: ${marker}`, async t => {
      const items = shippedItems(kind)
      change(id === '' ? (items[0] ?? {}) : itemOf(items, id))
      const fault = onlyFault(t, `${kind}.json`, { items })
      t.match(fault.reason, reason)
      const lines = readFileSync(fault.file, 'utf8').split('\n')
      t.ok(lines[fault.line - 1]?.includes(marker), `line ${fault.line} is ${lines[fault.line - 1]}`)
    })
  }
  t.test('a starting role that has no file', async t => {
    const items = shippedItems('settings')
    const added = { ...structuredClone(itemOf(items, 'inpatient-unit')), id: 'day-hospital', startingRole: true }
    const fault = onlyFault(t, 'settings.json', { items: [...items, added] })
    t.match(fault.reason, /no file "library\/roles\/day-hospital.json"/)
    t.match(readFileSync(fault.file, 'utf8').split('\n')[fault.line - 1], /"startingRole": true/)
  })
  t.test('an id that is used twice', async t => {
    const items = shippedItems('areas')
    const fault = onlyFault(t, 'areas.json', { items: [...items, { ...items[0] }] })
    t.match(fault.reason, /The id "a-welcome" is used twice/)
  })
  t.test('ids that are used twice within an item', async t => {
    const items = shippedItems('frameworks')
    const [framework] = items
    if (framework === undefined) throw new Error('There is no framework.')
    const parts = framework.items as unknown[]
    parts.push(parts[0])
    t.match(onlyFault(t, 'frameworks.json', { items }).reason, /is used twice/)
  })
})

t.test('files that belong together must agree', async t => {
  const copy = t.testdir({})
  cpSync(join(shipped, 'library'), join(copy, 'library'), { recursive: true })
  const write = (kind: string, items: Items) =>
    writeFileSync(join(copy, 'library', `${kind}.json`), JSON.stringify({ items }, null, 2))
  t.same(faultsOf([copy]), [])
  const settings = shippedItems('settings')
  const ward = itemOf(settings, 'inpatient-unit')
  ward.duties = [...(ward.duties as string[]), 'd-hotcall-transfer']
  ward.outOfScope = [...(ward.outOfScope as string[]), 'x-first-responder']
  ward.boundaries = (ward.boundaries as string[]).filter(id => id !== 'b-force')
  write('settings', settings)
  t.same(
    faultsOf([copy]).map(({ reason }) => reason.replace(/^.*?\): /, '')),
    [
      '"d-hotcall-transfer" does not list the setting "inpatient-unit". Add it there, or take the id out here.',
      '"x-first-responder" does not list the setting "inpatient-unit". Add it there, or take the id out here.',
      'The setting "inpatient-unit" does not list "b-force". Add it there, or take the setting out here.'
    ]
  )
})

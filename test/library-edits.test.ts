/** Whoever edits one item of the library and makes a mistake is told file, line, field, item and how to mend it. */
import t from 'tap'
import { faultsOf, lineWith, onlyFault, overlay, shipped, shippedItems } from './helpers/library-overlay.ts'

/** A duty as somebody would add it: one edit in one file. */
const added = {
  id: 'd-garden',
  title: 'Host the garden group',
  text: 'Host the weekly garden group together with somebody who uses the service.',
  area: 'a-groups',
  class: 'direct',
  core: false,
  settings: ['inpatient-unit'],
  competencies: ['skills-coaching-and-groups'],
  outcome: 'The group took place, and those who came had a say in what was planted.',
  sources: [],
  status: 'design'
}

const withDuty = (changes: object, without: string | null = null) => {
  const duty = Object.fromEntries(Object.entries({ ...added, ...changes }).filter(([name]) => name !== without))
  return { items: [...shippedItems('duties').slice(0, 5), duty, ...shippedItems('duties').slice(5)] }
}

t.test('a duty is added with one edit', async t => {
  t.same(faultsOf([overlay(t, { 'duties.json': withDuty({}) }), shipped]), [])
})

/** What is wrong, on which line it stands, the field, and what the sentence must hold of the way out. */
const mistakes: readonly (readonly [name: string, content: object, marker: string, field: string, fix: RegExp])[] = [
  [
    'a source that does not exist',
    withDuty({ sources: ['samsha-2015'] }),
    'samsha-2015',
    '/sources/0',
    /no source.*Did you mean "samhsa-2015"\?/
  ],
  [
    'an unknown setting',
    withDuty({ settings: ['inpatient-units'] }),
    '"inpatient-units"',
    '/settings/0',
    /no setting.*"inpatient-unit"\?/
  ],
  ['a misspelt area', withDuty({ area: 'a-group' }), '"a-group"', '/area', /no area.*Did you mean "a-groups"\?/],
  [
    'a misspelt competency',
    withDuty({ competencies: ['self-compasion'] }),
    '"self-compasion"',
    '/competencies/0',
    /"self-compassion"\?/
  ],
  ['a class that does not exist', withDuty({ class: 'indirekt' }), '"indirekt"', '/class', /Did you mean “indirect”\?/],
  [
    'a status that does not exist',
    withDuty({ status: 'verifed' }),
    '"verifed"',
    '/status',
    /Did you mean “verified”\?/
  ],
  [
    'a status without a source',
    withDuty({ status: 'verified' }),
    '"sources": []',
    '/sources',
    /Name it, or say "unverified" or "design"/
  ],
  [
    'a text in place of true or false',
    withDuty({ core: 'yes' }),
    '"core": "yes"',
    '/core',
    /true or false without quotes/
  ],
  [
    'a text in place of a list',
    withDuty({ settings: 'forensic' }),
    '"settings": "forensic"',
    '/settings',
    /list in brackets/
  ],
  [
    'a setting named twice',
    withDuty({ settings: ['forensic', 'forensic'] }),
    '"settings": [',
    '/settings',
    /Keep one of the two/
  ],
  ['an id of another form', withDuty({ id: 'Garden Group' }), '"Garden Group"', '/id', /Begins with `d-`/],
  [
    'a field that does not exist',
    withDuty({ setting: 'forensic' }),
    '"setting": ',
    '/setting',
    /Did you mean “settings”\?/
  ],
  [
    'a translation of a field that is not there',
    withDuty({ translations: { 'en-GB': { titel: 'x' } } }),
    '"titel"',
    '/translations/en-GB/titel',
    /Did you mean "title"\?/
  ]
]

for (const [name, content, marker, field, fix] of mistakes) {
  t.test(name, async t => {
    const fault = onlyFault(t, 'duties.json', content)
    const line = lineWith(fault.file, '"Host the garden group"')
    const own = marker === '"settings": [' || marker === '"sources": []' ? null : lineWith(fault.file, marker)
    t.ok(own === null ? Math.abs(fault.line - line) < 14 : fault.line === own, `line ${fault.line}`)
    t.match(fault.reason, new RegExp(`^/items/5${field} \\((d-garden|Garden Group)\\): `))
    t.match(fault.reason, fix)
  })
}

t.test('a field that is missing', async t => {
  const fault = onlyFault(t, 'duties.json', withDuty({}, 'outcome'))
  t.match(fault.reason, /^\/items\/5 \(d-garden\): “Duty” 6 needs “outcome”\. Add “outcome”: the duty as an outcome/)
  t.ok(lineWith(fault.file, '"d-garden"') - fault.line <= 1)
})

t.test('an id that is taken', async t => {
  const fault = onlyFault(t, 'duties.json', withDuty({ id: 'd-first-contact' }))
  t.match(fault.reason, /^\/items\/5\/id \(d-first-contact\): .*\/items\/0 has it too\. Give one of them another\./)
})

t.test('a duty that goes leaves those who name it with the name of what is near', async t => {
  const items = shippedItems('duties').filter(({ id }) => id !== 'd-note')
  const faults = faultsOf([overlay(t, { 'duties.json': { items } }), shipped])
  t.ok(faults.length > 3)
  t.ok(
    faults.every(({ reason, line }) => /^\/items\/\d+\/\S+ \(\S+\): There is no duty "d-note"/.test(reason) && line > 1)
  )
})

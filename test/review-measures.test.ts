/** The measures of a role: numbers worked out by hand, the parts behind them, and every starting role. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { valueAt } from '../src/domain/pointer.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { readingOf } from '../src/review/measures/reading.ts'
import { supervisionHoursOf } from '../src/review/measures/supervision-hours.ts'
import { createText } from '../src/review/texts.ts'
import { merged } from './helpers/merge-patch.ts'
import { exampleRole, library, reviewContent, reviewer, startingRole } from './helpers/review.ts'

const settings = [...library.settings.keys()]
const measuresOf = (change: Readonly<Record<string, unknown>> = {}) => reviewer.reviewRole(roleWith(change)).measures
const roleWith = (change: Readonly<Record<string, unknown>>) => merged(exampleRole, change) as RoleDefinition
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/roles/${name}.json`, import.meta.url), 'utf8')) as RoleDefinition
const ids = (items: readonly { readonly pointer: string }[]) => items.map(({ pointer }) => pointer)

t.test('shares of time add up the percents of duties by class', async t => {
  const { time } = measuresOf({
    duties: [
      { id: 'd-one-to-one', percent: 40 },
      { id: 'd-share-story', percent: 15 },
      { id: 'd-team-meeting', percent: 12.5 },
      { id: 'd-note', percent: 10 },
      { id: 'd-supervision', percent: 7.5 },
      { id: 'own-garden', text: 'Works in the garden with people.', percent: 5 },
      { id: 'own-desk', text: 'Keeps the list of rooms.', class: 'administrative', percent: 2 },
      {
        id: 'own-reading',
        text: 'Reads about peer support.',
        area: 'Own practice and wellbeing',
        class: 'administrative',
        percent: 0.5
      }
    ]
  })
  t.strictSame(
    time.shares.map(share => [share.class, share.percent, ids(share.duties)]),
    [
      ['direct', 55, ['/duties/0', '/duties/1']],
      ['indirect', 12.5, ['/duties/2']],
      ['administrative', 20, ['/duties/3', '/duties/4', '/duties/6', '/duties/7']],
      ['unknown', 5, ['/duties/5']]
    ]
  )
  t.equal(time.unassigned, 7.5, '100 - 92.5')
  t.equal(time.clerical, 12, 'notes and lists, without supervision and reading')
  t.equal(time.isMean, false)
})

t.test('where levels have duties of their own, shares are means over the levels', async t => {
  const levels = [
    { id: 'own-one', name: 'One' },
    { id: 'own-two', name: 'Two' }
  ]
  const { time } = measuresOf({
    position: { levels },
    duties: [
      { id: 'd-one-to-one', percent: 60 },
      { id: 'd-note', percent: 40, levels: ['own-one'] },
      { id: 'd-mentor-peer', percent: 40, levels: ['own-two'] }
    ]
  })
  t.equal(time.isMean, true)
  t.strictSame(
    time.shares.map(({ percent }) => percent),
    [60, 20, 20, 0],
    'direct 60 and 60, indirect 0 and 40, administrative 40 and 0'
  )
  t.equal(time.unassigned, 0)
})

t.test('without percents there are no shares, and hours for paperwork are a share of the week', async t => {
  const { time } = measuresOf({
    duties: [{ id: 'd-one-to-one' }],
    hours: { amount: { value: 75, per: 'two-weeks' }, adminHoursPerWeek: 3 }
  })
  t.strictSame([time.shares[0]?.percent, time.unassigned, time.clerical], [null, null, null])
  t.strictSame(time.adminHours, { perWeek: 3, percent: 8 }, '3 of 37.5 hours')
})

t.test('drift names what the profile recommends and the role lacks, and what it adds', async t => {
  const setting = library.settings.get('inpatient-unit')
  const { time } = measuresOf({
    duties: [
      { id: 'd-one-to-one' },
      { id: 'd-data' },
      { id: 'd-represent' },
      { id: 'd-reentry' },
      { text: 'Works in the garden with people.' }
    ]
  })
  const { drift } = time
  const recommended = setting?.duties ?? []
  t.equal(drift?.setting, 'inpatient-unit')
  t.strictSame([...(drift?.present ?? []), ...(drift?.absent ?? [])].toSorted(), [...recommended].toSorted())
  t.ok(drift?.present.includes('d-one-to-one'))
  t.strictSame(
    drift?.outside.filter(({ id }) => !recommended.includes(id)).map(({ id, fitsSetting }) => [id, fitsSetting]),
    drift?.outside.map(({ id, fitsSetting }) => [id, fitsSetting])
  )
  t.strictSame(
    drift?.outside
      .filter(({ id }) => id === 'd-reentry' || id === 'd-represent')
      .map(item => [item.id, item.fitsSetting]),
    [
      ['d-represent', true],
      ['d-reentry', false]
    ],
    'a duty of courts and custody is not one for the unit'
  )
  t.strictSame(ids(drift?.own ?? []), ['/duties/4'])
  t.strictSame(
    drift?.classes.map(item => [item.class, item.role]),
    [
      ['direct', 50],
      ['indirect', 25],
      ['administrative', 25]
    ],
    'of four duties with a class'
  )
})

t.test('hours of supervision are times a month by length, per kind, and in the first six months', async t => {
  const hours = supervisionHoursOf(
    roleWith({
      hours: { daysPerWeek: { value: 3 } },
      supervision: {
        arrangements: [
          {
            kind: 'line',
            role: 'Unit manager',
            frequency: { per: 'month' },
            length: { value: 45, unit: 'minutes' },
            firstSixMonths: { frequency: { per: 'two-weeks' } }
          },
          {
            kind: 'practice',
            frequency: { per: 'four-weeks', times: { value: 2 } },
            length: { min: 60, max: 90, unit: 'minutes' },
            firstSixMonths: { frequency: { per: 'week' }, length: { value: 1, unit: 'hours' } }
          },
          { kind: 'group', frequency: { per: 'quarter' }, length: { value: 3, unit: 'hours' } },
          { kind: 'peer', frequency: { per: 'week' }, toBeConfirmed: true },
          { kind: 'external', frequency: { per: 'as-needed' }, length: { value: 1, unit: 'hours' } },
          { kind: 'clinical-oversight', frequency: { per: 'day' }, length: { value: 10, unit: 'minutes' } }
        ]
      }
    })
  )
  t.strictSame(
    hours.arrangements.map(({ kind, perMonth, firstSixMonths }) => [kind, perMonth.hours, firstSixMonths.hours]),
    [
      ['line', 0.75, 1.63],
      ['practice', 2.17, 4.33],
      ['group', 1, 1],
      ['peer', null, null],
      ['external', null, null],
      ['clinical-oversight', 2.17, 2.17]
    ],
    '26/12 x 0.75; 2 x 13/12 x 1 and 52/12 x 1; 3 hours in three months; 13 days of ten minutes'
  )
  t.equal(hours.perMonth, 3.92, '0.75 + 2.17 + 1; oversight is about people served')
  t.equal(hours.firstSixMonths, 6.96, '1.63 + 4.33 + 1')
  t.strictSame(hours.unknown, ['/supervision/arrangements/3', '/supervision/arrangements/4'])
})

t.test('the example role has the hours that its profile suggests', async t => {
  const { hours } = measuresOf().supervision
  t.equal(hours.perMonth, 4.42, '0.75 with the manager, 2.17 in practice, 1.5 with other peer specialists')
  t.equal(hours.firstSixMonths, 7.46, '1.63 + 4.33 + 1.5')
})

t.test('expectations on supervision are those of the place, each with what meets it', async t => {
  const states = (jurisdiction: string, change = {}) =>
    new Map(measuresOf({ jurisdiction, ...change }).supervision.expectations.map(item => [item.id, item]))
  const us = states('US-OR')
  t.equal(us.get('cms-supervised')?.state, 'met')
  t.strictSame(us.get('samhsa-peer-experience')?.metBy.slice(0, 1), ['/supervision/arrangements/1/hasLivedExperience'])
  t.equal(us.get('samhsa-certified-supervisor')?.state, 'not-said')
  t.equal(states('GB').get('cms-supervised'), undefined, 'Medicaid is no matter in Great Britain')
  t.equal(states('GB').get('naps-lived-experience')?.state, 'met')

  const without = states('US', {
    supervision: {
      arrangements: [{ kind: 'line', role: 'Nurse manager', frequency: { per: 'quarter' } }],
      principles: null
    }
  })
  t.equal(without.get('enough-time')?.state, 'not-met')
  t.match(without.get('enough-time')?.against, [{ rule: 'rc-supervision-low', pointer: '/supervision/arrangements' }])
  t.equal(without.get('samhsa-peer-experience')?.metBy.length, 0)
})

t.test('themes of clarity are answered by parts of the role, and open where a finding stands against them', async t => {
  const themes = (change = {}) => new Map(measuresOf(change).completeness.map(theme => [theme.id, theme]))
  const whole = themes()
  t.strictSame(
    ['ambiguity', 'conflict'].map(scale => [...whole.values()].filter(theme => theme.scale === scale).length),
    [6, 8]
  )
  t.strictSame(
    [...whole.values()].filter(({ state }) => state !== 'answered').map(({ id }) => id),
    [],
    'the example role answers all'
  )
  const open = themes({
    team: { decisionRights: null },
    position: { autonomy: null },
    boundaries: [{ id: 'b-force' }],
    purpose: { outcomes: null }
  })
  t.strictSame([open.get('authority')?.state, open.get('authority')?.answeredBy], ['not-said', []])
  t.match(open.get('authority')?.missing, [{ rule: 'rc-authority-missing', pointer: '/team/decisionRights' }])
  t.equal(open.get('goals')?.state, 'open', 'a purpose without an outcome')
  t.ok(open.get('goals')?.answeredBy.includes('/purpose/summary'))
})

t.test('isolation counts peers and names what links them', async t => {
  t.strictSame(measuresOf().isolation, {
    peers: 2,
    network: ['/wellbeing/peerNetwork', '/supervision/arrangements/2/kind', '/duties/21', '/wellbeing/commitments/0'],
    peerSupervisors: ['/supervision/arrangements/1', '/supervision/arrangements/2']
  })
  const { isolation } = reviewer.reviewRole(fixture('21-durham-heart-911')).measures
  t.strictSame(isolation, { peers: 1, network: [], peerSupervisors: [] })
})

t.test('duties and domains cover each other', async t => {
  const { competencies } = measuresOf({
    duties: [{ id: 'd-one-to-one' }, { text: 'Waters the plants.' }],
    competencies: [
      { id: 'relational-engagement', level: 'practitioner' },
      { id: 'bridging-knowledge', level: 'entry' },
      { id: 'own-languages', name: 'Languages', indicators: ['Speaks two languages at work.'] }
    ]
  })
  t.strictSame(
    competencies.domains.map(({ id, pointer, level, indicators, duties }) => [
      id,
      pointer,
      level,
      indicators,
      ids(duties)
    ]),
    [
      ['relational-engagement', '/competencies/0', 'practitioner', 4, ['/duties/0']],
      ['hope-and-recovery-planning', null, null, 0, ['/duties/0']],
      ['bridging-knowledge', '/competencies/1', 'entry', indicatorsOf('bridging-knowledge'), []],
      ['own-languages', '/competencies/2', null, 1, []]
    ]
  )
  t.strictSame(ids(competencies.dutiesWithoutDomain), ['/duties/1'])
  t.strictSame(competencies.chosenWithoutDuty, ['bridging-knowledge', 'own-languages'])
  t.equal(competencies.absent.length, 11, '14 domains without the three that are named')
})

function indicatorsOf(id: string): number {
  return library.competencies.get(id)?.levels.entry.indicators.length ?? 0
}

t.test('the reading grade follows the formula of Flesch and Kincaid', async t => {
  const read = (...texts: string[]) => readingOf(texts.map(text => createText(text, '/text', 'duty')))
  t.strictSame(read('The cat sat on the mat. It was warm.'), {
    words: 9,
    sentences: 2,
    wordsPerSentence: 4.5,
    grade: -2.03
  })
  // 0.39 x 9/2 + 11.8 x 9/9 - 15.59 = 1.755 + 11.8 - 15.59
  t.ok((read('Facilitates multidisciplinary implementation of organizational priorities.').grade ?? 0) > 20)
  t.strictSame(read(), { words: 0, sentences: 0, wordsPerSentence: null, grade: null })
  t.equal(reviewer.reviewRole(fixture('hebrew-inpatient')).measures.reading, null, 'English alone has the formula')
})

t.test('the trace leads from a duty to competencies, boundaries and assessment', async t => {
  const { trace } = measuresOf({
    duties: [{ id: 'd-share-story' }, { id: 'd-note' }, { id: 'own-plants', text: 'Waters the plants.' }],
    boundaries: [
      { id: 'b-disclosure-to-people' },
      { id: 'b-documentation' },
      { id: 'b-money' },
      { id: 'own-plants', text: 'Leaves the plants of others alone.' }
    ],
    competencies: [{ id: 'communication-and-records', level: 'entry', assessment: ['Notes are read together.'] }]
  })
  t.strictSame(
    trace.rows.map(({ pointer, competencies, boundaries }) => [pointer, competencies, ids(boundaries)]),
    [
      ['/duties/0', ['lived-experience-sharing'], ['/boundaries/0']],
      ['/duties/1', ['communication-and-records'], ['/boundaries/1']],
      ['/duties/2', [], []]
    ]
  )
  t.strictSame(trace.otherBoundaries, ['/boundaries/2', '/boundaries/3'])
  t.strictSame(trace.rows[1]?.assessment, [
    { competency: 'communication-and-records', methods: [], own: '/competencies/0/assessment' }
  ])
  t.ok((trace.rows[0]?.assessment[0]?.methods.length ?? 0) > 0, 'methods of the library')
})

t.test('content of the measures names what there is', async t => {
  const { expectations, themes, trace } = reviewContent
  const unknown = (names: readonly string[] | undefined, known: ReadonlyMap<string, unknown>) =>
    (names ?? []).filter(name => !known.has(name))
  for (const { id, evidence, sources, status } of [...themes, ...expectations]) {
    const wrong = [
      ...unknown(evidence.duties, library.duties),
      ...unknown(evidence.boundaries, library.boundaries),
      ...unknown(evidence.statements, library.statements),
      ...unknown(sources, library.sources)
    ]
    t.strictSame(wrong, [], id)
    if (sources.length === 0) t.match(status, /^(design|unverified)$/, id)
  }
  for (const { id, duties, areas, competencies } of trace) {
    t.ok(library.boundaries.has(id), id)
    const wrong = [
      ...unknown(duties, library.duties),
      ...unknown(areas, library.areas),
      ...unknown(competencies, library.competencies)
    ]
    t.strictSame(wrong, [], id)
  }
  t.strictSame(
    [...library.boundaries.keys()].filter(id => !trace.some(relation => relation.id === id)),
    []
  )
})

for (const setting of settings) {
  t.test(`starting role ${setting}`, async t => {
    for (const jurisdiction of ['US', 'GB', 'IE']) {
      const role = startingRole(setting, jurisdiction)
      const { measures } = reviewer.reviewRole(role)
      const { completeness, time, supervision, trace } = measures
      const total = time.shares.reduce((sum, { percent }) => sum + (percent ?? 0), time.unassigned ?? 0)
      t.ok(Math.abs(total - 100) < 0.1, 'shares make the whole')
      t.equal(trace.rows.length, role.duties.length)
      t.strictSame(
        completeness.filter(({ state }) => state === 'not-said').map(({ id }) => id),
        [],
        `${jurisdiction}: says something on every theme`
      )
      t.strictSame(
        supervision.expectations.filter(({ state }) => state === 'not-met').map(({ id }) => id),
        [],
        `${jurisdiction}: nothing stands against its supervision`
      )
      const pointers = [
        ...completeness.flatMap(({ answeredBy }) => answeredBy),
        ...supervision.expectations.flatMap(({ metBy }) => metBy),
        ...trace.rows.flatMap(({ boundaries }) => ids(boundaries)),
        ...measures.isolation.network
      ]
      t.strictSame(
        pointers.filter(pointer => valueAt(role, pointer) === undefined),
        [],
        'every part is there'
      )
    }
  })
}

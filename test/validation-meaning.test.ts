/** Tests of the checks of meaning, apart from those of numbers: each rule once with its exact pointer, and the cases that must stay silent. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { dateNames } from '../src/domain/semantics/values.ts'
import { type Case, type Loose, loadRoleValidator, runCases, schemaFile, validRole } from './helpers/role-checks.ts'

const validate = await loadRoleValidator()
const alpha = 'abcdefghijklmnopqrstuvwxyz'

t.test('ids of the library and of one’s own', async t => {
  runCases(t, validate, [
    ['unknown duty', role => (role.duties[0].id = 'd-one-to-on'), 'unknown-id /duties/0/id'],
    ['unknown out-of-scope duty', role => (role.outOfScope[0].id = 'x-nothing'), 'unknown-id /outOfScope/0/id'],
    ['unknown boundary', role => (role.boundaries[0].id = 'b-nothing'), 'unknown-id /boundaries/0/id'],
    ['unknown competency', role => (role.competencies[0].id = 'listening'), 'unknown-id /competencies/0/id'],
    [
      'unknown competency of a duty',
      role => (role.duties[0].competencies = ['listen']),
      'unknown-id /duties/0/competencies/0'
    ],
    [
      'own competency that the role does not have',
      role => (role.duties[0].competencies = ['own-art']),
      'unknown-reference /duties/0/competencies/0'
    ],
    ['unknown setting', role => (role.setting.id = 'inpatient'), 'unknown-id /setting/id'],
    ['own setting without a name', role => (role.setting.id = 'own-ward'), 'own-id-without-text /setting'],
    ['own setting with a name', role => (role.setting = { id: 'own-ward', name: 'Ward 4' })],
    ['own duty without text', role => delete role.duties[3].text, 'own-id-without-text /duties/3'],
    ['own competency without a name', role => delete role.competencies[1].name, 'own-id-without-text /competencies/1'],
    ...['supervision/principles', 'wellbeing/commitments', 'recruitment/equalOpportunity'].map((place): Case => {
      const [part = '', list = ''] = place.split('/')
      return [`unknown statement in ${place}`, role => (role[part][list][0].id = 's-none'), `unknown-id /${place}/0/id`]
    }),
    [
      'unknown clause',
      role => (role.conditions = { clauses: [{ id: 's-none' }] }),
      'unknown-id /conditions/clauses/0/id'
    ],
    [
      'unknown statements of governance',
      role =>
        Object.assign(role.governance, { acknowledgement: { statement: [{ id: 's-no' }] }, changes: [{ id: 's-no' }] }),
      'unknown-id /governance/acknowledgement/statement/0/id',
      'unknown-id /governance/changes/0/id'
    ]
  ])
  const role = validRole()
  role.duties[0].id = 'd-one-to-on'
  t.match(validate(role).problems[0], { hint: 'Did you mean “d-one-to-one”?' })
  role.duties[0].id = `d-${alpha}`
  t.match(validate(role).problems[0]?.hint, /give an own text/)
})

t.test('ids that are given twice', async t => {
  runCases(t, validate, [
    ['level', role => (role.position.levels[1].id = 'grade-1'), 'duplicate-id /position/levels/1/id', ...lostLevel()],
    ['track', role => role.position.tracks.push({ id: 'family', name: 'Again' }), 'duplicate-id /position/tracks/1/id'],
    ['site', role => role.position.sites.push({ id: 'main', name: 'Annex' }), 'duplicate-id /position/sites/1/id'],
    [
      'shift',
      role => role.hours.shifts.push({ id: 'day', start: '10:00', end: '12:00' }),
      'duplicate-id /hours/shifts/1/id'
    ],
    ['boundary', role => role.boundaries.push({ id: 'b-no-coercion' }), 'duplicate-id /boundaries/2/id'],
    ['competency', role => role.competencies.push({ id: 'active-listening' }), 'duplicate-id /competencies/2/id'],
    [
      'duty for overlapping levels',
      role => role.duties[2].levels.push('grade-1'),
      'percent-sum /duties',
      'duplicate-id /duties/2/id'
    ]
  ])
})

/** What also follows when the level grade-2 is gone. */
function lostLevel(): readonly string[] {
  return ['unknown-reference /duties/2/levels/0', 'unknown-reference /duties/4/levels/0']
}

t.test('references to parts of the role', async t => {
  runCases(t, validate, [
    ['site of a shift', role => (role.hours.shifts[0].site = 'annex'), 'unknown-reference /hours/shifts/0/site'],
    [
      'site of a part of the hours',
      role => (role.hours.split[1].site = 'man'),
      'unknown-reference /hours/split/1/site'
    ],
    ['site of a duty', role => (role.duties[0].sites = ['main', 'annex']), 'unknown-reference /duties/0/sites/1'],
    [
      'level of a boundary',
      role => (role.boundaries[1].levels = ['grade-3']),
      'unknown-reference /boundaries/1/levels/0'
    ],
    [
      'track of a criterion',
      role => (role.qualifications.criteria[0].tracks = ['youth']),
      'unknown-reference /qualifications/criteria/0/tracks/0'
    ],
    [
      'level of pay',
      role => (role.compensation.pay[0].levels = ['grade-9']),
      'unknown-reference /compensation/pay/0/levels/0'
    ],
    [
      'shift of the cycle',
      role => (role.hours.cycle = { weeks: 1, entries: [{ week: 1, day: 'monday', shift: 'night' }] }),
      'unknown-reference /hours/cycle/entries/0/shift'
    ],
    [
      'no complaint where the list itself is refused',
      role => (role.position.sites[0].id = 'Main!'),
      'pattern /position/sites/0/id'
    ]
  ])
})

t.test('dates', async t => {
  const opening = '/recruitment/opening'
  runCases(t, validate, [
    ['no such day', role => (role.governance.created = '2026-02-29'), 'not-a-date /governance/created'],
    ['leap day', role => (role.governance.created = '2024-02-29')],
    ['no leap year in 2100', role => (role.governance.review = '2100-02-29'), 'not-a-date /governance/review'],
    [
      'no such month',
      role => (role.recruitment.opening.cutOffs = ['2026-11-01', '2026-13-01']),
      `not-a-date ${opening}/cutOffs/1`
    ],
    ['changed before it was made', role => (role.governance.revised = '2026-09-30'), 'date-order /governance/revised'],
    ['review before it applies', role => (role.governance.review = '2026-12-31'), 'date-order /governance/review'],
    [
      'closes before it opens',
      role => (role.recruitment.opening.closes = '2026-11-01'),
      `date-order ${opening}/closes`
    ],
    [
      'interviews before it closes',
      role => (role.recruitment.opening.interviews = '2026-11-29'),
      `date-order ${opening}/interviews`
    ],
    [
      'starts before interviews',
      role => (role.recruitment.opening.starts = '2026-12-06'),
      `date-order ${opening}/starts`
    ],
    ['ends before it starts', role => (role.position.term.endDate = '2027-01-03'), 'date-order /position/term/endDate'],
    ['a date that is missing between two', role => delete role.recruitment.opening.closes],
    ['the same day', role => (role.governance.revised = role.governance.created)]
  ])
})

t.test('every date of the schema is known to the check', async t => {
  const names = new Set<string>()
  collectDates(JSON.parse(readFileSync(schemaFile, 'utf8')), '', names)
  t.same([...names].sort(), [...dateNames()].sort())
})

/** Names of the properties that refer to the definition `date`; the items of a list count as the list. */
function collectDates(part: Loose, name: string, names: Set<string>): void {
  if (part?.$ref === '#/$defs/date') names.add(name)
  if (part?.items !== undefined) collectDates(part.items, name, names)
  for (const [key, child] of Object.entries({ ...part?.properties, ...part?.$defs })) collectDates(child, key, names)
}

t.test('codes', async t => {
  runCases(t, validate, [
    ['country', role => (role.jurisdiction = 'UK'), 'unknown-country /jurisdiction'],
    [
      'country of a certification',
      role => (role.qualifications.certifications[0].jurisdiction = 'XX-A'),
      'unknown-country /qualifications/certifications/0/jurisdiction'
    ],
    ['currency', role => (role.compensation.pay[0].currency = 'UDS'), 'unknown-currency /compensation/pay/0/currency'],
    [
      'language',
      role => (role.qualifications.languages[0].language = 'xq'),
      'unknown-language /qualifications/languages/0/language'
    ],
    ['language of three letters', role => (role.qualifications.languages[0].language = 'zzj')],
    [
      'unknown language of three letters',
      role => (role.qualifications.languages[0].language = 'qqq'),
      'unknown-language /qualifications/languages/0/language'
    ],
    [
      'region',
      role => (role.qualifications.languages[0].language = 'es-UK'),
      'unknown-language /qualifications/languages/0/language'
    ],
    [
      'script',
      role => (role.qualifications.languages[0].language = 'sr-Latm'),
      'unknown-language /qualifications/languages/0/language'
    ],
    ['script and region', role => (role.qualifications.languages[0].language = 'zh-Hant-TW')],
    ['time zone', role => (role.hours.timeZone = 'America/New_Yrok'), 'unknown-time-zone /hours/timeZone'],
    ['other name of a time zone', role => (role.hours.timeZone = 'US/Pacific')],
    ['locale without words', role => (role.locale = 'fr-FR'), 'unknown-locale /locale'],
    ['locale of a served language', role => (role.locale = 'en-AU')]
  ])
  const role = validRole()
  role.hours.timeZone = 'America/New_Yrok'
  role.locale = 'fr'
  t.same(
    validate(role).problems.map(problem => problem.hint),
    ['Use “en-US” or “he-IL”.', 'Did you mean “America/New_York”?']
  )
})

t.test('look and contradictions', async t => {
  runCases(t, validate, [
    [
      'accent colour',
      role => (role.organization.theme.accentColor = '#777777'),
      'low-contrast /organization/theme/accentColor'
    ],
    [
      'supervises nobody and somebody',
      role => (role.position.supervises.roles = ['Volunteer']),
      'contradiction /position/supervises'
    ],
    [
      'no closing date and a last day',
      role => (role.recruitment.opening.continuous = true),
      'contradiction /recruitment/opening'
    ],
    [
      'logo',
      role => (role.organization.theme.logo = { data: 'data:image/png;base64,AAAAAAAA', alternativeText: 'A' }),
      'logo-type /organization/theme/logo/data'
    ]
  ])
  const role = validRole()
  role.organization.theme.accentColor = '#777777'
  t.match(validate(role).problems[0], { message: /contrast of 4.47:1/, hint: /#7[0-6]7[0-6]7[0-6]/ })
})

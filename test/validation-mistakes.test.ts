/** Tests of what people read about each kind of mistake that the schema finds: code, pointer, message and hint. */
import t from 'tap'
import { type Loose, loadRoleValidator, outline, validRole } from './helpers/role-checks.ts'

const validate = await loadRoleValidator()

/** The problems after one change to a valid role. */
function after(change: (role: Loose) => void) {
  const role = validRole()
  change(role)
  return validate(role).problems
}

type Case = readonly [change: (role: Loose) => void, expected: string, message: RegExp, hint: RegExp]

const cases: Readonly<Record<string, Case>> = {
  'unknown property': [
    role => {
      role.position.otherTitels = []
    },
    'unknown-property /position/otherTitels',
    /“Position” has no property “otherTitels”/,
    /Did you mean “otherTitles”/
  ],
  'missing property': [
    role => {
      delete role.position.title
    },
    'required /position',
    /“Position” needs “title”/,
    /Add “title”: the one title of the role/
  ],
  'wrong type': [
    role => {
      role.duties[2].percent = '40'
    },
    'wrong-type /duties/2/percent',
    /“Share of time” of “Duties” 3 must be a number without quotes, not a text/,
    /\w/
  ],
  'decimals where a whole number is needed': [
    role => {
      role.hours.shifts[0].breakMinutes = 30.5
    },
    'wrong-type /hours/shifts/0/breakMinutes',
    /a whole number.*not a number with decimals/,
    /\w/
  ],
  null: [
    role => {
      role.purpose = null
    },
    'wrong-type /purpose',
    /not null/,
    /leave the property out/
  ],
  'value that is not in the list': [
    role => {
      role.governance.status = 'aproved'
    },
    'not-in-list /governance/status',
    /“Status” of “.*” cannot be “aproved”/,
    /Did you mean “approved”\? Use “draft”, “in-review”/
  ],
  constant: [
    role => {
      role.schemaVersion = '2.0'
    },
    'const /schemaVersion',
    /must be "1.0"/,
    /Write "1.0"/
  ],
  'empty text': [
    role => {
      role.position.summary = ''
    },
    'too-short /position/summary',
    /is empty/,
    /leave the property out/
  ],
  'blank text': [
    role => {
      role.organization.name = '  '
    },
    'pattern /organization/name',
    /is blank/,
    /Fill it in/
  ],
  'line break in a line': [
    role => {
      role.position.title = 'Peer\nSpecialist'
    },
    'pattern /position/title',
    /line break/,
    /one line/
  ],
  'invisible character': [
    role => {
      role.purpose.summary = 'Walks \u202ebeside'
    },
    'pattern /purpose/summary',
    /invisible character U\+202E/,
    /Remove it/
  ],
  'pattern of a definition': [
    role => {
      role.organization.website = 'www.example.org'
    },
    'pattern /organization/website',
    /does not have the right form: “www.example.org”/,
    /Example: “https:/
  ],
  'pattern before length': [
    role => {
      role.governance.created = '1.10.2026'
    },
    'pattern /governance/created',
    /right form/,
    /\w/
  ],
  'too long': [
    role => {
      role.position.title = '😀'.repeat(301)
    },
    'too-long /position/title',
    /301 characters; at most 300/,
    /Shorten/
  ],
  'too many items': [
    role => {
      role.position.otherTitles = Array(11)
        .fill('Peer')
        .map((name, index) => `${name} ${index}`)
    },
    'too-many-items /position/otherTitles',
    /11 entries; at most 10/,
    /Remove some/
  ],
  'same entry twice': [
    role => {
      role.position.employmentTypes = ['casual', 'permanent', 'casual']
    },
    'not-unique /position/employmentTypes',
    /number 1 and 3/,
    /Keep one/
  ],
  'below the minimum': [
    role => {
      role.hours.fullTimeWeeklyHours = 0
    },
    'below-minimum /hours/fullTimeWeeklyHours',
    /is 0, below the minimum of 1/,
    /from 1 up/
  ],
  'above the maximum': [
    role => {
      role.hours.adminHoursPerWeek = 61
    },
    'above-maximum /hours/adminHoursPerWeek',
    /is 61, above the maximum of 60/,
    /up to 60/
  ],
  'one of several properties': [
    role => {
      role.setting = {}
    },
    'any-of /setting',
    /needs “id” or “name”/,
    /at least one/
  ],
  'empty object': [
    role => {
      role.wellbeing = {}
    },
    'empty /wellbeing',
    /is empty/,
    /leave the property out/
  ]
}

t.test('explains each kind of mistake, once', async t => {
  for (const [name, [change, expected, message, hint]] of Object.entries(cases)) {
    const found = after(change)
    t.same(outline(found), [expected], name)
    t.match(found[0]?.message ?? '', message, name)
    t.match(found[0]?.hint ?? '', hint, name)
  }
})

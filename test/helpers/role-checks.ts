/** What the tests of validation share: a role definition with most parts, a small library, and the validator itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Test } from 'tap'
import type { LocaleData } from '../../src/domain/locale.ts'
import type { InputProblem, ProblemList } from '../../src/domain/problem.ts'
import type { KnownIds } from '../../src/domain/semantics/check.ts'
import { generateValidators } from '../../src/generate/validators.ts'
import { createRoleValidator, type RoleValidator } from '../../src/validation/role-validator.ts'
import type { Schema, SchemaCheck } from '../../src/validation/schema-check.ts'

export const schemaFile = new URL('../../schemas/role-definition.schema.json', import.meta.url)
export const schema: Schema = JSON.parse(readFileSync(schemaFile, 'utf8'))

/** Generates the validators into a folder that is removed again, and loads them. */
export async function loadValidators(
  schemas: ReadonlyMap<string, Schema>
): Promise<Readonly<Record<string, SchemaCheck | undefined>>> {
  const folder = mkdtempSync(join(tmpdir(), 'validators-'))
  try {
    const file = join(folder, 'validators.mjs')
    writeFileSync(file, generateValidators(schemas))
    const module: { validators: Readonly<Record<string, SchemaCheck | undefined>> } = await import(
      pathToFileURL(file).href
    )
    return module.validators
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A library with a few ids of each kind. */
export const smallLibrary: KnownIds = {
  settings: new Set(['inpatient-psychiatry', 'emergency-department']),
  duties: new Set(['d-one-to-one', 'd-groups', 'd-records']),
  outOfScope: new Set(['x-medication', 'x-restraint']),
  boundaries: new Set(['b-no-coercion', 'b-confidentiality']),
  competencies: new Set(['active-listening', 'self-care']),
  statements: new Set(['s-equal-opportunity', 's-debrief', 's-supervision'])
}

// Only the tags count for validation.
const locale = (tag: string, serves: readonly string[]) => ({ tag, serves }) as unknown as LocaleData
export const locales: ReadonlyMap<string, LocaleData> = new Map([
  ['en-US', locale('en-US', ['en'])],
  ['he-IL', locale('he-IL', ['he'])]
])

/** The validator with the small library. */
export async function loadRoleValidator(): Promise<RoleValidator> {
  const validate = (await loadValidators(new Map([['role-definition', schema]])))['role-definition']
  if (validate === undefined) throw new Error('The generated module has no validator of the role definition.')
  return createRoleValidator({ validate, schema: () => schema, library: smallLibrary, locales })
}

/** "code pointer" of each problem, which is what tests compare. */
export function outline(list: ProblemList | readonly InputProblem[]): readonly string[] {
  const problems = 'problems' in list ? list.problems : list
  return problems.map(problem => `${problem.code} ${problem.pointer}`)
}

/** A value of the test that may be changed freely. */
// biome-ignore lint/suspicious/noExplicitAny: tests write wrong values on purpose
export type Loose = any

/** A valid role definition that uses every rule of meaning; a new copy each time. */
export function validRole(): Loose {
  return structuredClone({
    schemaVersion: '1.0',
    locale: 'en-US',
    jurisdiction: 'US-OR',
    organization: { name: 'Riverside General Hospital', theme: { accentColor: '#1f4e79' } },
    position: {
      title: 'Peer Specialist',
      levels: [
        { id: 'grade-1', name: 'Grade 1' },
        { id: 'grade-2', name: 'Grade 2' }
      ],
      tracks: [{ id: 'family', name: 'Family peer' }],
      employmentTypes: ['permanent'],
      term: { endDate: '2028-12-31', reason: 'Funded until then' },
      probation: { value: 6, unit: 'months' },
      sites: [{ id: 'main', name: 'Main building' }],
      supervises: { none: true }
    },
    setting: { id: 'inpatient-psychiatry' },
    hours: {
      amount: { value: 20, per: 'week' },
      fte: { value: 0.5 },
      fullTimeWeeklyHours: 40,
      daysPerWeek: { value: 4 },
      shifts: [
        {
          id: 'day',
          days: ['monday', 'tuesday', 'wednesday', 'thursday'],
          start: '09:00',
          end: '14:30',
          breakMinutes: 30,
          perWeek: { value: 4 },
          site: 'main'
        }
      ],
      adminHoursPerWeek: 2,
      timeZone: 'America/Los_Angeles',
      split: [
        { with: 'Ward', percent: 75, hours: { value: 15 } },
        { with: 'Clinic', percent: 25, hours: { value: 5 } }
      ]
    },
    purpose: { summary: 'Walks beside people in hospital.' },
    duties: [
      { id: 'd-one-to-one', percent: 50, competencies: ['active-listening', 'own-music'], sites: ['main'] },
      { id: 'd-groups', percent: 30, levels: ['grade-1'] },
      { id: 'd-groups', percent: 40, levels: ['grade-2'] },
      { id: 'own-family-evening', text: 'Hosts a family evening.', percent: 20, levels: ['grade-1'] },
      { text: 'Keeps records of the work.', percent: 10, levels: ['grade-2'], within: { min: 1, max: 3, unit: 'days' } }
    ],
    outOfScope: [{ id: 'x-medication' }],
    boundaries: [{ id: 'b-no-coercion' }, { text: 'Keeps promises small.' }],
    supervision: {
      arrangements: [{ kind: 'peer', frequency: { per: 'week' } }],
      principles: [{ id: 's-supervision' }]
    },
    qualifications: {
      criteria: [{ text: 'Lived experience', level: 'essential', tracks: ['family'] }],
      certifications: [{ name: 'State certification', jurisdiction: 'US-OR' }],
      languages: [{ language: 'ase', need: 'preferred' }]
    },
    competencies: [{ id: 'active-listening' }, { id: 'own-music', name: 'Music' }],
    wellbeing: { commitments: [{ id: 's-debrief' }] },
    compensation: { pay: [{ min: 22, max: 27.5, currency: 'USD', per: 'hour', levels: ['grade-1'] }] },
    recruitment: {
      opening: { opens: '2026-11-02', closes: '2026-11-30', interviews: '2026-12-07', starts: '2027-01-04' },
      equalOpportunity: [{ id: 's-equal-opportunity' }]
    },
    governance: {
      status: 'draft',
      created: '2026-10-01',
      revised: '2026-10-05',
      effective: '2027-01-01',
      review: '2028-01-01'
    }
  })
}

/** Changes a valid role and compares code and pointer of what is found. */
export type Case = readonly [name: string, change: (role: Loose) => unknown, ...expected: string[]]

export function runCases(t: Test, validate: RoleValidator, cases: readonly Case[]): void {
  for (const [name, change, ...expected] of cases) {
    const role = validRole()
    change(role)
    t.same(outline(validate(role)), expected, name)
  }
}

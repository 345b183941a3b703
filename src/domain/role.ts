/** Names for the parts of a role definition, and small questions about a role that several places ask. */
import type { RoleDefinition } from './role-definition.gen.ts'

export type { Code, Contact, Duration, Frequency, Quantity, RoleDefinition } from './role-definition.gen.ts'

export type Duty = RoleDefinition['duties'][number]
export type Boundary = RoleDefinition['boundaries'][number]
export type OutOfScope = NonNullable<RoleDefinition['outOfScope']>[number]
export type Pay = NonNullable<NonNullable<RoleDefinition['compensation']>['pay']>[number]
export type Shift = NonNullable<RoleDefinition['hours']['shifts']>[number]
export type CompetencyChoice = NonNullable<RoleDefinition['competencies']>[number]
export type Level = 'entry' | 'practitioner' | 'lead'

/** Countries whose offices print on US Letter; all others use ISO A4. Source: Unicode CLDR, measurementData paperSize. */
const letterCountries = new Set([
  'US',
  'CA',
  'MX',
  'CO',
  'CR',
  'CL',
  'DO',
  'GT',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'VE',
  'BZ'
])

interface Placed {
  readonly jurisdiction?: string | undefined
  readonly locale?: string | undefined
}

/** Country part of the jurisdiction (ISO 3166-1), or of the locale where there is no jurisdiction; null when neither says. */
export function countryOf(role: Placed): string | null {
  const region = role.jurisdiction ?? /-([A-Z]{2})(-|$)/.exec(role.locale ?? '')?.[1]
  return region === undefined ? null : region.slice(0, 2)
}

/** Paper that offices of the role's country print on. */
export function paperOf(role: Placed): 'a4' | 'letter' {
  const country = countryOf(role)
  return country === null || letterCountries.has(country) ? 'letter' : 'a4'
}

/** Whether the document must say that it is not in force: every status but approved, and no status at all. */
export function isDraft(role: RoleDefinition): boolean {
  return role.governance?.status !== 'approved'
}

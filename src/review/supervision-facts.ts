/** What several rules ask about supervision, and the arrangement that they propose. */
import type { Frequency, RoleDefinition } from '../domain/role.ts'
import type { RoleFacts } from './facts.ts'
import type { Arrangement } from './measures/supervision-hours.ts'

export function arrangementsOf(role: RoleDefinition): readonly Arrangement[] {
  return role.supervision?.arrangements ?? []
}

/** "As needed" and "with each contact" are no agreed times. */
export function isRegular(frequency: Frequency | undefined): boolean {
  return frequency !== undefined && frequency.per !== 'as-needed' && frequency.per !== 'contact'
}

/** Whether the role names a statement of the library, wherever statements stand. */
export function hasStatement({ statements }: RoleFacts, id: string): boolean {
  return statements.some(statement => statement.id === id)
}

/**
 * An hour every two weeks, and every week in the first six months: a proposal of the setting profiles
 * (`templates/library/settings.json`), which is about two hours a month, and four at first.
 */
export const proposedTimes = {
  frequency: { per: 'two-weeks' },
  length: { value: 60, unit: 'minutes' },
  firstSixMonths: { frequency: { per: 'week' }, length: { value: 60, unit: 'minutes' } }
} as const

/** How the working time divides into work with people, work for people and paperwork, and how it differs from the setting's profile. */
import { intervalOf } from '../../domain/semantics/interval.ts'
import { dutySets } from '../duty-sets.ts'
import type { StatedDuty } from '../facts.ts'
import type { RoleView } from '../rule.ts'
import { rounded } from './rounding.ts'

const dutyClasses = ['direct', 'indirect', 'administrative'] as const
export type DutyClass = (typeof dutyClasses)[number]

/** A duty as one part of a measure. */
export interface DutyPart {
  /** JSON Pointer of the duty. */
  readonly pointer: string
  readonly title: string
  /** Percent of working time, as the role says it; null where it does not. */
  readonly percent: number | null
}

export interface TimeShare {
  /** `unknown`: duties in the role's own words that do not say which class they belong to. */
  readonly class: DutyClass | 'unknown'
  /** Percent of working time; null where no duty of the role has a share. */
  readonly percent: number | null
  readonly duties: readonly DutyPart[]
}

/** How the duties differ from those that the library recommends for the setting. */
export interface Drift {
  readonly setting: string
  /** Ids of recommended duties that the role has, and of those that it lacks. */
  readonly present: readonly string[]
  readonly absent: readonly string[]
  /** Library duties that the profile does not recommend; `fitsSetting` where the duty itself names the setting. */
  readonly outside: readonly (DutyPart & { readonly id: string; readonly fitsSetting: boolean })[]
  /** Duties in the role's own words, which cannot be compared. */
  readonly own: readonly DutyPart[]
  /** Percent of the number of duties in each class, of the role and of the profile. */
  readonly classes: readonly { readonly class: DutyClass; readonly role: number; readonly profile: number }[]
}

export interface TimeMeasure {
  readonly shares: readonly TimeShare[]
  /** Percent of working time that no duty has; null where no duty has a share. */
  readonly unassigned: number | null
  /** Percent of administrative work without supervision, learning and reflection; null where no duty has a share. */
  readonly clerical: number | null
  /** Whether percents are means over several levels or tracks, each with duties of its own. */
  readonly isMean: boolean
  /** Hours a week that the role keeps for records and other work away from people, and their percent of the week. */
  readonly adminHours: { readonly perWeek: number; readonly percent: number | null } | null
  /** Null where the setting is not one of the library's. */
  readonly drift: Drift | null
}

const ownPracticeArea = 'a-own-practice'
const ownPracticeDomains: ReadonlySet<string> = new Set(['supervision-and-growth', 'self-compassion'])
const weeksIn: Readonly<Record<string, number>> = { week: 1, 'two-weeks': 2, 'four-weeks': 4, month: 52 / 12, year: 52 }

/** Shares are those that the duties state; a class that the role does not state is the library's. */
export function timeOf(view: RoleView): TimeMeasure {
  const { role, facts } = view
  const sets = dutySets(role, facts)
  const isStated = facts.duties.some(({ percent }) => percent !== undefined)
  const mean = (of: (duty: StatedDuty) => boolean): number | null =>
    isStated ? rounded(sets.reduce((sum, set) => sum + percentOf(set.filter(of)), 0) / sets.length) : null
  const total = mean(() => true)
  return {
    shares: ([...dutyClasses, 'unknown'] as const).map(name => {
      const isOfClass = (duty: StatedDuty) => (duty.class ?? 'unknown') === name
      return { class: name, percent: mean(isOfClass), duties: facts.duties.filter(isOfClass).map(partOf) }
    }),
    unassigned: total === null ? null : rounded(Math.max(0, 100 - total)),
    clerical: mean(duty => duty.class === 'administrative' && !isOwnPractice(duty)),
    isMean: sets.length > 1,
    adminHours: adminHoursOf(view),
    drift: driftOf(view)
  }
}

/** Sum of the shares that duties state, in percent. */
export function percentOf(duties: readonly StatedDuty[]): number {
  return duties.reduce((sum, { percent = 0 }) => sum + percent, 0)
}

export function partOf({ pointer, title, text, percent }: StatedDuty): DutyPart {
  return { pointer, title: title === '' ? text.slice(0, 120) : title, percent: percent ?? null }
}

/** Supervision, learning and reflection are time away from people, and no paperwork. */
function isOwnPractice({ area, competencies }: StatedDuty): boolean {
  if (area === ownPracticeArea) return true
  return competencies.length > 0 && competencies.every(id => ownPracticeDomains.has(id))
}

function adminHoursOf({ role }: RoleView): TimeMeasure['adminHours'] {
  const perWeek = role.hours.adminHoursPerWeek
  if (perWeek === undefined) return null
  const amount = intervalOf(role.hours.amount)
  const weeks = weeksIn[role.hours.amount?.per ?? '']
  const isKnown = amount !== null && weeks !== undefined && Number.isFinite(amount.high) && amount.high > 0
  return { perWeek, percent: isKnown ? rounded((perWeek * 100 * weeks) / amount.high) : null }
}

function driftOf({ facts, library, setting }: RoleView): Drift | null {
  if (setting === null) return null
  const { duties } = facts
  const named = new Set(duties.flatMap(({ item }) => item?.id ?? []))
  const recommended = new Set(setting.duties)
  const profile = setting.duties.flatMap(id => library.duties.get(id)?.class ?? [])
  const known = duties.flatMap(duty => duty.class ?? [])
  return {
    setting: setting.id,
    present: setting.duties.filter(id => named.has(id)),
    absent: setting.duties.filter(id => !named.has(id)),
    outside: duties.flatMap(duty => {
      const { item } = duty
      if (item === undefined || recommended.has(item.id)) return []
      return [{ ...partOf(duty), id: item.id, fitsSetting: item.settings.includes(setting.id) }]
    }),
    own: duties.filter(({ item }) => item === undefined).map(partOf),
    classes: dutyClasses.map(name => ({
      class: name,
      role: shareOf(known, name),
      profile: shareOf(profile, name)
    }))
  }
}

function shareOf(classes: readonly DutyClass[], name: DutyClass): number {
  return classes.length === 0 ? 0 : rounded((classes.filter(own => own === name).length * 100) / classes.length)
}

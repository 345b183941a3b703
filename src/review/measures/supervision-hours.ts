/** How many hours of supervision a month brings, worked out from how often sessions take place and how long they are. */
import type { Duration, Frequency, RoleDefinition } from '../../domain/role.ts'
import { intervalOf, scaled } from '../../domain/semantics/interval.ts'
import { rounded } from './rounding.ts'

export type Arrangement = NonNullable<NonNullable<RoleDefinition['supervision']>['arrangements']>[number]

/** Hours of one kind of supervision in a month. */
export interface SessionHours {
  /** Sessions in a month; null where the role does not say, or says "as needed". */
  readonly sessions: number | null
  /** Hours of one session; null where the role does not say. */
  readonly length: number | null
  /** Sessions times length; null where either is not said. */
  readonly hours: number | null
}

export interface ArrangementHours {
  /** JSON Pointer of the arrangement. */
  readonly pointer: string
  readonly kind: Arrangement['kind']
  /** Job title of the supervisor; null where the role does not say. */
  readonly role: string | null
  readonly toBeConfirmed: boolean
  /** Whether it counts towards the totals: clinical oversight is about people served, so it does not. */
  readonly isCounted: boolean
  readonly perMonth: SessionHours
  /** In the first six months; as later, where the role says nothing else. */
  readonly firstSixMonths: SessionHours
}

export interface SupervisionHours {
  readonly arrangements: readonly ArrangementHours[]
  /** Hours a month of what is counted and known; what is not said adds nothing. */
  readonly perMonth: number
  readonly firstSixMonths: number
  /** Pointers of regular arrangements that are counted and whose hours are not known. */
  readonly unknown: readonly string[]
}

/** A year has 52 weeks and twelve months. */
const weeksInMonth = 52 / 12
const daysInWeek = 7
/** Months of one period; of "contact", "as-needed" and "continuous" there is none. */
const monthsIn: Readonly<Record<string, number>> = {
  week: 1 / weeksInMonth,
  'two-weeks': 2 / weeksInMonth,
  'four-weeks': 4 / weeksInMonth,
  month: 1,
  quarter: 3,
  'six-months': 6,
  year: 12
}
const hoursIn: Readonly<Record<string, number>> = { minutes: 1 / 60, hours: 1 }

/** Totals and the parts that they are made of. */
export function supervisionHoursOf(role: RoleDefinition): SupervisionHours {
  const days = intervalOf(role.hours.daysPerWeek)?.low ?? null
  const arrangements = (role.supervision?.arrangements ?? []).map((arrangement, index) =>
    hoursOfArrangement(arrangement, `/supervision/arrangements/${index}`, days)
  )
  const counted = arrangements.filter(({ isCounted }) => isCounted)
  const total = (name: 'perMonth' | 'firstSixMonths') =>
    rounded(counted.reduce((sum, arrangement) => sum + (arrangement[name].hours ?? 0), 0))
  return {
    arrangements,
    perMonth: total('perMonth'),
    firstSixMonths: total('firstSixMonths'),
    unknown: counted.filter(({ perMonth }) => perMonth.hours === null).map(({ pointer }) => pointer)
  }
}

function hoursOfArrangement(arrangement: Arrangement, pointer: string, days: number | null): ArrangementHours {
  const { kind, role, toBeConfirmed, frequency, length, firstSixMonths } = arrangement
  return {
    pointer,
    kind,
    role: role ?? null,
    toBeConfirmed: toBeConfirmed === true,
    isCounted: kind !== 'clinical-oversight',
    perMonth: sessionHours(frequency, length, days),
    firstSixMonths: sessionHours(firstSixMonths?.frequency ?? frequency, firstSixMonths?.length ?? length, days)
  }
}

function sessionHours(
  frequency: Frequency | undefined,
  length: Duration | undefined,
  days: number | null
): SessionHours {
  const sessions = sessionsInMonth(frequency, days)
  const unit = hoursIn[length?.unit ?? '']
  const span = intervalOf(length)
  const each = span === null || unit === undefined ? null : leastOf(scaled(span, unit))
  return {
    sessions: sessions === null ? null : rounded(sessions),
    length: each === null ? null : rounded(each),
    hours: sessions === null || each === null ? null : rounded(sessions * each)
  }
}

/** A range gives at least its lower end; "up to" gives its upper end, for it has no other. */
function sessionsInMonth(frequency: Frequency | undefined, days: number | null): number | null {
  if (frequency === undefined) return null
  const times = frequency.times === undefined ? 1 : leastOf(intervalOf(frequency.times) ?? { low: 1, high: 1 })
  if (frequency.per === 'day' || frequency.per === 'shift') {
    return days === null ? null : times * Math.min(days, daysInWeek) * weeksInMonth
  }
  const months = monthsIn[frequency.per]
  return months === undefined ? null : times / months
}

function leastOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return low > 0 || !Number.isFinite(high) ? low : high
}

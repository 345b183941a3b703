/** Working hours that are given in several ways must agree: the total, the share of full time, shifts, and the cycle. */
import type { InputProblem } from '../problem.ts'
import { minutesOf } from './calendar.ts'
import { inEach, present, problem, type RoleDraft, type SemanticContext } from './check.ts'
import { type Interval, intervalOf, overlaps, scaled, sumOf, written } from './interval.ts'

type Hours = NonNullable<RoleDraft['hours']>
type Shift = NonNullable<NonNullable<Hours['shifts']>[number]>

/** Weeks in a period that can be turned into weeks exactly. */
const weeksIn: Readonly<Record<string, number>> = { week: 1, 'two-weeks': 2, 'four-weeks': 4 }
/** Hours that a period has; a month of 31 days, a year of 366. */
const hoursIn: Readonly<Record<string, number>> = {
  week: 168,
  'two-weeks': 336,
  'four-weeks': 672,
  month: 744,
  year: 8784
}
// Hours; totals are often rounded to the half hour.
const tolerance = 0.5
// Shares are often rounded to two decimals.
const shareTolerance = 0.01
// Above this a share is almost surely meant as hours or percent.
const highestShare = 2
// A break that is not stated may be up to an hour of each shift.
const unstatedBreak = 60

/** Checks the hours against one another; says nothing where a figure is not given. */
export function checkHours(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const { hours } = role
  if (hours === undefined || !context.isWhole('/hours')) return []
  const weekly = weeklyHours(hours)
  return [
    ...checkAmount(hours),
    ...checkShare(hours, weekly),
    ...checkDays(hours),
    ...checkShiftHours(hours, weekly),
    ...checkCycle(hours, weekly),
    ...checkAdministration(hours, weekly)
  ]
}

function weeklyHours(hours: Hours): Interval | null {
  const amount = intervalOf(hours.amount)
  const weeks = weeksIn[hours.amount?.per ?? '']
  return amount === null || weeks === undefined ? null : scaled(amount, 1 / weeks)
}

function checkAmount(hours: Hours): readonly InputProblem[] {
  const { amount } = hours
  if (amount === undefined) return []
  const range = intervalOf(amount)
  if (range === null) {
    const hint = 'Give “value”, or “min” and “max”, beside “per”.'
    return [problem('/hours/amount', 'no-number', 'The working hours have a period but no number.', hint)]
  }
  const most = hoursIn[amount.per ?? ''] ?? Number.POSITIVE_INFINITY
  const highest = range.high === Number.POSITIVE_INFINITY ? range.low : range.high
  if (highest <= most) return []
  const message = `${written({ low: highest, high: highest })} hours are more than the period has.`
  return [problem('/hours/amount', 'hours-too-many', message, 'Correct the number of hours or “per”.')]
}

function checkShare(hours: Hours, weekly: Interval | null): readonly InputProblem[] {
  const share = intervalOf(hours.fte)
  if (share === null) return []
  if (share.low > highestShare || (share.high > highestShare && share.high !== Number.POSITIVE_INFINITY)) {
    const message = `A full-time equivalent of ${written(share)} is too large: full time is 1.`
    return [problem('/hours/fte', 'fte-too-large', message, 'Give the share of full time, such as 0.5 for half time.')]
  }
  const full = hours.fullTimeWeeklyHours
  if (full === undefined || weekly === null) return []
  const expected = scaled(share, full)
  if (overlaps(expected, weekly, tolerance + full * shareTolerance)) return []
  const message = `${written(share)} of ${full} full-time hours make ${written(expected)} hours a week, not ${written(weekly)}.`
  return [problem('/hours/fte', 'hours-disagree', message, 'Correct the hours, “fte” or “fullTimeWeeklyHours”.')]
}

function checkDays(hours: Hours): readonly InputProblem[] {
  const days = intervalOf(hours.daysPerWeek)
  const tooMany =
    days !== null && (days.low > 7 || (days.high > 7 && days.high !== Number.POSITIVE_INFINITY))
      ? [
          problem(
            '/hours/daysPerWeek',
            'days-too-many',
            'A week has no more than 7 days.',
            'Correct the number of days.'
          )
        ]
      : []
  const ofShifts = inEach(hours.shifts, '/hours/shifts', (shift, pointer) => {
    const times = intervalOf(shift.perWeek)
    if (times === null || shift.days === undefined || times.low <= shift.days.length) return []
    const message = `The shift is worked ${written(times)} times a week, but only ${shift.days.length} days are named.`
    return [problem(`${pointer}/perWeek`, 'shift-days', message, 'Name more days, or correct “perWeek”.')]
  })
  return [...tooMany, ...ofShifts]
}

/** Paid hours of one shift, or null where its times are missing or impossible. */
function shiftHours(shift: Shift): Interval | null {
  if (shift.start === undefined || shift.end === undefined) return null
  const minutes = minutesOf(shift.end) - minutesOf(shift.start) + (shift.endsNextDay ? 1440 : 0)
  const rest = shift.breakMinutes
  if (minutes <= 0 || (rest ?? 0) >= minutes) return null
  return { low: Math.max(0, minutes - (rest ?? unstatedBreak)) / 60, high: (minutes - (rest ?? 0)) / 60 }
}

function checkShiftHours(hours: Hours, weekly: Interval | null): readonly InputProblem[] {
  const shifts = present(hours.shifts)
  if (weekly === null || shifts.length === 0 || hours.cycle !== undefined) return []
  // Patterns are alternatives, so the shifts of each make the hours; records and training may be on top of them.
  const patterns = [...new Set(shifts.map(shift => shift.pattern))]
  const sums = patterns.map(pattern => sumOfShifts(shifts.filter(shift => shift.pattern === pattern)))
  const extra = hours.adminHoursPerWeek ?? 0
  const wrong = present(sums).find(sum => !overlaps({ low: sum.low, high: sum.high + extra }, weekly, tolerance))
  if (wrong === undefined) return []
  const message = `The shifts make ${written(wrong)} hours a week, but ${written(weekly)} are given as the total.`
  return [problem('/hours/shifts', 'hours-disagree', message, 'Correct the times, “perWeek”, the break or the total.')]
}

/** Weekly hours of shifts that are worked side by side; undefined where one of them does not say enough. */
function sumOfShifts(shifts: readonly Shift[]): Interval | undefined {
  const parts = shifts.map(shift => {
    const times = intervalOf(shift.perWeek)
    const each = shiftHours(shift)
    return times && each ? { low: times.low * each.low, high: times.high * each.high } : null
  })
  return parts.some(part => part === null) ? undefined : sumOf(parts.filter(part => part !== null))
}

function checkCycle(hours: Hours, weekly: Interval | null): readonly InputProblem[] {
  const { cycle } = hours
  const weeks = cycle?.weeks
  if (cycle === undefined || weeks === undefined) return []
  const shifts = new Map(present(hours.shifts).map(shift => [shift.id, shift]))
  const seen = new Set<string>()
  const problems = inEach(cycle.entries, '/hours/cycle/entries', (entry, pointer) => {
    const key = `${entry.week} ${entry.day} ${entry.shift}`
    if (seen.has(key))
      return [problem(pointer, 'cycle-repeats', 'The same shift stands twice on one day.', 'Remove one of the two.')]
    seen.add(key)
    if ((entry.week ?? 0) > weeks) {
      const message = `Week ${entry.week} is after the end of the cycle of ${weeks} weeks.`
      return [problem(`${pointer}/week`, 'cycle-week', message, 'Correct the week, or the length of the cycle.')]
    }
    const days = shifts.get(entry.shift)?.days
    if (days === undefined || days.length === 0 || days.includes(entry.day)) return []
    const message = `The shift is not worked on a ${entry.day}.`
    return [problem(`${pointer}/day`, 'cycle-day', message, 'Correct the day, or the days of the shift.')]
  })
  return problems.length > 0 ? problems : checkCycleHours(cycle, weeks, shifts, weekly)
}

function checkCycleHours(
  cycle: NonNullable<Hours['cycle']>,
  weeks: number,
  shifts: ReadonlyMap<string | undefined, Shift>,
  weekly: Interval | null
): readonly InputProblem[] {
  const parts = present(cycle.entries).map(entry => {
    const shift = shifts.get(entry.shift)
    return shift === undefined ? null : shiftHours(shift)
  })
  if (weekly === null || parts.length === 0 || parts.some(part => part === null)) return []
  const average = scaled(sumOf(parts.filter(part => part !== null)), 1 / weeks)
  if (overlaps(average, weekly, tolerance)) return []
  const message = `The cycle makes ${written(average)} hours a week on average, but ${written(weekly)} are given as the total.`
  return [problem('/hours/cycle', 'hours-disagree', message, 'Correct the entries, the shifts or the total.')]
}

function checkAdministration(hours: Hours, weekly: Interval | null): readonly InputProblem[] {
  const own = hours.adminHoursPerWeek
  if (own === undefined || weekly === null || own <= weekly.high) return []
  const message = `${own} hours for records and training are more than the ${written(weekly)} hours of the week.`
  return [problem('/hours/adminHoursPerWeek', 'hours-disagree', message, 'Correct one of the two numbers.')]
}

/** Hours, shifts and cycles of a role in words. */
import type { Shift } from '../../domain/role.ts'
import type { Composing } from './context.ts'
import type { CycleView, ShiftView } from './view.ts'

/** "20 hours a week · 0.5 FTE", and whether that is still to be settled. */
export function hoursLine({ role: { hours }, format }: Composing): string {
  return format.facts([
    hours.amount && format.hours(hours.amount),
    hours.fte && format.say('fte', { n: format.quantity(hours.fte) }),
    hours.toBeConfirmed === true ? format.say('flag.toBeConfirmed', {}) : null
  ])
}

export function daysOffLine({ role, format }: Composing): string {
  const daysOff = role.hours.daysOff
  if (daysOff === undefined) return ''
  return format.say('daysOffEvery', {
    days: format.duration({ ...daysOff.days, unit: 'days' }),
    weeks: format.duration({ value: daysOff.everyWeeks, unit: 'weeks' })
  })
}

/** One line for each part of working time that is spent with another employer or at another site. */
export function composeSplits({ role, format, names }: Composing): readonly string[] {
  return (role.hours.split ?? []).map(part =>
    format.facts([
      part.with,
      part.site && names.sites([part.site])[0],
      part.hours && format.hours({ ...part.hours, per: 'week' }),
      part.percent === undefined ? null : format.percent(part.percent)
    ])
  )
}

export function composeShifts({ role, names }: Composing): readonly ShiftView[] {
  return (role.hours.shifts ?? []).map(shift => ({
    ...shift,
    siteName: shift.site === undefined ? undefined : names.sites([shift.site])[0]
  }))
}

/** The cycle week by week, each week's shifts in the order given. */
export function composeCycle(composing: Composing): CycleView | null {
  const { role, format } = composing
  const cycle = role.hours.cycle
  if (cycle === undefined) return null
  const entries = cycle.entries ?? []
  const weeks = [...new Set(entries.map(entry => entry.week))].sort((a, b) => a - b)
  return {
    caption: format.count('cycleWeeks', { value: cycle.weeks }),
    text: cycle.text,
    rows: weeks.map(week => ({
      week: format.say('week', { n: format.number(week) }),
      entries: entries
        .filter(entry => entry.week === week)
        .map(entry =>
          format.say('cycleEntry', { day: format.word('day', entry.day), shift: shiftName(entry.shift, composing) })
        )
    }))
  }
}

function shiftName(id: string, { role, format }: Composing): string {
  const shift: Shift | undefined = role.hours.shifts?.find(candidate => candidate.id === id)
  if (shift === undefined) return id
  const times = format.say('times', { start: format.time(shift.start), end: format.time(shift.end) })
  return shift.name === undefined ? times : format.say('withNote', { text: shift.name, note: times })
}

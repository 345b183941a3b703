/** Finds what in a role definition contradicts itself, apart from the product's own checks; and a walk over JSON. */
import type { RoleDefinition } from '../../src/domain/role-definition.gen.ts'

/** Every object and value of a document with its JSON Pointer. */
export function walk(value: unknown, pointer: string, see: (value: unknown, pointer: string) => void): void {
  see(value, pointer)
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) walk(part, `${pointer}/${key}`, see)
}

/** What in a role contradicts itself: sums, ranges, the order of dates, hours, and ids that point nowhere. */
export function contradictionsOf(role: RoleDefinition): readonly string[] {
  return [...sumFaults(role), ...hourFaults(role), ...dateFaults(role), ...referenceFaults(role)]
}

function sumFaults({ duties, position, hours }: RoleDefinition): readonly string[] {
  const total = (parts: readonly { percent?: number }[]) => parts.reduce((sum, { percent = 0 }) => sum + percent, 0)
  const faults = hours.split?.some(part => part.percent) && total(hours.split) !== 100 ? ['split'] : []
  if (!duties.some(duty => duty.percent)) return faults
  const everyone = [{ id: '' }]
  const groups = (position.levels ?? everyone).flatMap(level =>
    (position.tracks ?? everyone).map(track => [level.id, track.id] as const)
  )
  const sums = groups.map(([level, track]) =>
    total(duties.filter(duty => duty.levels?.includes(level) !== false && duty.tracks?.includes(track) !== false))
  )
  return sums.every(sum => sum === 100) ? faults : [...faults, `percents ${sums}`]
}

function hourFaults({ hours }: RoleDefinition): readonly string[] {
  const { amount, fte, fullTimeWeeklyHours: full, shifts = [], cycle, split } = hours
  const faults: string[] = []
  const is = (what: string, sum: number) => {
    if (Math.abs(sum - (amount?.value ?? sum)) > 0.5) faults.push(`${what} ${sum}`)
  }
  if (fte?.value !== undefined && full !== undefined) is('fte', fte.value * full)
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const long = new Map(
    shifts.map(({ id, start, end, endsNextDay, breakMinutes = 0 }) => {
      return [id, (minutes(end) - minutes(start) + (endsNextDay ? 1440 : 0) - breakMinutes) / 60]
    })
  )
  if ([...long.values()].some(length => length <= 0)) faults.push('shift')
  // Patterns are alternatives: the shifts of each make the hours.
  for (const pattern of new Set(shifts.map(shift => shift.pattern))) {
    const own = shifts.filter(shift => shift.pattern === pattern)
    const worked = own.map(shift => (shift.perWeek?.value ?? Number.NaN) * (long.get(shift.id) ?? 0))
    const sum = worked.reduce((total, part) => total + part, 0)
    // Hours for records and training may be part of the shifts or on top of them.
    const extra = hours.adminHoursPerWeek ?? 0
    if (Math.abs(sum + extra - (amount?.value ?? sum)) > 0.5) is('shifts', sum)
  }
  const entries = cycle?.entries ?? []
  if (cycle && entries.length > 0)
    is('cycle', entries.reduce((sum, entry) => sum + (long.get(entry.shift) ?? 0), 0) / cycle.weeks)
  if (split)
    is(
      'split',
      split.reduce((sum, part) => sum + (part.hours?.value ?? Number.NaN), 0)
    )
  return faults
}

function dateFaults({ governance, recruitment, position }: RoleDefinition): readonly string[] {
  const { opens, cutOffs = [], closes, interviews, starts } = recruitment?.opening ?? {}
  const orders = [
    [governance?.created, governance?.revised],
    [governance?.effective, governance?.review],
    [opens, ...cutOffs, closes, interviews, starts, position.term?.endDate],
    (governance?.history ?? []).map(entry => entry.date)
  ].map(dates => dates.filter(date => date !== undefined))
  return orders.filter(dates => `${dates}` !== `${[...dates].sort()}`).map(dates => `dates ${dates}`)
}

function referenceFaults(role: RoleDefinition): readonly string[] {
  const { levels = [], tracks = [], sites = [] } = role.position
  const ids = [...levels, ...tracks, ...sites, ...(role.hours.shifts ?? [])].map(part => part.id)
  const faults: string[] = []
  walk(role, '', (value, pointer) => {
    const { min, max } = (value ?? {}) as { min?: unknown; max?: unknown }
    if (typeof min === 'number' && typeof max === 'number' && min > max) faults.push(`range ${pointer}`)
    const isReference = /\/(levels|tracks|sites)\/\d+$|\/(site|shift)$/.test(pointer)
    if (isReference && typeof value === 'string' && !ids.includes(value)) faults.push(`${pointer} ${value}`)
  })
  return faults
}

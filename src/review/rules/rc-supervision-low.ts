/** rc-supervision-low: fewer hours of supervision in a month than is suggested, over all regular arrangements. */
import { type SupervisionHours, supervisionHoursOf } from '../measures/supervision-hours.ts'
import { put } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'
import { proposedTimes } from '../supervision-facts.ts'

export const supervisionLow = defineRule('rc-supervision-low', {
  checkRole: (context, report) => {
    const { role, threshold } = context
    const measure = supervisionHoursOf(role)
    const regular = measure.arrangements.filter(({ isCounted, perMonth }) => isCounted && perMonth.sessions !== null)
    if (regular.length === 0) return
    const hours = total(measure, 'perMonth', threshold('session'))
    const first = total(measure, 'firstSixMonths', threshold('session'))
    const least = threshold('later')
    const leastFirst = threshold('first')
    const pointer = '/supervision/arrangements'
    const patches = more(context, measure)
    if (hours < least) report({ pointer, values: { hours, least }, patches })
    else if (first < leastFirst) {
      report({ pointer, message: 'first', severity: 'info', values: { hours: first, least: leastFirst }, patches })
    }
  }
})

/** A session whose length is not said counts with a usual length, so that nobody is warned for what is only not said. */
function total({ arrangements }: SupervisionHours, name: 'perMonth' | 'firstSixMonths', usual: number): number {
  const counted = arrangements.filter(({ isCounted }) => isCounted)
  const sum = counted.reduce(
    (hours, { [name]: { sessions, length } }) => hours + (sessions ?? 0) * (length ?? usual),
    0
  )
  return Math.round(sum * 10) / 10
}

/** Longer or more frequent meetings with the first supervisor whose times can be set. */
function more({ role }: RoleContext, { arrangements }: SupervisionHours): readonly DraftPatch[] {
  const chosen =
    arrangements.find(({ kind }) => kind === 'peer' || kind === 'practice') ??
    arrangements.find(({ isCounted, kind }) => isCounted && kind !== 'co-reflection')
  if (chosen === undefined) return []
  const operations = Object.entries(proposedTimes).flatMap(([name, value]) =>
    put(role, `${chosen.pointer}/${name}`, value)
  )
  return [{ name: 'more', safe: false, operations, values: { supervisor: chosen.role ?? chosen.kind } }]
}

/** rc-contradiction-weekends: no weekend work beside a shift at the weekend, or the other way round. */
import { countryOf } from '../../domain/role.ts'
import { put } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

/** Weekends other than Saturday and Sunday, by country. Source: Unicode CLDR, weekData. */
const otherWeekends: readonly (readonly [countries: string, days: readonly string[]])[] = [
  ['BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE', ['friday', 'saturday']],
  ['AF', ['thursday', 'friday']],
  ['IR', ['friday']],
  ['IN UG', ['sunday']]
]

export const contradictionWeekends = defineRule('rc-contradiction-weekends', {
  checkRole: (context, report) => {
    const { role, said } = context
    const rule = role.hours.weekends?.rule
    if (rule === undefined) return
    const pointer = '/hours/weekends/rule'
    const days = daysOf(context)
    const weekend = weekendOf(countryOf(role))
    if (rule === 'none') {
      const some = { name: 'some', safe: false, operations: put(role, pointer, 'some') }
      if (days.some(day => weekend.includes(day))) report({ pointer, patches: [some] })
      for (const { pointer: place, span } of said('weekend-work')) {
        report({ pointer: place, span, message: 'words', values: { words: span.text }, patches: [some] })
      }
    } else if (rule === 'every' && days.length > 0 && !days.some(day => weekend.includes(day))) {
      report({ pointer, message: 'never' })
    }
  }
})

/** Days on which the role is worked; none where a shift does not say its days. */
function daysOf({ role: { hours } }: RoleContext): readonly string[] {
  if (hours.cycle !== undefined) return (hours.cycle.entries ?? []).map(({ day }) => day)
  return (hours.shifts ?? []).flatMap(({ days }) => days ?? [])
}

function weekendOf(country: string | null): readonly string[] {
  const own = otherWeekends.find(([countries]) => country !== null && countries.split(' ').includes(country))
  return own?.[1] ?? ['saturday', 'sunday']
}

/** rc-contradiction-hours: weekly hours in the text that are not the weekly hours of the role. */
import { defineRule, type RoleContext } from '../rule.ts'

/** Texts that speak of the post itself; others may speak of benefits or of other posts. */
const headings = /^\/(?:position\/(?:title|otherTitles|summary)|hours\/text)/
/** "20 hours a week", "20 to 25 hrs per week", "37.5 hours/week". */
const weekly =
  /(\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:-|–|to)\s?(\d{1,3}(?:\.\d{1,2})?))?\s?(?:hours|hrs)\s?(?:per|a|each|\/)\s?week/gi

export const contradictionHours = defineRule('rc-contradiction-hours', {
  checkRole: (context, report) => {
    const hours = hoursOf(context)
    if (hours === null) return
    const tolerance = context.threshold('tolerance')
    for (const { pointer, text } of context.texts) {
      if (!headings.test(pointer)) continue
      // Where several figures stand, some speak of something else.
      const [found, ...others] = text.matchAll(weekly)
      if (found === undefined || others.length > 0) continue
      const low = Number(found[1])
      const high = Number(found[2] ?? found[1])
      if (high >= hours.low - tolerance && low <= hours.high + tolerance) continue
      const span = { start: found.index, end: found.index + found[0].length, text: found[0] }
      const stated = hours.low === hours.high ? `${hours.low}` : `${hours.low}–${hours.high}`
      report({ pointer, span, values: { words: found[0], hours: stated } })
    }
  }
})

/** Weekly hours of the role; null where they are open or counted by another period. */
function hoursOf({ role }: RoleContext): { readonly low: number; readonly high: number } | null {
  const { amount } = role.hours
  if (amount?.per !== 'week') return null
  const low = amount.value ?? amount.min
  const high = amount.value ?? amount.max
  return low === undefined || high === undefined ? null : { low, high }
}

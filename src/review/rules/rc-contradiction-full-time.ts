/** rc-contradiction-full-time: full time beside hours that are part of it, or part time beside all of it. */
import { put, reword } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

export const contradictionFullTime = defineRule('rc-contradiction-full-time', {
  checkRole: (context, report) => {
    const { role, said, threshold } = context
    const [basis, ...others] = role.position.timeBasis ?? []
    if (basis === undefined || others.length > 0) return
    const pointer = '/position/timeBasis'
    const mend = (to: 'full-time' | 'part-time') => ({
      name: `as-${to}`,
      safe: false,
      operations: put(role, pointer, [to])
    })
    for (const { pointer: place, span, text } of said(basis === 'full-time' ? 'part-time' : 'full-time')) {
      const values = { words: span.text, basis }
      const operations = [reword(text.text, place, span, basis)]
      const patches = [{ name: 'reword', safe: false, operations, values: { basis } }]
      report({ pointer: place, span, message: 'words', values, patches })
    }
    const share = shareOf(context)
    if (share === null) return
    if (basis === 'full-time' && share.high < threshold('full')) {
      report({ pointer, values: { share: share.high }, patches: [mend('part-time')] })
    } else if (basis === 'part-time' && share.low >= 1) {
      report({ pointer, message: 'part-time', values: { share: share.low }, patches: [mend('full-time')] })
    }
  }
})

/** Share of full time, as stated or worked out from the weekly hours; null where neither is known. */
function shareOf({ role }: RoleContext): { readonly low: number; readonly high: number } | null {
  const { amount, fte, fullTimeWeeklyHours: full } = role.hours
  const stated = fte === undefined ? null : rangeOf(fte)
  if (stated !== null) return stated
  const weekly = amount?.per === 'week' ? rangeOf(amount) : null
  if (weekly === null || full === undefined) return null
  const rounded = (hours: number) => Math.round((hours / full) * 100) / 100
  return { low: rounded(weekly.low), high: rounded(weekly.high) }
}

function rangeOf(quantity: { readonly value?: number; readonly min?: number; readonly max?: number }) {
  const low = quantity.value ?? quantity.min
  const high = quantity.value ?? quantity.max
  return low === undefined || high === undefined ? null : { low, high }
}

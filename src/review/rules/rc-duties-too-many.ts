/** rc-duties-too-many: a long list of duties in which nothing says what comes first. */
import { dutySets } from '../duty-sets.ts'
import type { StatedDuty } from '../facts.ts'
import { percentOf } from '../measures/time.ts'
import { defineRule } from '../rule.ts'

export const dutiesTooMany = defineRule('rc-duties-too-many', {
  checkRole: ({ role, facts, threshold }, report) => {
    const longest = dutySets(role, facts).reduce((long, set) => (set.length > long.length ? set : long))
    const most = threshold('duties')
    const first = threshold('first')
    if (longest.length <= most || isMarked(longest, first) || isWeighed(longest, first, threshold('share'))) return
    report({ pointer: '/duties', values: { count: longest.length, most, first } })
  }
})

function isMarked(duties: readonly StatedDuty[], most: number): boolean {
  const marked = duties.filter(({ own }) => own.essential === 'essential').length
  return marked > 0 && marked <= most
}

/** Whether a few duties take so much of the time that anybody sees what the work is. */
function isWeighed(duties: readonly StatedDuty[], few: number, share: number): boolean {
  const byShare = duties.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
  return percentOf(byShare.slice(0, few)) >= share
}

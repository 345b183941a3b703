/** rc-direct-time-low: most of the working time is not spent with people. */
import { timeOf } from '../measures/time.ts'
import { defineRule } from '../rule.ts'

export const directTimeLow = defineRule('rc-direct-time-low', {
  checkRole: (context, report) => {
    if (context.role.position.level === 'lead') return
    const { shares, unassigned } = timeOf(context)
    const percent = (name: string) => shares.find(share => share.class === name)?.percent ?? null
    const direct = percent('direct')
    if (direct === null) return
    // What has no class and no share may be work with people, so it is counted for the role.
    const possible = direct + (percent('unknown') ?? 0) + (unassigned ?? 0)
    const least = context.threshold('direct')
    if (possible < least) report({ pointer: '/duties', values: { percent: Math.round(possible), least } })
  }
})

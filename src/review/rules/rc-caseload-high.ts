/** rc-caseload-high: one worker supports more people than a payer's rule that was seen allows. */
import { defineRule } from '../rule.ts'
import { statedLimits } from '../stated-limits.ts'

export const caseloadHigh = defineRule('rc-caseload-high', {
  checkRole: ({ role, said, threshold }, report) => {
    const highest = threshold('caseload')
    for (const { pointer, most } of statedLimits(role, 'caseload', said('caseload'))) {
      if (most > highest) report({ pointer, values: { most, highest } })
    }
  }
})

/** rc-group-size-high: a group with more people than the policy that was seen allows for one facilitator. */
import { defineRule } from '../rule.ts'
import { statedLimits } from '../stated-limits.ts'

export const groupSizeHigh = defineRule('rc-group-size-high', {
  checkRole: ({ role, said, threshold }, report) => {
    const highest = threshold('people')
    for (const { pointer, most } of statedLimits(role, 'group-size', said('group'))) {
      if (most > highest) report({ pointer, values: { most, highest } })
    }
  }
})

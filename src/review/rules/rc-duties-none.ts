/** rc-duties-none: a role without a single duty. */
import { defineRule } from '../rule.ts'

export const dutiesNone = defineRule('rc-duties-none', {
  checkRole: ({ role }, report) => {
    if (role.duties.length === 0) report({ pointer: '/duties' })
  }
})

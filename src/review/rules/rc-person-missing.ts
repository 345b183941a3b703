/** rc-person-missing: nothing says whom the role serves. */
import { defineRule } from '../rule.ts'

export const personMissing = defineRule('rc-person-missing', {
  checkRole: ({ role: { setting }, said }, report) => {
    const { description, ageGroups = [], groups = [] } = setting.peopleServed ?? {}
    if (description !== undefined || ageGroups.length + groups.length > 0) return
    if (said('people').length === 0) report({ pointer: '/setting/peopleServed/description' })
  }
})

/** rc-volunteer-equal: a post for volunteers alone that has the duties of a paid one. */
import { defineRule } from '../rule.ts'

export const volunteerEqual = defineRule('rc-volunteer-equal', {
  checkRole: ({ role, threshold }, report) => {
    const types = role.position.employmentTypes ?? []
    const duties = role.duties.length
    const most = threshold('duties')
    if (types.length === 0 || types.some(type => type !== 'volunteer') || duties <= most) return
    report({ pointer: '/position/employmentTypes', values: { duties, most } })
  }
})

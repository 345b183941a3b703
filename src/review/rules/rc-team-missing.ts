/** rc-team-missing: nothing says which team or service the role belongs to. */
import { defineRule } from '../rule.ts'

export const teamMissing = defineRule('rc-team-missing', {
  checkRole: ({ role: { organization, position, setting, team }, said }, report) => {
    const names = [organization.department, organization.unit, setting.name, setting.description, team?.description]
    const lists = [setting.programs, position.sites, team?.members, team?.relationships, team?.meetings]
    if (names.some(name => name !== undefined) || lists.some(list => (list ?? []).length > 0)) return
    if (said('team').length === 0) report({ pointer: '/team/description' })
  }
})

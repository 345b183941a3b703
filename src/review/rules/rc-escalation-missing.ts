/** rc-escalation-missing: a role that does not say what to do and whom to tell when somebody is in danger. */
import { defineRule } from '../rule.ts'

export const escalationMissing = defineRule('rc-escalation-missing', {
  checkRole: ({ role, said }, report) => {
    const steps = role.team?.escalation ?? []
    if (steps.length === 0) {
      const [mention] = said('mention')
      if (mention === undefined) return report({ pointer: '/team/escalation' })
      const { pointer } = mention
      return report({ pointer, span: mention.span, message: 'in-passing', severity: 'warning' })
    }
    for (const [index, { situation, tell }] of steps.entries()) {
      if (tell !== undefined) continue
      const pointer = `/team/escalation/${index}`
      report({ pointer, message: 'nobody', severity: 'warning', values: { situation } })
    }
  }
})

/** rc-overid-plan: in settings that resemble the worker's own history, no plan for when a story comes too close. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

const boundary = 'b-over-identification'

export const overidPlan = defineRule('rc-overid-plan', {
  checkRole: ({ role, facts, said }, report) => {
    if (facts.states(boundary) || facts.names('d-reflect-identify')) return
    if (hasStatement(facts, 's-identification-welcome') || hasStatement(facts, 's-stepping-back')) return
    if (role.wellbeing?.steppingBack !== undefined || said('plan').length > 0) return
    const operations = append(role, '/boundaries', { id: boundary })
    report({ pointer: '/boundaries', patches: [{ name: 'boundary', safe: true, operations }] })
  }
})

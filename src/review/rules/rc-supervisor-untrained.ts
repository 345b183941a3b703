/** rc-supervisor-untrained: nothing says that the supervisor knows peer work. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { arrangementsOf, hasStatement } from '../supervision-facts.ts'

const principle = 's-supervisor-knows-the-role'

export const supervisorUntrained = defineRule('rc-supervisor-untrained', {
  checkRole: ({ role, facts, said }, report) => {
    const arrangements = arrangementsOf(role)
    if (arrangements.length === 0 || role.supervision?.supervisorPreparation !== undefined) return
    const knows = arrangements.some(
      ({ kind, hasLivedExperience, qualification }) =>
        kind === 'peer' || hasLivedExperience === true || qualification !== undefined
    )
    if (knows || hasStatement(facts, principle) || said('prepared').length > 0) return
    const operations = append(role, '/supervision/principles', { id: principle })
    report({ pointer: '/supervision/supervisorPreparation', patches: [{ name: 'principle', safe: false, operations }] })
  }
})

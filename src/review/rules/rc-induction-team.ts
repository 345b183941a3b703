/** rc-induction-team: nothing says that colleagues get to know the role before somebody starts in it. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

const commitment = 's-no-place-for-stigma'

export const inductionTeam = defineRule('rc-induction-team', {
  checkRole: ({ role, facts, said }, report) => {
    if ((role.team?.preparation ?? []).length > 0 || hasStatement(facts, commitment)) return
    if (said('preparation').length > 0) return
    const operations = append(role, '/wellbeing/commitments', { id: commitment })
    report({ pointer: '/team/preparation', patches: [{ name: 'commitment', safe: false, operations }] })
  }
})

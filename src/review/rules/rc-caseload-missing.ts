/** rc-caseload-missing: in settings where contacts go on for long, nothing limits how many people one worker supports. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

const commitment = 's-workload-within-reach'

export const caseloadMissing = defineRule('rc-caseload-missing', {
  checkRole: ({ role, facts, said }, report) => {
    const limits = role.setting.serviceLimits ?? []
    if (limits.some(({ kind }) => kind === 'caseload' || kind === 'staffing-ratio')) return
    if (hasStatement(facts, commitment) || said('workload').length > 0) return
    const operations = append(role, '/wellbeing/commitments', { id: commitment })
    report({ pointer: '/setting/serviceLimits', patches: [{ name: 'commitment', safe: false, operations }] })
  }
})

/** rc-adjustments-missing: nothing says that adjustments can be asked for. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

/** Statements of the library that speak of adjustments, of law and beyond it. */
const statements = [
  's-adjustments-on-request',
  's-help-to-take-part',
  's-eeo-us',
  's-equality-gb',
  's-adjustments-au',
  's-accommodation-ca'
]

export const adjustmentsMissing = defineRule('rc-adjustments-missing', {
  checkRole: ({ role, facts, said }, report) => {
    if (role.wellbeing?.adjustments !== undefined || statements.some(id => hasStatement(facts, id))) return
    if (said('adjustments').length > 0) return
    const patches = [
      { name: 'selection', list: '/recruitment/equalOpportunity', id: 's-help-to-take-part', safe: true },
      { name: 'work', list: '/wellbeing/commitments', id: 's-adjustments-on-request', safe: false }
    ].map(({ name, list, id, safe }) => ({ name, safe, operations: append(role, list, { id }) }))
    report({ pointer: '/wellbeing/adjustments', patches })
  }
})

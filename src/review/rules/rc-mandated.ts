/** rc-mandated: a role that does not say that abuse and neglect have to be reported. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundaryId = 'b-mandated-reporting'

export const mandated = defineRule('rc-mandated', {
  checkRole: ({ facts, library, role }, report) => {
    if (facts.states(boundaryId) || facts.hasUnreadWords) return
    const values = { boundary: library.boundaries.get(boundaryId)?.title ?? '' }
    const operations = append(role, '/boundaries', { id: boundaryId })
    report({ pointer: '/boundaries', patches: [{ name: 'add-boundary', safe: true, operations, values }] })
  }
})

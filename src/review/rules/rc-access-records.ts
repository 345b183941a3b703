/** rc-access-records: a role that is silent on who writes and reads records of peer support. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundaryId = 'b-records-privacy'

export const accessRecords = defineRule('rc-access-records', {
  checkRole: ({ facts, library, role, said }, report) => {
    if (role.team?.confidentiality?.records !== undefined || facts.states(boundaryId)) return
    if (facts.hasUnreadWords || said('records').length > 0) return
    const values = { boundary: library.boundaries.get(boundaryId)?.title ?? '' }
    const operations = append(role, '/boundaries', { id: boundaryId })
    report({
      pointer: '/team/confidentiality/records',
      patches: [{ name: 'add-boundary', safe: true, operations, values }]
    })
  }
})

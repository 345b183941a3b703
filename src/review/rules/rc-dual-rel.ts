/** rc-dual-rel: no rule for people known from the worker's own care, or for care from the employer, where both are likely. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

/** Where people tend to meet again: the unit of one hospital, the team of one area. Source: aslam. */
const settings: ReadonlySet<string> = new Set(['inpatient-unit', 'community-mh'])
const boundaryIds = ['b-former-copatient', 'b-treated-by-employer'] as const

export const dualRelationship = defineRule('rc-dual-rel', {
  checkRole: ({ facts, library, role, setting }, report) => {
    if (setting === null || !settings.has(setting.id) || facts.hasUnreadWords) return
    for (const id of boundaryIds) {
      if (facts.states(id)) continue
      const values = { boundary: library.boundaries.get(id)?.title ?? '' }
      const operations = append(role, '/boundaries', { id })
      report({
        pointer: '/boundaries',
        message: id === 'b-former-copatient' ? 'default' : 'own-care',
        patches: [{ name: 'add-boundary', safe: true, operations, values }]
      })
    }
  }
})

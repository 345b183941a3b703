/** rc-boundaries-missing: a boundary that is a must in the setting, and stands neither by id nor in other words. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const boundariesMissing = defineRule('rc-boundaries-missing', {
  checkRole: ({ facts, library, role, setting }, report) => {
    for (const boundary of library.boundaries.values()) {
      if (boundary.level !== 'must') continue
      if (setting !== null && !boundary.settings.includes(setting.id)) continue
      if (facts.states(boundary.id)) continue
      const values = { boundary: boundary.title }
      const operations = append(role, '/boundaries', { id: boundary.id })
      report({
        pointer: '/boundaries',
        values,
        patches: [{ name: 'add-boundary', safe: true, operations, values }],
        ...(facts.hasUnreadWords && { message: 'unread', severity: 'info' })
      })
    }
  }
})

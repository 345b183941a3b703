/** rc-contradiction-term: a permanent post that has an end. */
import type { Operation } from 'rfc6902'
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const contradictionTerm = defineRule('rc-contradiction-term', {
  checkRole: ({ role }, report) => {
    const { employmentTypes = [], term } = role.position
    const [only, ...others] = employmentTypes
    const hasEnd = term?.endDate !== undefined || term?.length !== undefined
    if (only !== 'permanent' || others.length > 0 || !hasEnd) return
    const pointer = '/position/employmentTypes'
    const dropTerm: readonly Operation[] = [{ op: 'remove', path: '/position/term' }]
    report({
      pointer,
      patches: [
        { name: 'fixed-term', safe: false, operations: put(role, pointer, ['fixed-term']) },
        { name: 'drop-term', safe: false, operations: dropTerm }
      ]
    })
  }
})

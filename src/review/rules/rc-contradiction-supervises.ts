/** rc-contradiction-supervises: a role that supervises nobody, beside a duty to supervise. */
import type { Operation } from 'rfc6902'
import { defineRule } from '../rule.ts'

const dutyId = 'd-supervise-peer'

export const contradictionSupervises = defineRule('rc-contradiction-supervises', {
  checkRole: ({ facts, role, said }, report) => {
    if (role.position.supervises?.none !== true) return
    const dropNone: readonly Operation[] = [{ op: 'remove', path: '/position/supervises' }]
    const patches = [{ name: 'drop-none', safe: false, operations: dropNone }]
    for (const { own, pointer, title } of facts.duties) {
      if (own.id === dutyId) report({ pointer, values: { words: title }, patches })
    }
    for (const { pointer, span } of said('supervises')) {
      report({ pointer, span, values: { words: span.text }, patches })
    }
  }
})

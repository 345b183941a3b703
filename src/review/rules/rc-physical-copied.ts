/** rc-physical-copied: an amount of a physical demand without the task that it is for. */
import { tokensOf } from '../language/tokens.ts'
import { defineRule } from '../rule.ts'

export const physicalCopied = defineRule('rc-physical-copied', {
  checkRole: ({ role, threshold }, report) => {
    for (const [index, { amount = '', demand, note }] of (role.conditions?.physicalDemands ?? []).entries()) {
      if (!/\d/.test(amount) || note !== undefined || tokensOf(demand).length >= threshold('words')) continue
      report({ pointer: `/conditions/physicalDemands/${index}/amount`, message: 'field' })
    }
  }
})

/** rc-stability-years: a fixed length of recovery, where no rule of law is named for it. */
import type { RoleDefinition } from '../../domain/role.ts'
import { stemOf, tokensOf } from '../language/tokens.ts'
import { defineRule } from '../rule.ts'

export const stabilityYears = defineRule('rc-stability-years', {
  judgeHit: (_found, { role }) => (role !== null && hasLegalBasis(role) ? null : []),
  checkRole: ({ role }, report) => {
    if (hasLegalBasis(role)) return
    for (const [index, { kind, length, text = '' }] of (role.livedExperience?.criteria ?? []).entries()) {
      if (kind !== 'time-in-recovery' || length === undefined) continue
      // A text that says the length itself is found by the patterns.
      if (tokensOf(text).some(({ stem }) => stem === stemOf(length.unit))) continue
      const pointer = `/livedExperience/criteria/${index}/length`
      report({
        pointer,
        message: 'criterion',
        patches: [{ name: 'length', safe: false, operations: [{ op: 'remove', path: pointer }] }]
      })
    }
  }
})

function hasLegalBasis({ livedExperience }: RoleDefinition): boolean {
  return (livedExperience?.legalBasis ?? []).length > 0
}

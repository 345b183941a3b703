/** rc-supervision-clinical-only: all supervision is clinical, and none is about the work of a peer specialist. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { arrangementsOf, proposedTimes } from '../supervision-facts.ts'

export const supervisionClinicalOnly = defineRule('rc-supervision-clinical-only', {
  checkRole: ({ role, said }, report) => {
    const arrangements = arrangementsOf(role)
    const isClinical = arrangements.length === 0 ? said('clinical').length > 0 : arrangements.every(isOversight)
    if (!isClinical || said('other').length > 0) return
    const value = { kind: 'practice', toBeConfirmed: true, ...proposedTimes }
    const operations = append(role, '/supervision/arrangements', value)
    report({ pointer: '/supervision/arrangements', patches: [{ name: 'practice', safe: false, operations }] })
  }
})

function isOversight({ kind }: { readonly kind: string }): boolean {
  return kind === 'clinical-oversight'
}

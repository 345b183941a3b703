/** rc-supervision-missing: no supervision, or supervision that has no agreed times. */
import { append, put } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'
import { arrangementsOf, isRegular, proposedTimes } from '../supervision-facts.ts'

export const supervisionMissing = defineRule('rc-supervision-missing', {
  checkRole: (context, report) => {
    const { role, said } = context
    const arrangements = arrangementsOf(role)
    if (arrangements.some(({ frequency, firstSixMonths }) => isRegular(frequency ?? firstSixMonths?.frequency))) return
    if (said('times').length + said('noted').length > 0) return
    if (arrangements.length === 0 && said('supervision').length === 0) {
      return report({ pointer: '/supervision/arrangements', patches: proposal(context) })
    }
    const isOpen = arrangements.some(({ toBeConfirmed }) => toBeConfirmed === true)
    if (isOpen) return report({ pointer: '/supervision/arrangements', message: 'to-be-confirmed', severity: 'info' })
    const patches = arrangements.length === 0 ? proposal(context) : times(context)
    report({ pointer: '/supervision/arrangements', message: 'times', patches })
  }
})

function proposal({ role }: RoleContext): readonly DraftPatch[] {
  const value = { kind: 'peer', hasLivedExperience: true, toBeConfirmed: true, ...proposedTimes }
  return [{ name: 'propose', safe: false, operations: append(role, '/supervision/arrangements', value) }]
}

/** For the first arrangement that is about the worker. */
function times({ role }: RoleContext): readonly DraftPatch[] {
  const arrangements = arrangementsOf(role)
  const at = arrangements.findIndex(({ kind }) => kind !== 'clinical-oversight')
  const chosen = arrangements[at]
  if (chosen === undefined) return []
  const pointer = `/supervision/arrangements/${at}`
  const operations = Object.entries(proposedTimes).flatMap(([name, value]) => put(role, `${pointer}/${name}`, value))
  return [{ name: 'times', safe: false, operations, values: { supervisor: chosen.role ?? chosen.kind } }]
}

/** rc-selfcomp-missing: no room for self-compassion in the duties, the competencies or what the employer provides. */
import { addDuty } from '../duty-patches.ts'
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

const boundary = 'b-over-identification'
const duties = ['d-reflect-identify', 'd-model-self-kindness', 'd-wellbeing-plan', 'd-coreflect']
const statements = ['s-room-for-self-compassion', 's-identification-welcome', 's-stepping-back']

export const selfcompMissing = defineRule('rc-selfcomp-missing', {
  checkRole: (context, report) => {
    const { role, facts, said } = context
    const isThere =
      [...duties, boundary].some(id => facts.names(id)) ||
      statements.some(id => hasStatement(facts, id)) ||
      (role.competencies ?? []).some(({ id }) => id === 'self-compassion') ||
      (role.wellbeing?.selfCompassion ?? []).length > 0 ||
      role.wellbeing?.steppingBack !== undefined
    if (isThere || said('self-compassion').length > 0) return
    const duty = addDuty(context, 'duty', 'd-reflect-identify')
    const patches = [
      { name: 'boundary', safe: true, operations: append(role, '/boundaries', { id: boundary }) },
      ...(duty === null ? [] : [duty])
    ]
    report({ pointer: '/wellbeing/selfCompassion', patches })
  }
})

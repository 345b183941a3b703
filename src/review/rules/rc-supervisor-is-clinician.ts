/** rc-supervisor-is-clinician: somebody who treats the worker is to supervise the work. Its patterns read whole sentences. */
import { defineRule } from '../rule.ts'
import { arrangementsOf } from '../supervision-facts.ts'

export const supervisorIsClinician = defineRule('rc-supervisor-is-clinician', {
  checkRole: ({ role, said }, report) => {
    const titles = new Map(said('own-clinician').map(({ pointer, span }) => [pointer, span]))
    for (const [index, { kind }] of arrangementsOf(role).entries()) {
      const pointer = `/supervision/arrangements/${index}/role`
      const span = titles.get(pointer)
      // In clinical oversight it is the people served whom the clinician treats.
      if (span !== undefined && kind !== 'clinical-oversight') report({ pointer, span, values: { words: span.text } })
    }
  }
})

/** rc-disclosure-missing: a role that does not say who decides what is told of the worker's own experience. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const disclosureMissing = defineRule('rc-disclosure-missing', {
  checkRole: ({ facts, library, role }, report) => {
    const { toColleagues = [], toPeopleServed = [], decidedBy } = role.livedExperience?.disclosure ?? {}
    const places = [
      { id: 'b-disclosure-to-people', isSaid: toPeopleServed.length > 0 },
      { id: 'b-disclosure-to-colleagues', isSaid: toColleagues.length > 0 }
    ]
    for (const { id, isSaid } of places) {
      const title = library.boundaries.get(id)?.title
      if (title === undefined || isSaid || decidedBy !== undefined || facts.states(id)) continue
      const operations = append(role, '/boundaries', { id })
      report({
        pointer: '/boundaries',
        message: id,
        patches: [{ name: 'boundary', safe: true, operations, values: { title } }]
      })
    }
  }
})

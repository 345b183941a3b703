/** rc-conf-limits: a role that promises confidentiality and does not say what has to be passed on. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundary = 'b-confidentiality-limits'

export const confLimits = defineRule('rc-conf-limits', {
  checkRole: ({ facts, library, role }, report) => {
    const { commitment, limits = [] } = role.team?.confidentiality ?? {}
    if (commitment === undefined || limits.length > 0 || facts.states(boundary)) return
    const title = library.boundaries.get(boundary)?.title
    report({
      pointer: '/team/confidentiality/commitment',
      message: 'no-limits',
      patches:
        title === undefined
          ? []
          : [
              {
                name: 'boundary',
                safe: true,
                operations: append(role, '/boundaries', { id: boundary }),
                values: { title }
              }
            ]
    })
  }
})

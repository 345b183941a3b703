/** rc-contradiction-lived-experience: lived experience that is required in one place and not needed in another. */
import { put } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

type Requirement = NonNullable<NonNullable<RoleContext['role']['livedExperience']>['requirement']>
/** Requirements that leave it open whether somebody brings lived experience. */
const optional: ReadonlySet<Requirement> = new Set(['preferred', 'not-required'] as const)

export const contradictionLivedExperience = defineRule('rc-contradiction-lived-experience', {
  checkRole: ({ role, said }, report) => {
    const requirement = role.livedExperience?.requirement
    const pointer = '/livedExperience/requirement'
    const required = { name: 'required', safe: false, operations: put(role, pointer, 'required') }
    const preferred = { name: 'preferred', safe: false, operations: put(role, pointer, 'preferred') }
    if (requirement === 'not-required' && said('peer-title').length > 0) {
      report({ pointer, message: 'title', values: { title: role.position.title }, patches: [required] })
    }
    if (requirement === 'required') {
      for (const { pointer: place, span } of said('need-not')) {
        report({ pointer: place, span, values: { words: span.text }, patches: [preferred] })
      }
    } else if (requirement !== undefined && optional.has(requirement)) {
      for (const { pointer: place, span } of said('must')) {
        report({ pointer: place, span, message: 'must', values: { words: span.text }, patches: [required] })
      }
    }
  }
})

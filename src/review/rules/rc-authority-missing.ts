/** rc-authority-missing: nothing says what the peer specialist decides. */
import { languageOf } from '../../domain/locale.ts'
import { localize } from '../../library/localize.ts'
import { put } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'

/** Steps of the library's ladder by level of practice. */
const steps = { entry: 't-trainee', practitioner: 't-specialist', lead: 't-senior' } as const

export const authorityMissing = defineRule('rc-authority-missing', {
  checkRole: (context, report) => {
    const { role, said } = context
    const { alone = [], afterConsulting = [], never = [] } = role.team?.decisionRights ?? {}
    const isSaid = alone.length + afterConsulting.length + never.length > 0 || role.position.autonomy !== undefined
    if (isSaid || said('authority').length > 0) return
    report({ pointer: '/team/decisionRights', patches: fromLadder(context) })
  }
})

function fromLadder({ role, library }: RoleContext): readonly DraftPatch[] {
  const item = library.titles.get(steps[role.position.level ?? 'practitioner'])
  if (item?.ladder === undefined) return []
  const { alone, afterConsulting } = localize(item, languageOf(role)).ladder?.decides ?? item.ladder.decides
  const rights = { alone: [...alone], afterConsulting: afterConsulting.map(text => ({ text })) }
  return [{ name: 'ladder', safe: false, operations: put(role, '/team/decisionRights', rights) }]
}

/** rc-outcome-missing: nothing says what good work leads to. */
import { languageOf } from '../../domain/locale.ts'
import { localize } from '../../library/localize.ts'
import { put } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'

export const outcomeMissing = defineRule('rc-outcome-missing', {
  checkRole: (context, report) => {
    const { role, facts, said } = context
    const isSaid =
      (role.purpose?.outcomes ?? []).length > 0 ||
      (role.conditions?.performanceStandards ?? []).length > 0 ||
      facts.duties.some(({ own }) => own.standard !== undefined) ||
      (role.competencies ?? []).some(({ indicators = [] }) => indicators.length > 0)
    if (isSaid || said('outcome').length > 0) return
    report({ pointer: '/purpose/outcomes', patches: outcomesOfDuties(context) })
  }
})

/** Outcomes of the library's duties that take most time; none without a purpose that they can stand under. */
function outcomesOfDuties({ role, facts, threshold }: RoleContext): readonly DraftPatch[] {
  if (role.purpose === undefined) return []
  const byShare = facts.duties.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
  const items = byShare.flatMap(({ item }) => item ?? []).slice(0, threshold('outcomes'))
  if (items.length === 0) return []
  const outcomes = items.map(item => localize(item, languageOf(role)).outcome)
  const operations = put(role, '/purpose/outcomes', outcomes)
  return [{ name: 'from-duties', safe: true, operations, values: { count: items.length } }]
}

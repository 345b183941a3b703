/** rc-disagree-route: no route for a disagreement with the clinical team, in settings in which it is sure to come. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const settings: ReadonlySet<string> = new Set(['inpatient-unit', 'act-team', 'emergency-dept', 'community-mh'])
const boundaryId = 'b-disagreement'

export const disagreeRoute = defineRule('rc-disagree-route', {
  checkRole: ({ facts, library, role, setting }, report) => {
    if (setting === null || !settings.has(setting.id)) return
    if (facts.states(boundaryId) || facts.hasUnreadWords) return
    const values = { boundary: library.boundaries.get(boundaryId)?.title ?? '' }
    const operations = append(role, '/boundaries', { id: boundaryId })
    report({ pointer: '/team/disagreement', patches: [{ name: 'add-boundary', safe: true, operations, values }] })
  }
})

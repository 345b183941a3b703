/** rc-duty-no-domain: a duty that serves no competency, so that it can be neither developed nor assessed. */
import type { StatedDuty } from '../facts.ts'
import { put } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'

export const dutyNoDomain = defineRule('rc-duty-no-domain', {
  checkRole: (context, report) => {
    const unmapped = context.facts.duties.filter(({ competencies }) => competencies.length === 0)
    // Where many lack it, one word about all of them is enough.
    if (unmapped.length > context.threshold('each')) {
      const values = { count: unmapped.length, total: context.facts.duties.length }
      return report({ pointer: '/duties', message: 'many', values })
    }
    for (const duty of unmapped) {
      report({ pointer: duty.pointer, values: { duty: duty.title || duty.text }, patches: fromArea(context, duty) })
    }
  }
})

/** The domain that most of the library's duties in the same area serve. */
function fromArea({ role, library }: RoleContext, { area, pointer }: StatedDuty): readonly DraftPatch[] {
  const counts = new Map<string, number>()
  for (const duty of library.duties.values()) {
    if (duty.area !== area) continue
    for (const id of duty.competencies) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
  const domain = library.competencies.get(first?.[0] ?? '')
  if (domain === undefined) return []
  const operations = put(role, `${pointer}/competencies`, [domain.id])
  return [{ name: 'area', safe: false, operations, values: { domain: domain.name } }]
}

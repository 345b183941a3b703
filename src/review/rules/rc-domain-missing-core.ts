/** rc-domain-missing-core: nothing in the role serves what makes it peer support. */
import { addDuty } from '../duty-patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

/** Core domains, each with the library duty that stands for it most plainly. */
const coreDomains = [
  { id: 'relational-engagement', duty: 'd-one-to-one' },
  { id: 'lived-experience-sharing', duty: 'd-share-story' },
  { id: 'boundaries-and-role-integrity', duty: 'd-first-contact' }
] as const
type CoreDomain = (typeof coreDomains)[number]['id']

export const domainMissingCore = defineRule('rc-domain-missing-core', {
  checkRole: (context, report) => {
    if (context.role.duties.length === 0) return
    for (const { id, duty } of coreDomains) {
      const domain = context.library.competencies.get(id)
      if (domain === undefined || isServed(id, context)) continue
      const patch = addDuty(context, 'add', duty)
      report({ pointer: '/duties', values: { domain: domain.name }, patches: patch === null ? [] : [patch] })
    }
  }
})

/** Duties in own words that name no domain are read for words that speak of it. */
function isServed(id: CoreDomain, { role, facts, said }: RoleContext): boolean {
  if (facts.competencies.has(id)) return true
  if (id === 'boundaries-and-role-integrity') return role.boundaries.length > 0 || said('boundaries').length > 0
  return said(id === 'relational-engagement' ? 'relationship' : 'experience').length > 0
}

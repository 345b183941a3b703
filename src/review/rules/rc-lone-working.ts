/** rc-lone-working: visits and outreach without a rule for working alone. */
import { append } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

const boundaryId = 'b-lone-working'
/** The duty of the library that takes place where no colleague is. */
const visitingDuty = 'd-outreach-visit'
const placesOutside: ReadonlySet<string> = new Set(['homes', 'shelters-and-street'])

export const loneWorking = defineRule('rc-lone-working', {
  checkRole: (context, report) => {
    const { facts, library, role } = context
    if (facts.states(boundaryId) || facts.hasUnreadWords || role.position.remote?.rule === 'full') return
    const place = placeOf(context)
    if (place === null) return
    const values = { boundary: library.boundaries.get(boundaryId)?.title ?? '' }
    const operations = append(role, '/boundaries', { id: boundaryId })
    report({ ...place, patches: [{ name: 'add-boundary', safe: true, operations, values }] })
  }
})

/** Where the role says that somebody works away from colleagues; null where it does not. */
function placeOf({ facts, role, said }: RoleContext) {
  const duty = facts.duties.find(({ own }) => own.id === visitingDuty)
  if (duty !== undefined) return { pointer: duty.pointer, values: { where: duty.title } }
  const [visit] = said('visits')
  if (visit !== undefined) return { pointer: visit.pointer, values: { where: visit.span.text } }
  const sites = role.position.sites ?? []
  const index = sites.findIndex(({ kind }) => kind !== undefined && placesOutside.has(kind))
  const site = sites[index]
  return site === undefined ? null : { pointer: `/position/sites/${index}`, values: { where: site.name } }
}

/** From each duty to its competencies, boundaries and assessment, as a table at the end of a document that was asked for. */
import type { RoleReview } from '../review-role.ts'
import type { Composing } from './context.ts'
import { itemTitle } from './review-places.ts'
import type { DocumentView } from './view.ts'

/** What a document without the table shows of it. */
export const noTrace: Pick<DocumentView, 'trace' | 'otherBoundaries'> = { trace: [], otherBoundaries: '' }

/** The measures are those of the review of the role. */
export function composeTrace(
  { trace, competencies: measure }: RoleReview['measures'],
  composing: Composing
): Pick<DocumentView, 'trace' | 'otherBoundaries'> {
  const { format, role } = composing
  const names = new Map(measure.domains.map(({ id, name }) => [id, name]))
  const none = format.say('report.allFit', {})
  const rows = trace.rows.map(({ pointer, competencies, boundaries, assessment }) => {
    const methods = assessment.flatMap(({ competency, methods, own }) => [
      ...methods.map(method => format.word('method', method)),
      ...(own === null ? [] : (role.competencies?.find(({ id }) => id === competency)?.assessment ?? []))
    ])
    return {
      duty: itemTitle(pointer, composing),
      competencies: competencies.map(id => names.get(id) ?? id).join('; ') || none,
      boundaries: boundaries.map(boundary => itemTitle(boundary.pointer, composing)).join('; ') || none,
      assessment: [...new Set(methods)].join('; ') || none
    }
  })
  return {
    trace: rows,
    otherBoundaries: trace.otherBoundaries.map(pointer => itemTitle(pointer, composing)).join('; ')
  }
}

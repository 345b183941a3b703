/** From each duty to the competencies that it serves, the boundaries that bear on it, and how practice is looked at. */
import type { Competency, Library } from '../../library/library.ts'
import type { StatedDuty } from '../facts.ts'
import type { RoleView } from '../rule.ts'

/** An entry of `templates/review/trace.json`: a boundary bears on a duty that any of the three names. */
export interface BoundaryRelation {
  /** Id of a boundary of the library. */
  readonly id: string
  readonly duties?: readonly string[]
  readonly areas?: readonly string[]
  readonly competencies?: readonly string[]
}

export type AssessmentMethod = Competency['assessment'][number]['method']

export interface TraceRow {
  /** JSON Pointer and title of the duty. */
  readonly pointer: string
  readonly title: string
  /** Ids of competencies. */
  readonly competencies: readonly string[]
  /** JSON Pointers and titles of the role's boundaries that bear on it. */
  readonly boundaries: readonly { readonly pointer: string; readonly title: string }[]
  /** How practice in each competency is observed and reflected on: methods of the library, or the role's own entries. */
  readonly assessment: readonly {
    readonly competency: string
    readonly methods: readonly AssessmentMethod[]
    /** JSON Pointer of the role's own entries; null where it has none. */
    readonly own: string | null
  }[]
}

export interface TraceMeasure {
  readonly rows: readonly TraceRow[]
  /** JSON Pointers of the role's boundaries that no duty is traced to: they hold for the whole role, or are in own words. */
  readonly otherBoundaries: readonly string[]
}

/** One row for each duty, in the order of the role. */
export function traceOf({ role, facts, library }: RoleView, relations: readonly BoundaryRelation[]): TraceMeasure {
  const byId = new Map(relations.map(relation => [relation.id, relation]))
  const traced = new Set<string>()
  const rows = facts.duties.map(duty => {
    const boundaries = facts.boundaries.filter(({ own }) => bearsOn(byId.get(own.id ?? ''), duty))
    for (const { pointer } of boundaries) traced.add(pointer)
    return {
      pointer: duty.pointer,
      title: duty.title === '' ? duty.text.slice(0, 120) : duty.title,
      competencies: duty.competencies,
      boundaries: boundaries.map(({ pointer, title }) => ({ pointer, title })),
      assessment: duty.competencies.map(id => assessmentOf(id, role, library))
    }
  })
  return {
    rows,
    otherBoundaries: facts.boundaries.filter(({ pointer }) => !traced.has(pointer)).map(({ pointer }) => pointer)
  }
}

function bearsOn(relation: BoundaryRelation | undefined, { own, area, competencies }: StatedDuty): boolean {
  if (relation === undefined) return false
  const { duties = [], areas = [], competencies: domains = [] } = relation
  return (
    (own.id !== undefined && duties.includes(own.id)) ||
    (area !== undefined && areas.includes(area)) ||
    competencies.some(id => domains.includes(id))
  )
}

function assessmentOf(id: string, role: RoleView['role'], library: Library): TraceRow['assessment'][number] {
  const index = (role.competencies ?? []).findIndex(choice => choice.id === id)
  const own = role.competencies?.[index]?.assessment
  if (own !== undefined && own.length > 0) {
    return { competency: id, methods: [], own: `/competencies/${index}/assessment` }
  }
  const methods = library.competencies.get(id)?.assessment.map(({ method }) => method) ?? []
  return { competency: id, methods: [...new Set(methods)], own: null }
}

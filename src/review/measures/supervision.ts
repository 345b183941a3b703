/** Supervision: hours by kind, and what published guidance expects, each met, not met, or not said. */
import { holdsIn } from '../../domain/jurisdiction.ts'
import type { LibraryItem } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import type { Finding } from '../finding.ts'
import type { RoleView } from '../rule.ts'
import { type Evidence, weigh } from './evidence.ts'
import { type SupervisionHours, supervisionHoursOf } from './supervision-hours.ts'

/** An entry of `templates/review/supervision.json`. */
export interface Expectation extends LibraryItem {
  readonly title: string
  /** What is asked for, in our own words. */
  readonly text: string
  /** ISO 3166 codes; everywhere when left out. */
  readonly jurisdictions?: readonly string[]
  /** `YYYY-MM-DD`, the day on which it was published or looked up. */
  readonly asOf?: string
  readonly evidence: Evidence
  /** Ids of rules whose findings say that it is not met. */
  readonly rules: readonly string[]
}

export interface ExpectationMeasure {
  readonly id: string
  readonly title: string
  readonly text: string
  /** `not-met`: a finding stands against it; `not-said`: nothing says it, and nothing stands against it. */
  readonly state: 'met' | 'not-met' | 'not-said'
  /** JSON Pointers of what meets it. */
  readonly metBy: readonly string[]
  readonly against: readonly { readonly rule: string; readonly pointer: string }[]
  readonly sources: readonly string[]
  readonly asOf: string | null
}

export interface SupervisionMeasure {
  readonly hours: SupervisionHours
  /** Those that apply where the person will be employed. */
  readonly expectations: readonly ExpectationMeasure[]
}

/** A role without a jurisdiction is read against what applies everywhere. */
export function supervisionOf(
  view: RoleView,
  findings: readonly Finding[],
  expectations: readonly Expectation[],
  language: string
): SupervisionMeasure {
  return {
    hours: supervisionHoursOf(view.role),
    expectations: expectations
      .filter(expectation => isFor(expectation, view.jurisdiction))
      .map(expectation => expectationOf(view, findings, expectation, language))
  }
}

function expectationOf(
  view: RoleView,
  findings: readonly Finding[],
  expectation: Expectation,
  language: string
): ExpectationMeasure {
  const { title, text } = localize(expectation, language)
  const { saidAt, against, isOpposed } = weigh(view, findings, expectation)
  return {
    id: expectation.id,
    title,
    text,
    state: isOpposed ? 'not-met' : saidAt.length > 0 ? 'met' : 'not-said',
    metBy: saidAt,
    against,
    sources: expectation.sources,
    asOf: expectation.asOf ?? null
  }
}

/** What holds in some places only is not asked of a role that does not say where it is. */
function isFor(expectation: Expectation, jurisdiction: string | null): boolean {
  return jurisdiction === null ? expectation.jurisdictions === undefined : holdsIn(expectation, jurisdiction)
}

/**
 * What a role holds, measured with the parts that each number is made of. There is no grade of the whole: nothing is
 * scored that the evidence cannot carry.
 */
import type { ScopeContent } from '../content.ts'
import type { Finding } from '../finding.ts'
import type { RoleView } from '../rule.ts'
import { type CompetencyMeasure, competenciesOf } from './competencies.ts'
import { completenessOf, type Theme, type ThemeMeasure } from './completeness.ts'
import { type IsolationMeasure, isolationOf } from './isolation.ts'
import { type ReadingMeasure, readingOf } from './reading.ts'
import { type DutyScope, scopeOfDuties } from './scope.ts'
import { type Expectation, type SupervisionMeasure, supervisionOf } from './supervision.ts'
import { type TimeMeasure, timeOf } from './time.ts'
import { type BoundaryRelation, type TraceMeasure, traceOf } from './trace.ts'

/** What measures compare a role with: files of `templates/review/`. */
export interface MeasureContent {
  readonly scope: readonly ScopeContent[]
  readonly themes: readonly Theme[]
  readonly expectations: readonly Expectation[]
  readonly trace: readonly BoundaryRelation[]
}

export interface Measures {
  /** Six themes of ambiguity and eight of conflict; they describe the document and never measure people. */
  readonly completeness: readonly ThemeMeasure[]
  readonly time: TimeMeasure
  readonly supervision: SupervisionMeasure
  readonly isolation: IsolationMeasure
  readonly competencies: CompetencyMeasure
  /** Of the role's own texts; null where the role is not in English, for which the formula was made. */
  readonly reading: ReadingMeasure | null
  readonly trace: TraceMeasure
  /** The verdict on each duty: within peer work, with limits, or work of others. */
  readonly scope: readonly DutyScope[]
}

/** `language` is a BCP 47 tag; titles are in its words where the content has them. */
export function measuresOf(
  view: RoleView,
  findings: readonly Finding[],
  content: MeasureContent,
  { language, isEnglish }: { readonly language: string; readonly isEnglish: boolean }
): Measures {
  return {
    completeness: completenessOf(view, findings, content.themes, language),
    time: timeOf(view),
    supervision: supervisionOf(view, findings, content.expectations, language),
    isolation: isolationOf(view),
    competencies: competenciesOf(view, language),
    reading: isEnglish ? readingOf(view.texts) : null,
    trace: traceOf(view, content.trace),
    scope: scopeOfDuties({ facts: view.facts, findings, library: view.library, contents: content.scope, language })
  }
}

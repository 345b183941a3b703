/** The files of `templates/review/`: what the review knows, as data. */

import type { Severity } from './finding.ts'
import type { RuleContent, TextPattern } from './rule.ts'
import type { TopicContent } from './topics.ts'

/** How a term of the library's language list is recognized. */
export interface TermContent {
  /** Id in the library's `terms`, `lg-*`. */
  readonly id: string
  /** The rule that it belongs to and takes its message from. */
  readonly group: string
  readonly severity?: Severity
  readonly patterns: readonly TextPattern[]
}

/** How work that belongs to others is recognized in an author's own words. */
export interface ScopeContent {
  /** Id in the library's `out-of-scope`, `x-*`. */
  readonly id: string
  /** The rule that speaks of it; `rc-nonpeer-tasks` when left out. */
  readonly rule?: string
  readonly patterns: readonly TextPattern[]
  /** A duty in its place that fits a peer role; the item's `instead` when left out. */
  readonly rewrite?: string
}

/** What an organization changes of a rule, and why; the report prints the reason. */
export interface RuleChange {
  readonly severity?: Severity | 'off'
  readonly reason: string
  readonly thresholds?: Readonly<Record<string, number>>
}

export interface ReviewConfiguration {
  /** By id of a rule, a group of terms or a term. */
  readonly rules: Readonly<Record<string, RuleChange>>
}

export interface ReviewContent {
  readonly rules: readonly RuleContent[]
  readonly terms: readonly TermContent[]
  readonly scope: readonly ScopeContent[]
  readonly topics: readonly TopicContent[]
  /** Sets of words by name. */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly configuration: ReviewConfiguration
}

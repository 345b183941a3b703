/** The files of `templates/review/`: what the review knows, as data. */

import type { Severity } from './finding.ts'
import type { MeasureContent } from './measures/measures.ts'
import type { RuleContent, TextField, TextPattern } from './rule.ts'
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

export interface ReviewContent extends MeasureContent {
  readonly rules: readonly RuleContent[]
  readonly terms: readonly TermContent[]
  readonly scope: readonly ScopeContent[]
  readonly topics: readonly TopicContent[]
  readonly sections: readonly SectionContent[]
  readonly mentions: readonly MentionContent[]
  /** How the setting of a description is recognized. */
  readonly settings: readonly TopicContent[]
  /** Sets of words by name. */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly configuration: ReviewConfiguration
}

/** A section of a job description: what it is called, and what kind of text stands in it. */
export interface SectionContent {
  readonly id: string
  readonly field: TextField
  /** Patterns of headings. */
  readonly headings?: readonly string[]
  /** Patterns of labels before a colon. */
  readonly labels?: readonly string[]
}

/** What a whole description should mention; where no pattern is found anywhere, a rule speaks up. */
export interface MentionContent {
  readonly rule: string
  readonly match: readonly string[]
  /** What is said when it is not mentioned. */
  readonly message: string
}

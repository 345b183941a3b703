/** What a review gives: findings, each with its place, its reason and ways to mend it. */
import type { Operation } from 'rfc6902'

export const severities = ['error', 'warning', 'info'] as const
/** An error stands in the way of publishing; a warning needs a reason; an info is a suggestion. */
export type Severity = (typeof severities)[number]

/** Part of the text at the pointer; offsets are UTF-16 units, `end` is behind the last. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One way to mend a finding: RFC 6902 operations on the role definition. */
export interface NamedPatch {
  readonly name: string
  /** What it does, as the label of a button. */
  readonly title: string
  /** Whether it can be applied unseen: it adds or corrects and takes nothing away that a person wrote. */
  readonly safe: boolean
  readonly operations: readonly Operation[]
}

/** Other words in the place of a part of the text at the pointer of the finding. */
export interface Rewording {
  /** What it does, as the label of a button. */
  readonly title: string
  /** What the words take the place of; it may be longer than the span of the finding. */
  readonly span: Span
  readonly text: string
}

export interface Finding {
  /** Id of the rule, `rc-*`, or of the term, `lg-*`. */
  readonly rule: string
  /** Id of the rule that a term belongs to. */
  readonly group?: string
  readonly severity: Severity
  /** RFC 6901 JSON Pointer into the role definition; for a text that was sent alone, into the request. */
  readonly pointer: string
  readonly span?: Span
  /** One sentence: what is missing or wrong. */
  readonly message: string
  /** Why it matters to the people in the role and to those whom it serves. */
  readonly why: string
  /** How a person mends it. */
  readonly mend: string
  /** Ids of the library's sources. */
  readonly sources: readonly string[]
  /** Path of the page about the rule. */
  readonly documentation: string
  /** The library's out-of-scope item that a duty belongs to. */
  readonly outOfScope?: string
  readonly patches?: readonly NamedPatch[]
  /** The patches that put other words in the place of some, as edits of the text: it need not be part of a role. */
  readonly rewordings?: readonly Rewording[]
}

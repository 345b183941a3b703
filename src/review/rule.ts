/** What a rule is: its words and patterns are data (`templates/review/rules/<id>.json`), its logic is a function. */
import type { Operation } from 'rfc6902'
import type { RoleDefinition } from '../domain/role.ts'
import type { Library, LibraryItem, Setting } from '../library/library.ts'
import type { RoleFacts } from './facts.ts'
import type { Rewording, Severity, Span } from './finding.ts'
import type { Analysis } from './language/analysis.ts'

/** What kind of text it is; a rule names the kinds that it reads. */
export const textFields = ['duty', 'requirement', 'purpose', 'boundary', 'condition', 'other'] as const
export type TextField = (typeof textFields)[number]

export type RuleCategory =
  | 'completeness'
  | 'lived-experience'
  | 'supervision'
  | 'safety'
  | 'team'
  | 'law'
  | 'scope'
  | 'consistency'
  | 'language'

/** A number of a rule: payers, credentials or judgement give it, so it can be set and says where it comes from. */
export interface Threshold {
  readonly value: number
  readonly unit: string
  readonly reason: string
  readonly sources: readonly string[]
}

/** Words that a rule speaks up at. */
export interface TextPattern {
  /** Patterns of `language/pattern.ts`; any of them. */
  readonly match: readonly string[]
  /** Harmless uses: patterns that overlap with the words. */
  readonly unless?: readonly string[]
  /** Patterns anywhere in the same sentence that make the words harmless. */
  readonly unlessInSentence?: readonly string[]
  /** Patterns that make the words harmless where they stand before them, in the same item of a list. */
  readonly unlessBefore?: readonly string[]
  /** Kinds of text; those of the rule when left out. */
  readonly fields?: readonly TextField[]
  /** JSON Pointers; only texts at or below them are read. All when left out. */
  readonly places?: readonly string[]
  /** Settings in which alone it speaks up. */
  readonly settings?: readonly string[]
  /** What is not taken as harmless: a denial, a quotation, another doer, and of tasks that they are only spoken of. */
  readonly ignore?: readonly ('negation' | 'quotation' | 'others' | 'topic')[]
  /** Name of the message; `default` when left out. */
  readonly message?: string
  readonly severity?: Severity
  /** Words to put in their place, each a way to mend. */
  readonly replacements?: readonly string[]
  /** A sentence in the place of the one that they stand in. */
  readonly rewrite?: string
  /** The library's out-of-scope item that the words belong to. */
  readonly outOfScope?: string
}

/** A case in the documentation of a rule, which is also its test. */
export interface RuleExample {
  readonly title: string
  /** RFC 7396 merge patch on the example role. */
  readonly change?: Readonly<Record<string, unknown>>
  /** Or a text alone. */
  readonly text?: string
  readonly field?: TextField
  readonly setting?: string
  /** Where the rule speaks up; for a text alone, the words that it marks. */
  readonly finds?: readonly string[]
}

/** The words of a rule, as its file holds them. */
export interface RuleContent extends LibraryItem {
  readonly title: string
  readonly category: RuleCategory
  readonly severity: Severity
  /** JSON Pointers of the parts of a role that it reads; `*` is any list item. */
  readonly reads: readonly string[]
  /** Kinds of text that its patterns and its text check read. */
  readonly fields?: readonly TextField[]
  readonly messages: Readonly<Record<string, string>>
  readonly reason: string
  readonly mend: string
  /** When it does not apply. */
  readonly exceptions?: string
  /** Titles of its ways to mend, by name. */
  readonly patches?: Readonly<Record<string, string>>
  readonly thresholds?: Readonly<Record<string, Threshold>>
  readonly patterns?: readonly TextPattern[]
  /** Settings in which alone its logic runs. */
  readonly settings?: readonly string[]
  /** By name: words that its logic asks for with `said`, and that are no finding by themselves. */
  readonly signals?: Readonly<Record<string, TextPattern>>
  readonly examples: {
    readonly hit: readonly RuleExample[]
    readonly miss: readonly RuleExample[]
    readonly nearMiss: readonly RuleExample[]
  }
}

/** A text of a role, or one that was sent alone. */
export interface ReviewText {
  readonly pointer: string
  readonly field: TextField
  readonly text: string
  /** Made when it is first asked for. */
  readonly analysis: Analysis
}

export interface ReviewContext {
  readonly library: Library
  /** Profile of the setting; null where it is not said or not one of the library's. */
  readonly setting: Setting | null
  /** ISO 3166 code; null where it is not said. */
  readonly jurisdiction: string | null
  /** The role that a text is from; null for a text alone. */
  readonly role: RoleDefinition | null
  /** Words of a set of `templates/review/words.json`, in lower case. Throws for a set that does not exist. */
  wordSet(name: string): ReadonlySet<string>
  /** Places where the patterns of a set of `words.json` stand and are meant. Throws for a set that does not exist. */
  find(set: string, text: ReviewText): readonly Span[]
  /** A number of the rule that is being run. Throws for a name that its file lacks. */
  threshold(name: string): number
}

/** Words of a signal that stand in a text and are meant. */
export interface Said {
  readonly pointer: string
  readonly text: ReviewText
  readonly span: Span
  readonly pattern: TextPattern
}

export interface RoleContext extends ReviewContext {
  readonly role: RoleDefinition
  readonly facts: RoleFacts
  readonly texts: readonly ReviewText[]
  /** Where the words of a signal of the rule stand; none in a language other than English. */
  said(signal: string): readonly Said[]
  /** Names of all signals of the rule. */
  readonly signals: readonly string[]
}

/** The role as measures see it, without what belongs to one rule. */
export type RoleView = Omit<RoleContext, 'threshold' | 'said' | 'signals'>

/** A way to mend, as a rule proposes it: `name` is one of the rule's `patches`. */
export interface DraftPatch {
  readonly name: string
  readonly safe: boolean
  readonly operations: readonly Operation[]
  /** Slots of the title. */
  readonly values?: Slots
  /** Where all it does is to put other words in the place of some. */
  readonly edit?: Omit<Rewording, 'title'>
}

export type Slots = Readonly<Record<string, string | number>>

export interface Report {
  readonly pointer: string
  readonly span?: Span
  /** Name of the message in the rule's file; `default` when left out. */
  readonly message?: string
  /** What stands in the `{slots}` of the message. */
  readonly values?: Slots
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
  readonly patches?: readonly DraftPatch[]
  readonly outOfScope?: string
}

export type RoleCheck = (context: RoleContext, report: (found: Report) => void) => void
export type TextCheck = (text: ReviewText, context: ReviewContext, report: (found: Report) => void) => void
/**
 * Judges words that a pattern of the rule has found, since the rest of the role may speak for them: null lets them
 * stand, else the ways to mend that the role offers.
 */
export type HitCheck = (
  found: { readonly pointer: string; readonly span: Span },
  context: ReviewContext
) => readonly DraftPatch[] | null

/** The logic of a rule. It is pure: it reads no clock, changes nothing and never throws for what a person wrote. */
export interface Rule {
  readonly id: string
  readonly checkRole?: RoleCheck
  readonly checkText?: TextCheck
  readonly judgeHit?: HitCheck
}

/** Names the logic of a rule; its file of words has the same id. */
export function defineRule(id: string, logic: Omit<Rule, 'id'>): Rule {
  return { id, ...logic }
}

/** What the template of the review report may use; `schemas/view/review-report.schema.json` says the same. */
import type { DocumentView } from './view.ts'

/** A question, or something that is expected, and how far the document answers it. */
export interface AnswerView {
  readonly title: string
  readonly question: string
  readonly state: string
  /** Where it is said; empty where it is not. */
  readonly found: string
  readonly missing: readonly string[]
}

/** Findings that are mended in the same way, each with its place. */
export interface FindingRowView {
  readonly found: readonly { readonly where: string; readonly messages: readonly string[] }[]
  /** Empty for suggestions. */
  readonly why: string
  /** Empty where a row above says it and this one gives the words to write. */
  readonly mend: string
  /** Words to write in the place of those found. */
  readonly instead: readonly string[]
  /** What the other offered ways to mend it do. */
  readonly ways: readonly string[]
}

export interface SeverityView {
  readonly id: string
  readonly heading: string
  /** How many there are. */
  readonly caption: string
  /** Parts of the role, in its order. */
  readonly parts: readonly { readonly rows: readonly FindingRowView[] }[]
}

/** Questions or expectations of one kind: those that are open in a list, the rest in a line. */
export interface AnswerGroupView {
  readonly id: string
  readonly heading: string
  readonly open: readonly AnswerView[]
  readonly answered: string
}

/** Words for each measure; what the role does not say is said to be so, since a report with gaps cannot be read. */
export interface MeasuresView {
  readonly answers: readonly AnswerGroupView[]
  /** Each with its parts: "Direct work: 70 percent", and the duties behind it. */
  readonly figures: readonly { readonly name: string; readonly value: string; readonly parts: string }[]
  readonly isMean: boolean
}

export interface ReviewReportView
  extends Pick<
      DocumentView,
      'role' | 'documentName' | 'isDraft' | 'draftWord' | 'draftText' | 'statusWord' | 'contentVersion' | 'sourcesLine'
    >,
    MeasuresView {
  /** How many findings of each severity. */
  readonly countsLine: string
  readonly isClean: boolean
  /** Suggestions at most. */
  readonly isSound: boolean
  /** In a language that the rules do not read: only parts, numbers and items of the library are checked. */
  readonly isUnread: boolean
  readonly isTruncated: boolean
  readonly severities: readonly SeverityView[]
  /** What the organization has changed of the rules. */
  readonly changes: readonly { readonly rule: string; readonly changes: readonly string[]; readonly reason: string }[]
}

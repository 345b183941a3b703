/** What the template of the review report may use; `schemas/view/review-report.schema.json` says the same. */
import type { DocumentView } from './view.ts'

/** A question, or something that is expected, and how far the document answers it. */
export interface AnswerView {
  readonly title: string
  /** Empty where it is answered: what is in order takes little room. */
  readonly question: string
  readonly state: string
  /** Where it is said; empty where it is not. */
  readonly found: string
  readonly missing: readonly string[]
}

/** Findings that are mended in the same way, each with its place. */
export interface FindingRowView {
  readonly found: readonly { readonly where: string; readonly messages: readonly string[] }[]
  readonly why: string
  readonly mend: string
  /** What the offered ways to mend it do. */
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

export interface TraceRowView {
  readonly duty: string
  readonly competencies: string
  readonly boundaries: string
  readonly assessment: string
}

/** Words for each measure; what the role does not say is said to be so, since a report with gaps cannot be read. */
export interface MeasuresView {
  readonly themes: readonly { readonly id: string; readonly heading: string; readonly rows: readonly AnswerView[] }[]
  readonly time: {
    readonly shares: readonly { readonly name: string; readonly share: string; readonly duties: string }[]
    readonly unassigned: string
    readonly adminHours: string
    readonly isMean: boolean
  }
  readonly supervision: {
    readonly perMonth: string
    readonly firstSixMonths: string
    readonly expectations: readonly AnswerView[]
  }
  readonly isolation: { readonly peers: string; readonly network: string; readonly peerSupervisors: string }
  /** Titles that have no counterpart. */
  readonly coverage: { readonly duties: string; readonly competencies: string }
  readonly reading: string
  readonly trace: readonly TraceRowView[]
  readonly otherBoundaries: string
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
  readonly isTruncated: boolean
  /** The first messages of the worst findings. */
  readonly first: readonly string[]
  readonly severities: readonly SeverityView[]
  /** What the organization has changed of the rules. */
  readonly changes: readonly { readonly rule: string; readonly changes: readonly string[]; readonly reason: string }[]
}

/** What a document template may use: the role definition as given, and what the library and the locale add to it. */
import type { RoleDefinition } from '../../domain/role.ts'

/** A worded item of the role, its own words over those of the library. */
export interface ItemView {
  readonly title?: string | undefined
  readonly text?: string | undefined
}

export interface DutyAreaView {
  /** Unique in the document. */
  readonly id: string
  /** Title with the share of time; null where no area is named at all. */
  readonly heading: string | null
  readonly duties: readonly DutyView[]
}

export interface DutyView extends ItemView {
  readonly condition?: string | undefined
  readonly standard?: string | undefined
  readonly rating?: string | undefined
  readonly note?: string | undefined
  /** Share of time, how often, where and with whom, on one line. */
  readonly facts: string
}

export interface OutOfScopeView extends ItemView {
  readonly doneBy?: string | undefined
  readonly instead?: string | undefined
  readonly reason?: string | undefined
  readonly exception?: string | undefined
}

export interface BoundaryView extends ItemView {
  /** What the employer does for it, where the role uses the library's wording. */
  readonly commitment?: string | undefined
  readonly details?: string | undefined
  readonly whatToDo?: string | undefined
  readonly facts: string
}

export interface CriterionView {
  readonly text: string
  readonly level: string
  readonly category?: string | undefined
  readonly assessedBy?: readonly string[] | undefined
  readonly substitution?: string | undefined
  readonly condition?: string | undefined
  readonly facts: string
}

export interface PayView {
  /** Everything of the entry on one line. */
  readonly payLine: string
  readonly label?: string | undefined
  readonly amountLine: string
  readonly band?: string | undefined
  readonly step?: string | undefined
  readonly scheme?: string | undefined
  readonly condition?: string | undefined
  readonly proRata?: boolean | undefined
  readonly year?: string | undefined
  readonly source?: string | undefined
  readonly facts: string
}

export interface ShiftView {
  readonly name?: string | undefined
  readonly pattern?: string | undefined
  readonly days?: readonly string[] | undefined
  readonly start: string
  readonly end: string
  readonly endsNextDay?: boolean | undefined
  readonly breakMinutes?: number | undefined
  readonly perWeek?: object | undefined
  readonly siteName?: string | undefined
  readonly note?: string | undefined
}

export interface CycleView {
  readonly caption: string
  readonly text?: string | undefined
  readonly rows: readonly { readonly week: string; readonly entries: readonly string[] }[]
}

export interface CompetencyView {
  readonly id: string
  readonly name: string
  readonly definition?: string | undefined
  readonly note?: string | undefined
  /** The level that the role needs, in words; empty where it names none. */
  readonly levelName: string
  readonly statusName: string
  readonly strands: readonly { readonly name: string; readonly contrast: string; readonly text: string }[]
  readonly guardRail: string | null
  readonly levels: readonly {
    readonly heading: string
    readonly description?: string | undefined
    readonly indicators: readonly string[]
  }[]
  readonly duties: readonly { readonly title?: string | undefined; readonly outcome?: string | undefined }[]
  readonly development: readonly string[]
  readonly assessment: readonly { readonly method?: string | undefined; readonly text: string }[]
  readonly crosswalkCaption: string
  readonly crosswalk: readonly { readonly framework: string; readonly items: string }[]
}

export interface AssessmentView {
  /** What supervision says of the first six months, a line for each arrangement. */
  readonly firstSixMonths: readonly string[]
  readonly competencies: readonly AssessedCompetencyView[]
  /** Those that are not support and skill alone. */
  readonly rated: readonly AssessedCompetencyView[]
}

export interface AssessedCompetencyView {
  readonly id: string
  readonly name: string
  readonly definition?: string | undefined
  readonly note?: string | undefined
  readonly guardRail: string | null
  /** Support and skill alone: nothing is rated or put on record. */
  readonly isSupport: boolean
  readonly levelName: string
  readonly levels: readonly {
    readonly caption: string
    readonly description?: string | undefined
    readonly indicators: readonly string[]
  }[]
  readonly methods: readonly { readonly method?: string | undefined; readonly text: string }[]
}

export interface InterviewView {
  readonly competencies: readonly InterviewedCompetencyView[]
  readonly withoutQuestions: readonly InterviewedCompetencyView[]
  readonly law: readonly LawView[]
}

export interface InterviewedCompetencyView {
  readonly id: string
  readonly name: string
  readonly levelName: string
  readonly guardRail: string | null
  readonly isSupport: boolean
  readonly questions: readonly {
    readonly text: string
    readonly whatGoodLooksLike: readonly string[]
    readonly traced: string
  }[]
}

export interface LawView {
  readonly title: string
  readonly text: string
  readonly source: string
}

export interface SourceView {
  readonly text: string
  readonly link: string | null
  readonly statusLine: string
}

/** A duty, and what it leads to. */
export interface TraceRowView {
  readonly duty: string
  readonly competencies: string
  readonly boundaries: string
  readonly assessment: string
}

export interface DocumentView {
  readonly role: RoleDefinition
  /** What kind of document it is, in words. */
  readonly documentName: string
  readonly isDraft: boolean
  readonly draftWord: string
  readonly draftText: string
  /** The status in words; empty where the role names none. */
  readonly statusWord: string
  readonly settingName?: string | undefined
  readonly hoursLine: string
  readonly daysOffLine: string
  readonly splits: readonly string[]
  readonly shifts: readonly ShiftView[]
  readonly cycle: CycleView | null
  readonly dutyAreas: readonly DutyAreaView[]
  readonly outOfScope: readonly OutOfScopeView[]
  readonly boundaries: readonly BoundaryView[]
  readonly supervisionPrinciples: readonly ItemView[]
  readonly commitments: readonly ItemView[]
  readonly clauses: readonly ItemView[]
  readonly equalOpportunity: readonly ItemView[]
  readonly acknowledgement: readonly ItemView[]
  readonly changes: readonly ItemView[]
  readonly criteria: readonly CriterionView[]
  readonly pay: readonly PayView[]
  readonly competencies: readonly CompetencyView[]
  /** The form of the competence assessment; null in other documents. */
  readonly assessment: AssessmentView | null
  /** The questions of the interview guide; null in other documents. */
  readonly interview: InterviewView | null
  /** From duty to competency, boundary and assessment; empty where it was not asked for. */
  readonly trace: readonly TraceRowView[]
  /** Titles of boundaries that no duty is traced to. */
  readonly otherBoundaries: string
  /** The sources of library wording in brief, where the document does not list them in full. */
  readonly sourcesLine: string
  readonly sources: readonly SourceView[]
  readonly contentVersion: string
}

/** What the template of the framework of the library may use; `schemas/view/library-framework.schema.json` says the same. */
import type { CompetencyView, SourceView } from './view.ts'

export interface LibraryFrameworkView {
  readonly title: string
  /** Which part of the library it shows, in one line. */
  readonly extent: string
  readonly isWhole: boolean
  /** Empty where it was made for no setting. */
  readonly settingName: string
  /** ISO 3166 code; empty where it was made for no place. */
  readonly place: string
  readonly levelNames: string
  readonly domains: readonly DomainView[]
  readonly ladder: LadderView
  readonly frameworks: readonly FrameworkCrosswalkView[]
  readonly sources: readonly SourceView[]
  readonly contentVersion: string
}

export interface DomainView
  extends Pick<
    CompetencyView,
    'id' | 'name' | 'statusName' | 'strands' | 'guardRail' | 'levels' | 'development' | 'assessment'
  > {
  readonly definition: string
  /** The level that the setting suggests; empty without a setting. */
  readonly suggestedLevel: string
  readonly outcomesCaption: string
  readonly outcomes: readonly { readonly title: string; readonly outcome: string; readonly area: string }[]
  readonly crosswalkCaption: string
  readonly crosswalk: CompetencyView['crosswalk']
}

export interface LadderView {
  /** Widths of the columns of the table, in percent. */
  readonly columns: string
  /** One for each domain, with the level that each step asks for. */
  readonly rows: readonly { readonly id: string; readonly name: string; readonly levels: readonly string[] }[]
  readonly steps: readonly StepView[]
}

export interface StepView {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly caption: string
  readonly statusName: string
  /** Titles in use for the step. */
  readonly titles: string
  readonly changes: string
  /** Domains whose level differs from that of the step before, a line for each level. */
  readonly rises: readonly string[]
  readonly duties: readonly string[]
  readonly decidesAlone: readonly string[]
  readonly decidesAfterConsulting: readonly string[]
  readonly receives: readonly string[]
  readonly gives: readonly string[]
}

export interface FrameworkCrosswalkView {
  readonly id: string
  readonly heading: string
  /** Full name, publisher and status on one line. */
  readonly facts: string
  readonly caption: string
  readonly rows: readonly { readonly item: string; readonly domains: string }[]
}

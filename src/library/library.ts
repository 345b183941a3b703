/** The content library: what `templates/library/*.json` holds, read once, checked, indexed and frozen. */
import type { Level } from '../domain/role.ts'
import type { Code, Term, Title } from './career-items.ts'
import type { ItemKind } from './kinds.ts'

/** How sure we are: seen in the source, seen in part, from general knowledge, or a proposal of our own. */
export type ContentStatus = 'verified' | 'partial' | 'unverified' | 'design'

/** Every item of the library: a stable id, where it comes from, and how sure that is. */
export interface LibraryItem {
  readonly id: string
  /** Ids of `sources.json`. Empty only where the status is design or unverified. */
  readonly sources: readonly string[]
  readonly status: ContentStatus
  /** By language tag: the text fields in other words or another language; ids and structure stay. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface Source {
  readonly id: string
  readonly authors: string
  readonly year: number | null
  readonly title: string
  readonly publisher: string
  readonly locator: string | null
  readonly link: string | null
  readonly licence: string
  /** What of it was seen. */
  readonly seen: string
  readonly status: ContentStatus
}

/** A published competency framework, for the crosswalk. Short category names only. */
export interface Framework extends LibraryItem {
  readonly shortName: string
  readonly name: string
  readonly year: number | null
  readonly publisher: string
  /** The headings that the framework puts its items under, where it has any. */
  readonly categories?: readonly { readonly id: string; readonly name: string; readonly items: readonly string[] }[]
  readonly items: readonly FrameworkItem[]
}

export interface FrameworkItem {
  readonly id: string
  readonly name: string
  /** Ids of the indicators and the duties that serve it; absent where nobody has looked. */
  readonly indicators?: readonly string[]
  readonly duties?: readonly string[]
  /** Why there is no duty or no indicator. */
  readonly gap?: string
}

export interface CompetencyLevel {
  readonly description: string
  readonly indicators: readonly { readonly id: string; readonly text: string }[]
}

export interface Competency extends LibraryItem {
  readonly name: string
  readonly definition: string
  /** The parts that the definition has, such as the three pairs of self-compassion. */
  readonly strands: readonly {
    readonly id: string
    readonly name: string
    readonly contrast: string
    readonly text: string
  }[]
  /** What this competency must never be used for, where that needs saying. */
  readonly guardRail: string | null
  readonly levels: Readonly<Record<Level, CompetencyLevel>>
  readonly development: readonly string[]
  readonly assessment: readonly {
    readonly method: 'observation' | 'reflection' | 'supervision-record' | 'feedback' | 'portfolio'
    readonly text: string
  }[]
  /** Settings whose profile does not ask for it, and why; absent where all do. */
  readonly notAskedFor?: readonly { readonly settings: readonly string[]; readonly reason: string }[]
  readonly crosswalk: readonly { readonly framework: string; readonly item: string }[]
}

export interface Area extends LibraryItem {
  readonly title: string
}

export interface LibraryDuty extends LibraryItem {
  readonly title: string
  readonly text: string
  readonly area: string
  readonly class: 'direct' | 'indirect' | 'administrative'
  readonly core: boolean
  /** Setting ids; every setting is listed where the duty fits all. */
  readonly settings: readonly string[]
  readonly competencies: readonly string[]
  /** The duty as an outcome that can be observed. */
  readonly outcome: string
}

export interface LibraryOutOfScope extends LibraryItem {
  readonly title: string
  readonly text: string
  readonly severity: 'block' | 'warn' | 'split'
  readonly reason: string
  readonly doneBy: string
  /** What the peer specialist can do in its place. */
  readonly instead: string
  readonly settings: readonly string[]
}

export interface LibraryBoundary extends LibraryItem {
  readonly title: string
  /** What the worker does. */
  readonly text: string
  /** What the employer does for it. */
  readonly commitment: string
  readonly rationale: string
  /** What to do when it is tested. */
  readonly whatToDo: string
  /** What the employer fills in; null where nothing. */
  readonly blank: string | null
  readonly level: 'must' | 'setting' | 'policy'
  /** Settings in which it is a must. */
  readonly settings: readonly string[]
}

/** What law or practice of a place a statement is about. For each there is a statement for each place that the library covers. */
export const statementTopics = [
  'equality',
  'adjustments',
  'health-questions',
  'criminal-record',
  'safeguarding',
  'confidentiality',
  'working-time',
  'certification',
  'written-terms'
] as const

export type StatementTopic = (typeof statementTopics)[number]

export interface Statement extends LibraryItem {
  /** Where in a role it belongs, such as `supervision.principles` or `wellbeing.commitments`. */
  readonly part: string
  /** On statements about the law or practice of a place. */
  readonly topic?: StatementTopic
  readonly title: string
  readonly text: string
  /** ISO 3166 codes; absent where it holds anywhere. */
  readonly jurisdictions?: readonly string[]
  /** Parts of these places where it does not hold. */
  readonly exceptIn?: readonly string[]
  /** `YYYY-MM-DD`, on statements about law. */
  readonly asOf?: string
}

/** An interview question about the work; it asks nothing of health or private life. */
export interface Question extends LibraryItem {
  readonly text: string
  /** What the panel listens for. */
  readonly whatGoodLooksLike: readonly string[]
  readonly competencies: readonly string[]
  /** Duties, areas and settings in which it matters; absent where it matters in all. */
  readonly duties?: readonly string[]
  readonly areas?: readonly string[]
  readonly settings?: readonly string[]
}

export interface Setting extends LibraryItem {
  readonly name: string
  readonly description: string
  readonly risks: readonly string[]
  readonly loneWorking: string
  readonly forceExposure: 'low' | 'medium' | 'high'
  readonly hours: string
  readonly supervision: string
  /** Published figures, side by side where they differ. */
  readonly workload: readonly { readonly text: string; readonly sources: readonly string[] }[]
  readonly duties: readonly string[]
  readonly outOfScope: readonly string[]
  readonly boundaries: readonly string[]
  readonly competencies: readonly { readonly id: string; readonly level: Level }[]
  /** Whether `library/roles/<id>.json` holds a starting role definition. */
  readonly startingRole: boolean
}

export interface Library {
  /** Version of the content, printed in every document. */
  readonly contentVersion: string
  /** By kind: ids that are no longer in use, each with the id that took its place. */
  readonly retired: Readonly<Record<ItemKind, Readonly<Record<string, string>>>>
  readonly sources: ReadonlyMap<string, Source>
  readonly frameworks: ReadonlyMap<string, Framework>
  readonly competencies: ReadonlyMap<string, Competency>
  readonly areas: ReadonlyMap<string, Area>
  readonly duties: ReadonlyMap<string, LibraryDuty>
  readonly outOfScope: ReadonlyMap<string, LibraryOutOfScope>
  readonly boundaries: ReadonlyMap<string, LibraryBoundary>
  readonly statements: ReadonlyMap<string, Statement>
  readonly questions: ReadonlyMap<string, Question>
  readonly settings: ReadonlyMap<string, Setting>
  readonly titles: ReadonlyMap<string, Title>
  readonly terms: ReadonlyMap<string, Term>
  readonly codes: ReadonlyMap<string, Code>
}

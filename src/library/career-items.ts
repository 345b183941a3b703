/** Items of the library about posts and words: titles with their ladder, terms, and codes. */
import type { Level } from '../domain/role.ts'
import type { ContentStatus, LibraryItem } from './library.ts'

/** A title in use, or a step of the ladder from trainee to manager. */
export interface Title extends LibraryItem {
  readonly title: string
  readonly text: string
  readonly class: 'title' | 'step'
  /** On a title: id of the step that it commonly stands for. */
  readonly step?: string
  /** ISO 3166 codes; absent where it is bound to no place. */
  readonly jurisdictions?: readonly string[]
  /** Settings in which it is used; empty where it is bound to none. */
  readonly settings: readonly string[]
  /** On a step: what changes when a person takes it. */
  readonly ladder?: Ladder
}

export interface Ladder {
  readonly next: string | null
  readonly changes: string
  /** A domain that is left out is not asked for yet. */
  readonly competencies: readonly { readonly id: string; readonly level: Level }[]
  /** Duties that are added at this step. */
  readonly duties: readonly string[]
  readonly decides: { readonly alone: readonly string[]; readonly afterConsulting: readonly string[] }
  readonly supervision: { readonly receives: readonly string[]; readonly gives: readonly string[] }
}

/** Words to avoid and what to write in their place, or words that differ by country. */
export interface Term extends LibraryItem {
  readonly title: string
  readonly class: 'substance-use' | 'mental-health' | 'people' | 'role' | 'job-advert' | 'region'
  readonly avoid: readonly string[]
  /** Empty where the words are best left out. */
  readonly use: readonly string[]
  /** Why. */
  readonly text: string
  /** Senses in which the words do no harm. */
  readonly harmless: readonly string[]
  readonly jurisdictions?: readonly string[]
  readonly regional?: readonly { readonly jurisdiction: string; readonly use: readonly string[] }[]
}

/** What peer support is filed under in a classification, a list of billing codes or a pay system. */
export interface Code extends LibraryItem {
  readonly title: string
  readonly system: string
  readonly version: string | null
  /** Null where no code was seen, or none exists. */
  readonly code: string | null
  readonly class: 'occupation' | 'provider' | 'billing' | 'pay' | 'training' | 'rule'
  /** What to know before it is used. */
  readonly text: string
  /** Facts from sources, side by side where they differ. */
  readonly claims: readonly {
    readonly text: string
    readonly sources: readonly string[]
    readonly status: ContentStatus
  }[]
  readonly link: string | null
  readonly jurisdictions?: readonly string[]
  /** Settings for which it is the nearest; empty where it is bound to none. */
  readonly settings: readonly string[]
  /** `YYYY-MM-DD`, the day it was looked at. */
  readonly asOf: string
}

/**
 * How far a role answers the themes of role ambiguity and role conflict of Rizzo, House and Lirtzman (1970). Only the
 * themes are used, in our own words. It describes a document and never measures people.
 */
import type { LibraryItem } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import type { Finding } from '../finding.ts'
import type { RoleView } from '../rule.ts'
import { type Evidence, weigh } from './evidence.ts'

/** An entry of `templates/review/themes.json`. */
export interface Theme extends LibraryItem {
  readonly scale: 'ambiguity' | 'conflict'
  readonly title: string
  /** What a reader wants to know. */
  readonly text: string
  readonly evidence: Evidence
  /** Ids of rules whose findings say that it is open. */
  readonly rules: readonly string[]
}

export interface ThemeMeasure {
  readonly id: string
  readonly scale: Theme['scale']
  readonly title: string
  readonly question: string
  /** `answered`: said, and no finding against it; `open`: said, with findings; `not-said`: nothing says it. */
  readonly state: 'answered' | 'open' | 'not-said'
  /** JSON Pointers of what answers it. */
  readonly answeredBy: readonly string[]
  /** What is missing or wrong: findings by rule and place. */
  readonly missing: readonly { readonly rule: string; readonly pointer: string }[]
  readonly sources: readonly string[]
}

/** An info is a suggestion: it leaves a theme answered. */
export function completenessOf(
  view: RoleView,
  findings: readonly Finding[],
  themes: readonly Theme[],
  language: string
): readonly ThemeMeasure[] {
  return themes.map(theme => {
    const { title, text } = localize(theme, language)
    const { saidAt, against, isOpposed } = weigh(view, findings, theme)
    return {
      id: theme.id,
      scale: theme.scale,
      title,
      question: text,
      state: saidAt.length === 0 ? 'not-said' : isOpposed ? 'open' : 'answered',
      answeredBy: saidAt,
      missing: against,
      sources: theme.sources
    }
  })
}

/** What the documentation says of every rule and every term: made from their files, so that it cannot differ from them. */
import type { Library } from '../library/library.ts'
import { localize } from '../library/localize.ts'
import type { ReadyReview } from './compile.ts'
import type { ReviewContent, TermContent } from './content.ts'
import type { Severity } from './finding.ts'
import type { RuleCategory, RuleContent, RuleExample, Threshold } from './rule.ts'

export interface RuleDescription {
  /** `rc-*`, or `lg-*` for a term. */
  readonly id: string
  /** Id of the rule that a term belongs to. */
  readonly group?: string
  readonly title: string
  readonly category: RuleCategory
  /** After the configuration; `off` where it is switched off. */
  readonly severity: Severity | 'off'
  /** JSON Pointers of the parts of a role that it reads; `*` is any item of a list. */
  readonly reads: readonly string[]
  readonly reason: string
  readonly mend: string
  readonly exceptions: readonly string[]
  /** Numbers that it compares with, after the configuration. */
  readonly thresholds: Readonly<Record<string, Threshold>>
  /** Words to avoid and words in their place, for a term. */
  readonly avoid?: readonly string[]
  readonly use?: readonly string[]
  /** What its ways to mend by machine do. */
  readonly patches: readonly string[]
  readonly examples: RuleContent['examples'] | null
  /** Ids of the library's sources. */
  readonly sources: readonly string[]
  readonly status: string
  /** Path of its page. */
  readonly documentation: string
}

/** All rules by id, then all terms; in the words of a language where they have them. */
export function describeRules(
  content: ReviewContent,
  review: ReadyReview,
  library: Library,
  language: string
): readonly RuleDescription[] {
  const rules = content.rules.map(rule => describeRule(localize(rule, language), content, review))
  const terms = content.terms.flatMap(term => describeTerm(term, rules, review, library, language))
  return [...rules, ...terms]
}

/** Where the documentation of a rule is. */
export function documentationOf(id: string): string {
  return `/docs/rules/${id}`
}

function describeRule(rule: RuleContent, { configuration }: ReviewContent, review: ReadyReview): RuleDescription {
  const { id, title, category, severity, reads, reason, mend, exceptions, sources, status } = rule
  const change = configuration.rules[id]
  const thresholds = Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => {
    const value = change?.thresholds?.[name]
    return [name, value === undefined ? threshold : { ...threshold, value, reason: change?.reason ?? '' }] as const
  })
  return {
    id,
    title,
    category,
    severity: review.severityOf([id], severity) ?? 'off',
    reads,
    reason,
    mend,
    exceptions: exceptions === undefined ? [] : [exceptions],
    thresholds: Object.fromEntries(thresholds),
    patches: Object.values(rule.patches ?? {}),
    examples: rule.examples,
    sources,
    status,
    documentation: documentationOf(id)
  }
}

function describeTerm(
  term: TermContent,
  rules: readonly RuleDescription[],
  review: ReadyReview,
  library: Library,
  language: string
): readonly RuleDescription[] {
  const found = library.terms.get(term.id)
  const group = rules.find(({ id }) => id === term.group)
  if (found === undefined || group === undefined) return []
  const item = localize(found, language)
  const own = term.severity ?? (review.rules.get(group.id)?.content.severity as Severity)
  return [
    {
      ...group,
      id: term.id,
      group: group.id,
      title: item.title,
      severity: review.severityOf([term.id, group.id], own) ?? 'off',
      reason: item.text,
      exceptions: item.harmless,
      avoid: item.avoid,
      use: item.use,
      thresholds: {},
      examples: null,
      sources: item.sources,
      status: item.status,
      documentation: documentationOf(term.id)
    }
  ]
}

/** The words of an example for a reader: the text, or what of the example role is changed. */
export function exampleText({ text, change }: RuleExample): string {
  return text ?? (change === undefined ? '' : JSON.stringify(change, null, 2))
}

/** Puts what a rule reports into the words of its file, in the language of the role. */
import type { RoleDefinition } from '../domain/role.ts'
import type { Library } from '../library/library.ts'
import { localize } from '../library/localize.ts'
import type { ReadyReview, ReadyRule } from './compile.ts'
import { documentationOf } from './describe-rules.ts'
import type { Finding, Severity } from './finding.ts'
import { fill, mendings, replacements, rewritings } from './finding-patches.ts'
import type { Hit } from './review-text.ts'
import type { DraftPatch, Report, ReviewText, RuleContent } from './rule.ts'
import { scopePatches } from './scope-patches.ts'

/** What findings are made with. */
export interface FindingWords {
  readonly review: ReadyReview
  readonly library: Library
  /** BCP 47 tag. */
  readonly language: string
  /** The words of a rule in the language, where it has them. */
  of(rule: ReadyRule): RuleContent
}

export function createFindingWords(review: ReadyReview, library: Library, language: string): FindingWords {
  const known = new Map<string, RuleContent>()
  return {
    review,
    library,
    language,
    of: ({ content }) => {
      const words = known.get(content.id) ?? localize(content, language)
      known.set(content.id, words)
      return words
    }
  }
}

/** Null where the configuration switches the rule off. */
export function findingFromReport(words: FindingWords, rule: ReadyRule, report: Report): Finding | null {
  const content = words.of(rule)
  const severity = words.review.severityOf([content.id], report.severity ?? content.severity)
  if (severity === null) return null
  const item = report.outOfScope === undefined ? undefined : words.library.outOfScope.get(report.outOfScope)
  return {
    rule: content.id,
    severity,
    pointer: report.pointer,
    ...(report.span !== undefined && { span: report.span }),
    message: fill(messageOf(content, report.message), report.values ?? {}),
    why: item === undefined ? content.reason : localize(item, words.language).reason,
    mend: content.mend,
    sources: [...new Set([...content.sources, ...(item?.sources ?? [])])],
    documentation: documentationOf(content.id),
    ...(report.outOfScope !== undefined && { outOfScope: report.outOfScope }),
    ...mendings(report.patches, content)
  }
}

/** Of something that a whole description does not mention; null where the configuration switches the rule off. */
export function findingOfAbsence(words: FindingWords, rule: ReadyRule, message: string): Finding | null {
  const content = words.of(rule)
  const severity = words.review.severityOf([content.id], content.severity)
  if (severity === null) return null
  const { id, reason, mend, sources } = content
  return {
    rule: id,
    severity,
    pointer: '/text',
    message,
    why: reason,
    mend,
    sources,
    documentation: documentationOf(id)
  }
}

/** What the ways to mend words depend on. */
export interface HitMending {
  /** The role that the text is from; null for a text alone. */
  readonly role: RoleDefinition | null
  /** What the logic of the rule offers. */
  readonly patches: readonly DraftPatch[]
}

/** Of words that were found in a text; null where the configuration switches their rule off. */
export function findingFromHit(
  words: FindingWords,
  hit: Hit,
  text: ReviewText,
  { role, patches }: HitMending
): Finding | null {
  const { rule, pattern, scope, term } = hit.pattern
  if (term !== null) return findingFromTerm(words, hit, text)
  if (scope !== null) return findingFromReport(words, rule, scopeReport(words, hit, text, role))
  return findingFromReport(words, rule, {
    pointer: text.pointer,
    span: hit.span,
    values: { words: hit.span.text },
    patches: [...patches, ...replacements(hit, text), ...rewritings(hit, text)],
    ...(pattern.message !== undefined && { message: pattern.message }),
    ...(pattern.severity !== undefined && { severity: pattern.severity }),
    ...(pattern.outOfScope !== undefined && { outOfScope: pattern.outOfScope })
  })
}

/** Severity of what is not peer work at all, and of what is with limits or a fair share. */
const scopeSeverities: Readonly<Record<'block' | 'warn' | 'split', Severity>> = {
  block: 'error',
  warn: 'warning',
  split: 'warning'
}

function scopeReport({ language }: FindingWords, hit: Hit, text: ReviewText, role: RoleDefinition | null): Report {
  const { pattern, scope } = hit.pattern
  if (scope === null) throw new Error('The words belong to no out-of-scope item.')
  const item = localize(scope.item, language)
  return {
    pointer: text.pointer,
    span: hit.span,
    message: item.severity === 'block' ? 'not-peer-work' : 'needs-limits',
    severity: pattern.severity ?? scopeSeverities[item.severity],
    values: { words: hit.span.text, what: item.title, doneBy: item.doneBy },
    outOfScope: item.id,
    patches: scopePatches(hit, text, role)
  }
}

function findingFromTerm(words: FindingWords, hit: Hit, text: ReviewText): Finding | null {
  const { pattern, rule, term } = hit.pattern
  if (term === null) throw new Error('The words belong to no term.')
  const content = words.of(rule)
  const item = localize(term.item, words.language)
  const own = pattern.severity ?? term.content.severity ?? content.severity
  const severity = words.review.severityOf([item.id, content.id], own)
  if (severity === null) return null
  const message = pattern.message ?? (item.use.length === 0 ? 'without-replacement' : 'default')
  return {
    rule: item.id,
    group: content.id,
    severity,
    pointer: text.pointer,
    span: hit.span,
    message: fill(messageOf(content, message), { words: hit.span.text, use: item.use.join('” or “') }),
    why: item.text,
    mend: content.mend,
    sources: item.sources,
    documentation: documentationOf(item.id),
    ...mendings(replacements(hit, text), content)
  }
}

function messageOf({ id, messages }: RuleContent, name = 'default'): string {
  const message = messages[name]
  if (message === undefined) throw new Error(`The rule "${id}" has no message "${name}".`)
  return message
}

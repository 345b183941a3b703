/** The review report: what a review found, put into the words and the order of the meeting where a role is agreed. */
import type { Formatter } from '../../domain/format.ts'
import type { LocaleData } from '../../domain/locale.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import type { Library } from '../../library/library.ts'
import type { RoleReview } from '../review-role.ts'
import { composeFrame, documentNameOf, startComposing } from './compose-view.ts'
import type { Composing } from './context.ts'
import { templateLabels } from './labels.ts'
import { composeFindings, countsLine } from './review-findings.ts'
import { composeMeasures } from './review-measures.ts'
import { createPlaces } from './review-places.ts'
import type { ReviewReportView } from './review-report-view.ts'
import { shortSources } from './sources.ts'

export interface ReportOptions {
  readonly library: Library
  readonly format: Formatter
  /** The schema of the role definition, whose titles are the labels of its parts. */
  readonly roleSchema: Readonly<Record<string, unknown>>
  /** The title of a rule or term by its id. */
  readonly ruleTitle: (id: string) => string
}

/** The view of the report. The review is that of the role. */
export function composeReviewReport(
  role: RoleDefinition,
  review: RoleReview,
  { library, format, roleSchema, ruleTitle }: ReportOptions
): ReviewReportView {
  const composing = startComposing(role, library, format)
  const places = createPlaces(composing, labelsOf(format.locale, roleSchema))
  const { findings, truncated } = review
  return {
    ...composeFrame(role, format),
    documentName: documentNameOf('review-report', format),
    countsLine: countsLine(findings, composing),
    isClean: findings.length === 0,
    isSound: findings.length > 0 && findings.every(({ severity }) => severity === 'info'),
    isTruncated: truncated,
    isUnread: review.measures.reading === null,
    severities: composeFindings(findings, places, composing),
    changes: composeChanges(review.configuration, ruleTitle, composing),
    ...composeMeasures(review, places, composing),
    sourcesLine: sourcesOf(review, composing),
    contentVersion: library.contentVersion
  }
}

/** Labels of a locale, made once: they are hundreds. */
const labelsOfLocales = new WeakMap<LocaleData, ReturnType<typeof templateLabels>>()

function labelsOf(locale: LocaleData, schema: ReportOptions['roleSchema']): ReturnType<typeof templateLabels> {
  const labels = labelsOfLocales.get(locale) ?? templateLabels(locale, schema)
  labelsOfLocales.set(locale, labels)
  return labels
}

function composeChanges(
  configuration: RoleReview['configuration'],
  ruleTitle: ReportOptions['ruleTitle'],
  { format }: Composing
): ReviewReportView['changes'] {
  return configuration.map(({ rule, severity, thresholds = {}, reason }) => {
    const level = severity === undefined ? [] : [format.say(`report.level.${severity}`, {})]
    const numbers = Object.entries(thresholds).map(([name, value]) =>
      format.say('report.threshold', { name, value: format.number(value) })
    )
    return {
      rule: ruleTitle(rule),
      changes: [...level.map(value => format.say('report.severityChange', { value })), ...numbers],
      reason
    }
  })
}

/** Sources of what is said here: findings, questions and expectations. */
function sourcesOf({ findings, measures }: RoleReview, composing: Composing): string {
  const speaking = [...findings, ...measures.completeness, ...measures.supervision.expectations]
  const ids = new Set(speaking.flatMap(({ sources }) => sources))
  return [...new Set(shortSources([...ids], composing))].sort().join('; ')
}

/** The findings of a review report: by severity, then by part of the role, those that are mended alike in one row. */
import type { Formatter } from '../../domain/format.ts'
import type { Finding, Severity } from '../../review/finding.ts'
import type { Composing } from './context.ts'
import type { Places } from './review-places.ts'
import type { FindingRowView, SeverityView } from './review-report-view.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Findings come in the order in which a person mends them, which stays. */
export function composeFindings(
  findings: readonly Finding[],
  places: Places,
  { format }: Composing
): readonly SeverityView[] {
  return severities.flatMap(severity => {
    const own = findings.filter(finding => finding.severity === severity)
    if (own.length === 0) return []
    const heading = format.say(`report.severity.${severity}`, {})
    const byPart = groupedBy(own, ({ pointer }) => places.part(pointer))
    const parts = [...byPart.values()].map(inPart => ({ rows: rowsOf(inPart, places, format) }))
    const caption = format.count(`report.${severity}`, { value: own.length })
    return [{ id: `${severity}-findings`, heading, caption, parts }]
  })
}

/** Named ways to mend in one row; a longer list hides the others, and the review itself gives all of them. */
const mostWays = 3

function rowsOf(findings: readonly Finding[], places: Places, format: Formatter): readonly FindingRowView[] {
  const alike = groupedBy(findings, ({ rule, group, why, mend }) => JSON.stringify([group ?? rule, why, mend]))
  return [...alike.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const byPlace = groupedBy(group, ({ pointer }) => places.full(pointer))
    const ways = [...new Set(group.flatMap(({ patches = [] }) => patches.map(({ title }) => title)))]
    const more = ways.length - mostWays
    return [
      {
        found: [...byPlace].map(([where, here]) => ({
          where,
          messages: [...new Set(here.map(({ message }) => message))]
        })),
        why: first.why,
        mend: first.mend,
        ways: more > 0 ? [...ways.slice(0, mostWays), format.count('report.moreWays', { value: more })] : ways
      }
    ]
  })
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** How many findings of each severity there are, in one line; none of a severity is not mentioned. */
export function countsLine(findings: readonly Finding[], { format }: Composing): string {
  return format.facts(
    severities.map(severity => {
      const value = findings.filter(finding => finding.severity === severity).length
      return value === 0 ? null : format.count(`report.${severity}`, { value })
    })
  )
}

/** More than these is a list, and no beginning of a talk. */
const mostFirst = 5

/** The first findings that are no suggestions, each rule once. */
export function firstToTalkAbout(findings: readonly Finding[]): readonly string[] {
  const urgent = findings.filter(({ severity }) => severity !== 'info')
  const messages = [...groupedBy(urgent, ({ rule, group }) => group ?? rule).values()].flatMap(
    ([first]) => first?.message ?? []
  )
  return [...new Set(messages)].slice(0, mostFirst)
}

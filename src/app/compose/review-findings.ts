/** The findings of a review report: by severity, then by part of the role, those that are mended alike in one row. */
import type { Finding, Severity } from '../../review/finding.ts'
import type { Composing } from './context.ts'
import type { Places } from './review-places.ts'
import type { FindingRowView, SeverityView } from './review-report-view.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Findings come in the order in which a person mends them, which stays. */
export function composeFindings(
  findings: readonly Finding[],
  places: Places,
  composing: Composing
): readonly SeverityView[] {
  const { format } = composing
  return severities.flatMap(severity => {
    const own = findings.filter(finding => finding.severity === severity)
    if (own.length === 0) return []
    const heading = format.say(`report.severity.${severity}`, {})
    const byPart = groupedBy(own, ({ pointer }) => places.part(pointer))
    const said = new Set<string>()
    const parts = [...byPart.values()].map(inPart => ({
      rows: rowsOf(inPart, places, composing).map(row => saidOnce(row, said))
    }))
    const caption = format.count(`report.${severity}`, { value: own.length })
    return [{ id: `${severity}-findings`, heading, caption, parts }]
  })
}

/** Named ways to mend in one row; a longer list hides the others, and the review itself gives all of them. */
const mostWays = 3
/** Wordings to choose from in one row. */
const mostWordings = 2

function rowsOf(findings: readonly Finding[], places: Places, composing: Composing): readonly FindingRowView[] {
  const alike = groupedBy(findings, ({ rule, group, why, mend, rewordings }) =>
    JSON.stringify([group ?? rule, why, mend, rewordings?.map(({ text }) => text)])
  )
  return [...alike.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const byPlace = groupedBy(group, ({ pointer }) => places.full(pointer))
    const isOneOfMany = [...byPlace.values()].some(here => missingTitles(here, composing) !== null)
    const instead = unique(group.flatMap(({ rewordings = [] }) => rewordings.map(({ text }) => text)))
    return [
      {
        found: [...byPlace].map(([where, here]) => ({ where, messages: messagesOf(here, composing) })),
        // A suggestion is short: what to do says enough of why.
        why: first.severity === 'info' ? '' : first.why,
        mend: first.mend,
        instead: instead.slice(0, mostWordings),
        // The titles stand in the message, and each would only be added.
        ways: isOneOfMany ? [] : waysOf(group, composing)
      }
    ]
  })
}

/** How to mend is said where it first applies; a row that gives the words to write is complete without it. */
function saidOnce(row: FindingRowView, said: Set<string>): FindingRowView {
  const isKnown = said.has(row.mend) && row.instead.length > 0
  said.add(row.mend)
  return isKnown ? { ...row, mend: '' } : row
}

/** From this number on, items that are missing are one line of titles in the place of a message for each. */
const manyItems = 3

function messagesOf(findings: readonly Finding[], composing: Composing): readonly string[] {
  const titles = missingTitles(findings, composing)
  if (titles === null) return unique(findings.map(({ message }) => message))
  return [composing.format.say('report.absent', { value: titles.join('; ') })]
}

/** Titles of the boundaries that findings miss; null where they are few or say something else. */
function missingTitles(findings: readonly Finding[], { library, use }: Composing): readonly string[] | null {
  const titles = findings.flatMap(finding => use(library.boundaries, addedId(finding) ?? '')?.title ?? [])
  return titles.length >= manyItems && titles.length === findings.length ? titles : null
}

/** The id of the item of the library that the finding's first way to mend adds to a list. */
function addedId({ patches = [] }: Finding): string | null {
  const operation = patches[0]?.operations.at(-1)
  if (operation?.op !== 'add') return null
  const { value } = operation
  const added: unknown = Array.isArray(value) ? value[0] : value
  if (typeof added !== 'object' || added === null || !('id' in added)) return null
  return typeof added.id === 'string' ? added.id : null
}

/** What patches do that put no other words in the place of some. */
function waysOf(findings: readonly Finding[], { format }: Composing): readonly string[] {
  const ways = unique(
    findings.flatMap(({ patches = [], rewordings = [] }) =>
      patches.filter(patch => !rewordings.some(({ title }) => title === patch.title)).map(({ title }) => title)
    )
  )
  const more = ways.length - mostWays
  return more > 0 ? [...ways.slice(0, mostWays), format.count('report.moreWays', { value: more })] : ways
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
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

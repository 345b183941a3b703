/** The measures of a review in words: what is answered and where, shares, supervision, isolation and the trace. */
import type { RoleReview } from '../review-role.ts'
import type { Composing } from './context.ts'
import type { Places } from './review-places.ts'
import { shortened } from './review-places.ts'
import type { AnswerView, MeasuresView } from './review-report-view.ts'

type Measures = RoleReview['measures']

export function composeMeasures(review: RoleReview, places: Places, composing: Composing): MeasuresView {
  const { format } = composing
  const { measures } = review
  const report = format.locale.labels.report as Readonly<Record<string, string>>
  const group = (id: string, rows: readonly (AnswerView & { readonly isOpen: boolean })[], state: string) => {
    const titles = rows.filter(({ isOpen }) => !isOpen).map(({ title }) => title)
    const name = format.say(`report.state.${state}`, {})
    const answered = titles.length === 0 ? '' : format.say('report.threshold', { name, value: titles.join('; ') })
    const open = rows.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...row }) => row)
    return { id: `answers-${id}`, heading: report[id] ?? id, open, answered }
  }
  const themes = (['ambiguity', 'conflict'] as const).map(scale => {
    const own = measures.completeness.filter(theme => theme.scale === scale)
    const rows = own.map(theme =>
      answer(theme, { found: theme.answeredBy, against: theme.missing }, review, places, composing)
    )
    return group(scale, rows, 'answered')
  })
  const expected = measures.supervision.expectations.map(({ text, metBy, against, ...expectation }) =>
    answer({ ...expectation, question: text }, { found: metBy, against }, review, places, composing)
  )
  return {
    answers: [...themes, group('supervisionCaption', expected, 'met')],
    figures: figuresOf(measures, report, places, composing).filter(({ value }) => value !== ''),
    isMean: measures.time.isMean
  }
}

type Figure = MeasuresView['figures'][number]

function figuresOf(
  { competencies, isolation, reading, supervision, time, trace }: Measures,
  report: Readonly<Record<string, string>>,
  places: Places,
  composing: Composing
): readonly Figure[] {
  const { format } = composing
  const figure = (label: string, value: string, parts = ''): Figure => ({ name: report[label] ?? label, value, parts })
  const said = (text: string) => text || format.say('report.notSaid', {})
  const hours = (value: number) => format.count('report.hours', { value })
  const none = format.say('report.allFit', {})
  const names = new Map(competencies.domains.map(({ id, name }) => [id, name]))
  const list = (titles: readonly string[]) => firstOf(titles, mostTitles, format).join('; ')
  return [
    ...sharesOf(time, composing),
    figure('unassigned', time.unassigned === null || time.unassigned === 0 ? '' : format.percent(time.unassigned)),
    figure('adminHours', adminHoursOf(time, composing)),
    figure('supervisionHours', hours(supervision.hours.perMonth)),
    figure('firstHours', hours(supervision.hours.firstSixMonths)),
    figure('peers', said(isolation.peers === null ? '' : format.number(isolation.peers))),
    figure('network', said(places.brief(isolation.network))),
    figure('peerSupervisors', said(supervisors(isolation.peerSupervisors, places, composing))),
    figure('dutiesWithout', list(competencies.dutiesWithoutDomain.map(({ title }) => shortened(title))) || none),
    figure('competenciesWithout', list(competencies.chosenWithoutDuty.map(id => names.get(id) ?? id)) || none),
    figure(
      'dutiesUnbounded',
      list(
        trace.rows.filter(({ boundaries }) => boundaries.length === 0).map(({ pointer }) => places.title(pointer))
      ) || none
    ),
    figure('reading', readingLine(reading, composing), report.readingUse)
  ]
}

/** Findings against it speak for themselves; suggestions do not make a document unclear and are left out. */
function answer(
  { title, question, state }: { readonly title: string; readonly question: string; readonly state: string },
  places: {
    readonly found: readonly string[]
    readonly against: readonly { readonly rule: string; readonly pointer: string }[]
  },
  review: RoleReview,
  words: Places,
  { format }: Composing
): AnswerView & { readonly isOpen: boolean } {
  const messages = review.findings
    .filter(({ severity }) => severity !== 'info')
    .filter(({ rule, pointer }) => places.against.some(against => against.rule === rule && against.pointer === pointer))
    .map(({ message }) => message)
  const found = words.brief(places.found)
  return {
    title,
    isOpen: state !== 'answered' && state !== 'met',
    question,
    state: format.say(`report.state.${state}`, {}),
    found: found === '' ? '' : format.say('report.found', { value: found }),
    missing: firstOf(
      [...new Set(messages)].map(value => format.say('report.missing', { value })),
      mostMessages,
      format
    )
  }
}

/** Findings that a question names; all stand in the tables above it. */
const mostMessages = 1
/** Titles that a figure names: enough to see what it is about. */
const mostTitles = 4

/** The first of a list, and the number of the others, so that a flawed role still fits a meeting. */
function firstOf(values: readonly string[], most: number, format: Composing['format']): readonly string[] {
  const more = values.length - most
  return more > 0 ? [...values.slice(0, most), format.count('report.moreWays', { value: more })] : values
}

function sharesOf({ shares }: Measures['time'], { format }: Composing): readonly Figure[] {
  const notSaid = format.say('report.notSaid', {})
  const listOf = (duties: readonly { readonly title: string }[]) =>
    firstOf(
      duties.map(({ title }) => shortened(title)),
      mostTitles,
      format
    ).join('; ')
  return shares
    .filter(({ duties }) => duties.length > 0)
    .map(share => ({
      name:
        share.class === 'unknown' ? format.say('report.unknownClass', {}) : format.word('duties.class', share.class),
      value: share.percent === null ? notSaid : format.percent(share.percent),
      // Without shares, a list of the duties would say nothing about time.
      parts: share.percent === null ? '' : listOf(share.duties)
    }))
}

function adminHoursOf({ adminHours }: Measures['time'], { format }: Composing): string {
  if (adminHours === null) return ''
  const hours = format.count('report.hours', { value: adminHours.perWeek })
  if (adminHours.percent === null) return hours
  return format.say('report.adminHours', { hours, percent: format.percent(adminHours.percent) })
}

/** Kind and title of each, for the place alone would say "Supervision" again. */
function supervisors(pointers: readonly string[], places: Places, { format, role }: Composing): string {
  const named = pointers.map(pointer => {
    const arrangement = role.supervision?.arrangements?.[Number(pointer.split('/').at(-1))]
    const kind = arrangement?.kind && format.word('supervision.arrangements.kind', arrangement.kind)
    return format.facts([kind, arrangement?.role]) || places.title(pointer)
  })
  return [...new Set(named)].join('; ')
}

function readingLine(reading: Measures['reading'], { format }: Composing): string {
  if (reading === null) return format.say('report.notEnglish', {})
  const { grade, words, wordsPerSentence } = reading
  if (grade === null || wordsPerSentence === null) return format.say('report.noText', {})
  return format.say('report.grade', {
    grade: format.number(grade),
    words: format.number(words),
    length: format.number(wordsPerSentence)
  })
}

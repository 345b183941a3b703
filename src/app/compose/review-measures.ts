/** The measures of a review in words: what is answered and where, shares, supervision, isolation and the trace. */
import type { RoleReview } from '../review-role.ts'
import type { Composing } from './context.ts'
import type { Places } from './review-places.ts'
import { shortened } from './review-places.ts'
import type { AnswerView, MeasuresView, TraceRowView } from './review-report-view.ts'

type Measures = RoleReview['measures']

export function composeMeasures(review: RoleReview, places: Places, composing: Composing): MeasuresView {
  const { format } = composing
  const { labels } = format.locale
  const report = labels.report as Readonly<Record<string, string>>
  const { measures } = review
  const { isolation, supervision } = measures
  const said = (text: string) => text || format.say('report.notSaid', {})
  return {
    themes: (['ambiguity', 'conflict'] as const).map(scale => ({
      id: `answers-${scale}`,
      heading: report[scale] ?? scale,
      rows: measures.completeness
        .filter(theme => theme.scale === scale)
        .map(theme => answer(theme, { found: theme.answeredBy, against: theme.missing }, review, places, composing))
    })),
    time: composeTime(measures.time, composing),
    supervision: {
      perMonth: format.count('report.hours', { value: supervision.hours.perMonth }),
      firstSixMonths: format.count('report.hours', { value: supervision.hours.firstSixMonths }),
      expectations: supervision.expectations.map(({ text, metBy, against, ...expected }) =>
        answer({ ...expected, question: text }, { found: metBy, against }, review, places, composing)
      )
    },
    isolation: {
      peers: said(isolation.peers === null ? '' : format.number(isolation.peers)),
      network: said(places.brief(isolation.network)),
      peerSupervisors: said(supervisors(isolation.peerSupervisors, places, composing))
    },
    coverage: composeCoverage(measures.competencies, composing),
    reading: readingLine(measures.reading, composing),
    trace: composeTrace(measures.trace, measures.competencies, places, composing),
    otherBoundaries: measures.trace.otherBoundaries.map(places.title).join('; ')
  }
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
): AnswerView {
  const messages = review.findings
    .filter(({ severity }) => severity !== 'info')
    .filter(({ rule, pointer }) => places.against.some(against => against.rule === rule && against.pointer === pointer))
    .map(({ message }) => message)
  const found = words.brief(places.found)
  return {
    title,
    question: state === 'answered' || state === 'met' ? '' : question,
    state: format.say(`report.state.${state}`, {}),
    found: found === '' ? '' : format.say('report.found', { value: found }),
    missing: [...new Set(messages)].map(value => format.say('report.missing', { value }))
  }
}

function composeTime(time: Measures['time'], { format }: Composing): MeasuresView['time'] {
  const { adminHours, isMean, shares, unassigned } = time
  const notSaid = format.say('report.notSaid', {})
  const perWeek = adminHours === null ? '' : format.count('report.hours', { value: adminHours.perWeek })
  const percent = adminHours?.percent ?? null
  return {
    shares: shares
      .filter(({ duties }) => duties.length > 0)
      .map(share => ({
        name:
          share.class === 'unknown' ? format.say('report.unknownClass', {}) : format.word('duties.class', share.class),
        share: share.percent === null ? notSaid : format.percent(share.percent),
        duties: share.duties.map(({ title }) => shortened(title)).join('; ')
      })),
    unassigned: unassigned === null || unassigned === 0 ? '' : format.percent(unassigned),
    adminHours:
      percent === null
        ? perWeek
        : format.say('report.adminHours', { hours: perWeek, percent: format.percent(percent) }),
    isMean
  }
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

function composeCoverage(measure: Measures['competencies'], { format }: Composing): MeasuresView['coverage'] {
  const none = format.say('report.allFit', {})
  const names = new Map(measure.domains.map(({ id, name }) => [id, name]))
  return {
    duties: measure.dutiesWithoutDomain.map(({ title }) => shortened(title)).join('; ') || none,
    competencies: measure.chosenWithoutDuty.map(id => names.get(id) ?? id).join('; ') || none
  }
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

function composeTrace(
  { rows }: Measures['trace'],
  { domains }: Measures['competencies'],
  places: Places,
  { format, role }: Composing
): readonly TraceRowView[] {
  const names = new Map(domains.map(({ id, name }) => [id, name]))
  const none = format.say('report.allFit', {})
  return rows.map(({ pointer, competencies, boundaries, assessment }) => {
    const methods = assessment.flatMap(({ competency, methods, own }) => [
      ...methods.map(method => format.word('method', method)),
      ...(own === null ? [] : (role.competencies?.find(({ id }) => id === competency)?.assessment ?? []))
    ])
    return {
      duty: places.title(pointer),
      competencies: competencies.map(id => names.get(id) ?? id).join('; ') || none,
      boundaries: boundaries.map(boundary => places.title(boundary.pointer)).join('; ') || none,
      assessment: [...new Set(methods)].join('; ') || none
    }
  })
}

/** Use case: review a whole job description that was written elsewhere. */
import type { Description } from '../description/description.ts'
import { createSectionReader, type Passage } from '../description/sections.ts'
import type { ProblemList } from '../domain/problem.ts'
import type { ReviewContent } from '../review/content.ts'
import { type FindingList, findingLimit, type Reviewer } from '../review/engine.ts'
import type { Finding, Span } from '../review/finding.ts'
import { createMentions } from '../review/mentions.ts'
import { orderFindings } from '../review/order.ts'
import { type DescriptionSource, readDescription, unreadable } from './read-description.ts'

export interface DescriptionOptions {
  readonly settingId?: string | undefined
  readonly jurisdiction?: string | undefined
  readonly locale?: string | undefined
}

export interface DescriptionReview extends FindingList {
  /** The text as it was read; the spans of findings are offsets in it. */
  readonly text: string
  /** What of it was taken as what. */
  readonly passages: readonly Pick<Passage, 'section' | 'field' | 'start' | 'end'>[]
}

export type DescriptionReviewing =
  | { readonly ok: true; readonly review: DescriptionReview }
  | { readonly ok: false; readonly problems: ProblemList }

/** Makes the reviewer of descriptions. */
export function createDescriptionReviewer(reviewer: Reviewer, content: ReviewContent) {
  const sections = createSectionReader(content.sections, content.words)
  const mentions = createMentions(content.mentions, content.words)

  const review = (description: Description, options: DescriptionOptions): DescriptionReview => {
    const passages = sections.passagesOf(description)
    const { settingId, jurisdiction, locale } = options
    const found = passages.flatMap(({ field, start, text }) =>
      reviewer
        .reviewText({ text, field, settingId, jurisdiction, locale })
        .findings.map(finding => shifted(finding, start))
    )
    const absent = mentions
      .absentFrom(passages.flatMap(partsOf))
      .map(({ rule, message }) => reviewer.absence(rule, message, locale))
    const findings = orderFindings([...found, ...absent.filter(finding => finding !== null)], null)
    return {
      text: description.text,
      passages: passages.map(({ section, field, start, end }) => ({ section, field, start, end })),
      findings: findings.slice(0, findingLimit),
      truncated: findings.length > findingLimit
    }
  }

  return async (
    bytes: Uint8Array,
    source: DescriptionSource,
    options: DescriptionOptions
  ): Promise<DescriptionReviewing> => {
    const reading = await readDescription(bytes, source)
    if (!reading.ok) return { ok: false, problems: unreadable(reading) }
    return { ok: true, review: review(reading.description, options) }
  }
}

/** A passage with its label again, for "Manager: …" says who the manager is, and with what stands above it. */
function partsOf({ heading, label, text }: Passage): readonly string[] {
  const labelled = label === undefined ? text : `${label}: ${text}`
  return heading === undefined ? [labelled] : [labelled, `${heading} ${text}`]
}

/** From the place in its passage to the place in the whole text; patches are for role definitions and are left out. */
function shifted({ patches: _patches, span, rewordings, ...finding }: Finding, start: number): Finding {
  const moved = (place: Span): Span => ({ ...place, start: place.start + start, end: place.end + start })
  return {
    ...finding,
    ...(span !== undefined && { span: moved(span) }),
    ...(rewordings !== undefined && {
      rewordings: rewordings.map(rewording => ({ ...rewording, span: moved(rewording.span) }))
    })
  }
}

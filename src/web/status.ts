/** How far each section is, said honestly: text that came with a starting role is not an answer until a person has seen it. */
import { valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { Finding } from '../review/finding.ts'
import { blanksIn } from './blanks.ts'
import type { Draft } from './draft.ts'
import type { FormMap, Page, Section } from './form-map.ts'

/** Least settled first: `problem` stands in the way of a document, `attention` is an error or a warning of the review. */
export type StatusName = 'problem' | 'attention' | 'blanks' | 'open' | 'empty' | 'suggested' | 'begun' | 'done'

export interface SectionStatus {
  readonly name: StatusName
  /** How many problems, findings or open answers the name counts; 0 where it counts none. */
  readonly count: number
}

export interface Checked {
  readonly problems: readonly InputProblem[]
  readonly findings: readonly Finding[]
}

/** The status of a section. */
export function statusOf(section: Section, draft: Draft, checked: Checked, map: FormMap): SectionStatus {
  const isHere = ({ pointer }: { readonly pointer: string }) => map.pageOf(pointer)?.section === section.id
  const problems = checked.problems.filter(isHere).length
  const seen = section.pages.filter(page => draft.seen.includes(page.id))
  const filled = section.pages.filter(page => isFilled(page, draft))
  if (problems > 0 && (seen.length > 0 || filled.length > 0)) return { name: 'problem', count: problems }
  if (filled.length === 0 && seen.length === 0) return { name: 'empty', count: 0 }
  const findings = checked.findings.filter(finding => finding.severity !== 'info' && isHere(finding)).length
  if (findings > 0) return { name: 'attention', count: findings }
  const blanks = blanksIn(draft.role).filter(isHere).length
  if (blanks > 0) return { name: 'blanks', count: blanks }
  const open = section.pages.filter(page => draft.open.includes(page.id)).length
  if (seen.length === 0) return { name: 'suggested', count: 0 }
  if (seen.length < section.pages.length) return { name: 'begun', count: section.pages.length - seen.length }
  return open > 0 ? { name: 'open', count: open } : { name: 'done', count: 0 }
}

/** Whether the draft has any answer to the page. */
export function isFilled(page: Page, { role }: Draft): boolean {
  return page.all.some(field => valueAt(role, field.pointer) !== undefined)
}

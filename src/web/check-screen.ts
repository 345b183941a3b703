/** The screens at the end: all answers with what the review says of them, and the documents as they will be. */
import { createHash } from 'node:crypto'
import type { DocumentName } from '../app/service.ts'
import { valueAt } from '../domain/pointer.ts'
import { severities } from '../review/finding.ts'
import { blanksIn } from './blanks.ts'
import type { DraftCheck } from './check-draft.ts'
import type { AnswerLine } from './describe-value.ts'
import type { Draft } from './draft.ts'
import type { FindingView } from './finding-view.ts'
import type { Form } from './form.ts'
import type { Page } from './form-map.ts'
import { atFields } from './problem-places.ts'
import { hiddenAnswers } from './result.ts'
import { type FrameView, frameView, type Notice } from './screen.ts'

export interface EndOptions {
  readonly draft: Draft
  readonly check: DraftCheck
  readonly notice: Notice | null
}

interface FindingGroup {
  readonly title: string
  readonly isOpen: boolean
  readonly findings: readonly FindingView[]
}

interface EndView extends FrameView {
  /** Those of one weight together; a long group is closed at first, its number beside it. */
  readonly findingGroups: readonly FindingGroup[]
  readonly hasFindings: boolean
  readonly verdict: string
  readonly isReady: boolean
  /** Words in brackets that are still to be filled in, with the page to do it on. */
  readonly blanks: readonly { readonly text: string; readonly page: string; readonly title: string }[]
  readonly hasBlanks: boolean
  /** What stands in the way of the documents, with the page to correct it on. */
  readonly mistakes: readonly { readonly text: string; readonly page: string; readonly title: string }[]
  readonly hasMistakes: boolean
}

interface CheckView extends EndView {
  readonly sections: readonly { readonly title: string; readonly pages: readonly PageAnswers[] }[]
  readonly hidden: readonly { readonly label: string; readonly text: string; readonly page: string }[]
  readonly hasHidden: boolean
}

interface PageAnswers {
  readonly id: string
  readonly title: string
  readonly answers: readonly (AnswerLine & { readonly lines: readonly AnswerLine[] })[]
  readonly isEmpty: boolean
  readonly isUnknown: boolean
}

/** Everything that was answered, each with the way back to it. */
export function renderCheck(form: Form, options: EndOptions): string {
  const { draft } = options
  const { map, words } = form
  const hidden = hiddenAnswers(draft, map)
  const view: CheckView = {
    ...endView(form, { name: 'check' }, words.say('check-title'), options),
    sections: map.sections.map(section => ({
      title: words.section(section.id).title,
      pages: section.pages.map(page => answersOf(form, page, draft, new Set(hidden)))
    })),
    hidden: hidden.map(pointer => ({
      label: form.describer.pathOf(pointer),
      text: form.describer.textOf(pointer, valueAt(draft.role, pointer)),
      page: map.pageOf(pointer)?.id ?? ''
    })),
    hasHidden: hidden.length > 0
  }
  return form.templates.render('check', view)
}

function mistakesIn(form: Form, check: DraftCheck): EndView['mistakes'] {
  const { map, words } = form
  return atFields(check.problems, check.result, form).map(problem => {
    const page = map.pageOf(problem.pointer)
    const title = page === null ? '' : words.page(page.id).title
    return { text: `${problem.message} ${problem.hint}`.trim(), page: page?.id ?? '', title }
  })
}

function endView(
  form: Form,
  screen: { readonly name: 'check' | 'documents' },
  heading: string,
  options: EndOptions
): EndView {
  const { draft, check, notice } = options
  const mistakes = mistakesIn(form, check)
  const blanks = blanksIn(draft.role).map(({ pointer, text }) => {
    const page = form.map.pageOf(pointer)
    return { text, page: page?.id ?? '', title: page === null ? '' : form.words.page(page.id).title }
  })
  const serious = check.findings.filter(finding => finding.severity !== 'info').length
  const verdict =
    check.role === null
      ? form.words.say('verdict-mistakes', { n: check.problems.length })
      : form.words.say(serious === 0 ? 'verdict-clear' : 'verdict-findings', { n: serious })
  return {
    ...frameView(form, { screen, draft, heading, back: '', notice }),
    findingGroups: groupsOf(form, check),
    hasFindings: check.findings.length > 0,
    verdict,
    isReady: check.role !== null,
    blanks,
    hasBlanks: blanks.length > 0,
    mistakes,
    hasMistakes: mistakes.length > 0
  }
}

/** More than these at once are a wall. */
const mostAtOnce = 6

function groupsOf(form: Form, { findings, result }: DraftCheck): readonly FindingGroup[] {
  const groups = severities.flatMap(severity => {
    const own = findings.filter(finding => finding.severity === severity)
    if (own.length === 0) return []
    const title = form.words.say(`group-${severity}`, { n: own.length })
    return [{ title, findings: own.map(finding => form.viewFinding(finding, result)) }]
  })
  return groups.map(group => ({ ...group, isOpen: group.findings.length <= mostAtOnce }))
}

function answersOf({ describer, words }: Form, page: Page, draft: Draft, hidden: ReadonlySet<string>): PageAnswers {
  const answers = page.all.flatMap(field => {
    const value = valueAt(draft.role, field.pointer)
    if (value === undefined || hidden.has(field.pointer)) return []
    return [{ label: field.label, text: '', lines: describer.linesOf(field.pointer, value) }]
  })
  const isUnknown = draft.open.includes(page.id)
  return {
    id: page.id,
    title: words.page(page.id).title,
    answers,
    isEmpty: answers.length === 0 && !isUnknown,
    isUnknown
  }
}

/** Documents that are shown before they are taken away. */
const shown: readonly DocumentName[] = ['job-description', 'competency-framework']

export interface DocumentsPage {
  readonly html: string
  /** Sources for the policy of the page: the styles that the documents inside carry. */
  readonly styleHashes: readonly string[]
}

/** The documents as they will be, beside the findings. Asks for a role without problems. */
export async function renderDocuments(form: Form, options: EndOptions): Promise<DocumentsPage> {
  const { role } = options.check
  const made =
    role === null ? [] : await Promise.all(shown.map(name => form.service.renderDocument(role, name, 'html')))
  const documents = made.map(({ bytes }, index) => ({
    name: shown[index],
    title: form.words.say(`document-${shown[index]}`),
    html: new TextDecoder().decode(bytes)
  }))
  const view = { ...endView(form, { name: 'documents' }, form.words.say('documents-title'), options), documents }
  const styles = documents.flatMap(({ html }) =>
    [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(match => match[1] ?? '')
  )
  const styleHashes = styles.map(css => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  return { html: form.templates.render('documents', view), styleHashes: [...new Set(styleHashes)] }
}

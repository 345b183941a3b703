/** The screens that ask: a page, or one item of a list. */

import { valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { blanksIn } from './blanks.ts'
import type { DraftCheck } from './check-draft.ts'
import type { Draft } from './draft.ts'
import type { Field } from './field.ts'
import { type FieldView, fieldId, itemAnchor } from './field-view.ts'
import type { FindingView } from './finding-view.ts'
import type { Form } from './form.ts'
import { isWithin, type Page } from './form-map.ts'
import { atFields } from './problem-places.ts'
import { type FrameView, frameView, type Notice, type Screen } from './screen.ts'

type QuestionScreen = Extract<Screen, { readonly name: 'page' | 'item' }>

export interface QuestionOptions {
  readonly draft: Draft
  /** The draft to send along, where the one that is shown has grown too large for it. */
  readonly carried?: Draft | undefined
  readonly check: DraftCheck
  readonly screen: QuestionScreen
  readonly back: string
  readonly notice: Notice | null
  /** Errors are shown when a person wants to go on, not before an answer. */
  readonly showsErrors: boolean
}

interface QuestionView extends FrameView {
  readonly section: string
  readonly why: string
  readonly example: string
  readonly fields: readonly FieldView[]
  readonly more: readonly FieldView[]
  readonly hasMore: boolean
  /** Whether the further questions have answers or errors, and so stand open. */
  readonly isMoreOpen: boolean
  readonly mayBeUnknown: boolean
  readonly isUnknown: boolean
  readonly findings: readonly FindingView[]
  readonly hasFindings: boolean
  /** Sum of the shares of time; null where the page has none. */
  readonly total: { readonly text: string; readonly isRight: boolean } | null
  readonly isItem: boolean
  readonly position: string
  readonly nextLabel: string
  readonly libraryText: string
  /** Words in brackets that are still to be filled in here. */
  readonly blanks: readonly string[]
  readonly hasBlanks: boolean
  /** The field whose words the script has reviewed while they are typed; null where there is none. */
  readonly scope: { readonly field: string; readonly setting: string } | null
}

/** The fields of a screen: those of its page, or of the item. */
export function fieldsOf(form: Form, screen: QuestionScreen): readonly Field[] {
  const page = pageNamed(form, screen.page)
  if (screen.name === 'page') return page.all
  const { fields = [] } = form.map.fieldAt(screen.at)
  return fields.filter(field => field.definition === undefined || !libraryIds.has(field.definition))
}

/** The fields of an item that are asked at once, and those on demand. */
function itemFields(form: Form, screen: QuestionScreen): readonly [readonly Field[], readonly Field[]] {
  const fields = fieldsOf(form, screen)
  const list = screen.name === 'item' ? screen.at.slice(0, screen.at.lastIndexOf('/')) : ''
  const names = form.map.items[list]
  if (names === undefined) return [fields, []]
  const first = names.flatMap(name => fields.find(field => field.pointer.endsWith(`/${name}`)) ?? [])
  return [first, fields.filter(field => !first.includes(field))]
}

/** Ids that tie an item to the library are set by choosing it, never by typing. */
const libraryIds = new Set(['dutyId', 'outOfScopeId', 'boundaryId', 'statementId'])

export function pageNamed(form: Form, id: string): Page {
  const page = form.map.pages.get(id)
  if (page === undefined) throw new Error(`The form has no page ${id}.`)
  return page
}

/** Problems that this screen can mend: those of an item in the item, all others on the page that asks for the part. */
export function problemsOnScreen(form: Form, screen: QuestionScreen, check: DraftCheck): readonly InputProblem[] {
  return belongingTo(form, screen, atFields(check.problems, check.result, form))
}

/** Of things with a pointer, those that belong to a screen. */
function belongingTo<Placed extends { readonly pointer: string }>(
  { map }: Form,
  screen: QuestionScreen,
  all: readonly Placed[]
): readonly Placed[] {
  if (screen.name === 'item') return all.filter(({ pointer }) => isWithin(pointer, screen.at))
  return all.filter(({ pointer }) => map.pageOf(pointer)?.id === screen.page)
}

export function renderQuestion(form: Form, options: QuestionOptions): string {
  return form.templates.render('question', questionView(form, options))
}

function questionView(form: Form, options: QuestionOptions): QuestionView {
  const { draft, carried, check, screen, back, notice, showsErrors } = options
  const { words } = form
  const page = pageNamed(form, screen.page)
  const isItem = screen.name === 'item'
  const texts = words.page(page.id)
  const problems = showsErrors ? problemsOnScreen(form, screen, check) : []
  const context = { role: draft.role, problems, another: screen.another }
  const view = (fields: readonly Field[]) => fields.map(field => form.viewField(field, context))
  const [first, more] = isItem ? itemFields(form, screen) : [page.fields, page.more]
  const findings = belongingTo(form, screen, check.findings)
  const blanks = blanksOn(form, screen, draft)
  const hasAnswer = more.some(field => valueAt(draft.role, field.pointer) !== undefined)
  return {
    ...frameView(form, {
      screen,
      draft,
      carried,
      heading: headingOf(form, screen, draft),
      back,
      notice,
      errors: errorsOf(problems, fieldsOf(form, screen))
    }),
    section: words.section(page.section).title,
    why: isItem ? '' : texts.why,
    example: isItem ? '' : (texts.example ?? ''),
    fields: view(first),
    more: view(more),
    hasMore: more.length > 0,
    isMoreOpen:
      problems.some(({ pointer }) => more.some(field => isWithin(pointer, field.pointer))) ||
      (screen.another !== undefined && more.some(field => isWithin(screen.another ?? '', field.pointer))),
    mayBeUnknown: page.mayBeUnknown && !isItem,
    isUnknown: draft.open.includes(page.id),
    findings: findings.map(finding => form.viewFinding(finding, check.result)),
    hasFindings: findings.length > 0,
    total: page.id === 'duties' && !isItem ? totalOf(form, draft) : null,
    isItem,
    position: words.say(hasAnswer ? 'more-answered' : 'more'),
    nextLabel: words.say(isItem ? 'save-item' : back === 'check' ? 'save-and-check' : 'save-and-continue'),
    blanks,
    hasBlanks: blanks.length > 0,
    scope: isItem && /^\/duties\/\d+$/.test(screen.at) ? scopeOf(screen.at, draft) : null,
    libraryText: isItem ? libraryText(form, screen.at, draft) : ''
  }
}

function scopeOf(at: string, { role }: Draft): QuestionView['scope'] {
  const setting = valueAt(role, '/setting/id')
  return { field: `${at}/text`, setting: typeof setting === 'string' ? setting : '' }
}

function blanksOn(form: Form, screen: QuestionScreen, draft: Draft): readonly string[] {
  const fields = fieldsOf(form, screen)
  const here = blanksIn(draft.role).filter(({ pointer }) => fields.some(field => isWithin(pointer, field.pointer)))
  return [...new Set(here.map(({ text }) => text))]
}

/** What the library says of an item whose wording a person may change. */
function libraryText(form: Form, at: string, draft: Draft): string {
  const list = at.slice(0, at.lastIndexOf('/'))
  const item = valueAt(draft.role, at)
  if (form.lists.kindOf(list) === null || typeof item !== 'object' || item === null) return ''
  const { text: _, ...rest } = item as Readonly<Record<string, unknown>>
  return form.lists.textOf(list, rest)
}

function headingOf(form: Form, screen: QuestionScreen, draft: Draft): string {
  if (screen.name === 'page') return form.words.page(screen.page).title
  const item = valueAt(draft.role, screen.at)
  const list = form.map.fieldAt(screen.at.slice(0, screen.at.lastIndexOf('/'))).label
  if (item === undefined) return form.words.say('new-item', { list })
  return form.words.say('change-item', { list, name: shortName(form.describer.nameOf(screen.at, item)) })
}

function shortName(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, name.lastIndexOf(' ', 60))}…`
}

function errorsOf(problems: readonly InputProblem[], fields: readonly Field[]): FrameView['errors'] {
  return problems.map(({ pointer, message, hint }) => ({
    text: `${message} ${hint}`.trim(),
    target: targetOf(pointer, fields)
  }))
}

/** The element that a link of the error summary leads to: an item of a list has a card, not an input. */
function targetOf(pointer: string, fields: readonly Field[]): string {
  const list = fields.find(field => field.kind === 'items' && pointer.startsWith(`${field.pointer}/`))
  if (list === undefined) return fieldId(pointer)
  const [index] = pointer.slice(list.pointer.length + 1).split('/')
  return itemAnchor(`${list.pointer}/${index}`)
}

function totalOf(form: Form, { role }: Draft): QuestionView['total'] {
  const duties = Array.isArray(role.duties) ? role.duties : []
  const shares = duties.map(duty => (duty as { readonly percent?: unknown } | null)?.percent)
  const numbers = shares.filter((share): share is number => typeof share === 'number')
  const sum = Math.round(numbers.reduce((total, share) => total + share, 0) * 100) / 100
  if (numbers.length === 0) return { text: form.words.say('total-none'), isRight: true }
  const isRight = sum === 100
  return { text: form.words.say(isRight ? 'total-right' : 'total-wrong', { sum }), isRight }
}

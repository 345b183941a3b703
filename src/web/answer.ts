/** Answers a request of the form: takes it apart, does the step, and writes the next screen. */
import { renderCheck, renderDocuments } from './check-screen.ts'
import { renderChoose } from './choose-screen.ts'
import type { Draft } from './draft.ts'
import { listAt } from './edit.ts'
import { renderStart, startDraft } from './entry-screens.ts'
import type { Form } from './form.ts'
import { renderQuestion } from './question-screen.ts'
import { addressOf, type Notice, type Screen } from './screen.ts'
import { type Outcome, type Step, takeStep } from './steps.ts'
import { renderTasks } from './tasks-screen.ts'

/** A page that is ready to be sent. */
export interface FormAnswer {
  readonly status: number
  readonly html: string
  /** Address of the screen that is shown. */
  readonly address: string
  /** Hashes of styles that the page's policy must let in. */
  readonly styleHashes: readonly string[]
}

/** Answers the fields of a form that was sent. Never throws for what a person or a program has sent. */
export async function answerForm(form: Form, data: URLSearchParams): Promise<FormAnswer> {
  if (data.get('screen') === 'start') return answerStart(form, data)
  const reading = form.codec.decode(data.get('draft') ?? '')
  if (!reading.ok) {
    const name = reading.reason === 'too-large' ? 'load-too-long' : 'load-unreadable'
    return startAgain(form, form.words.say(name))
  }
  const screen = screenOf(form, data, reading.draft)
  const [verb = '', ...rest] = (data.get('do') ?? '').split(':')
  const step: Step = {
    draft: reading.draft,
    screen,
    back: data.get('back') === 'check' ? 'check' : '',
    data,
    verb,
    argument: rest.join(':')
  }
  const taken = takeStep(form, step)
  const draft = form.codec.fitted(taken.draft)
  if (draft === null) return showTooLarge(form, step)
  const outcome = draft === taken.draft ? taken : { ...taken, draft, notice: withoutUndo(taken.notice, draft) }
  const other: Notice = { text: form.words.say('loaded-other'), isWarning: true }
  return showOutcome(form, reading.isOurs || outcome.notice !== null ? outcome : { ...outcome, notice: other })
}

/** A change that the draft has no room to remember cannot be taken back. */
function withoutUndo(notice: Notice | null, { undo }: Draft): Notice | null {
  return notice === null || undo.length > 0 ? notice : { ...notice, canUndo: false }
}

/** The screen that was sent, with what was typed on it; the draft goes on as it was before. */
function showTooLarge(form: Form, step: Step): Promise<FormAnswer> {
  const { screen, back } = step
  const answered = takeStep(form, { ...step, verb: '', argument: '' }).draft
  const carried = form.codec.fitted(answered) ?? step.draft
  const draft = screen.name === 'page' || screen.name === 'item' ? answered : carried
  const notice: Notice = { text: form.words.say('too-large'), isWarning: true, isTooLarge: true }
  return showOutcome(form, { draft, screen, back, notice, showsErrors: false }, carried)
}

/** The draft that a request carries, with the answers of the screen it came from; null where it carries none. */
export function draftFrom(form: Form, data: URLSearchParams): Draft | null {
  const reading = form.codec.decode(data.get('draft') ?? '')
  if (!reading.ok) return null
  return takeStep(form, {
    draft: reading.draft,
    screen: screenOf(form, data, reading.draft),
    back: '',
    data,
    verb: '',
    argument: ''
  }).draft
}

/** The first screen for a draft that was just loaded. */
export function showTasks(form: Form, draft: Draft, notice: Notice | null): Promise<FormAnswer> {
  return showOutcome(form, { draft, screen: { name: 'tasks' }, back: '', notice, showsErrors: false })
}

async function answerStart(form: Form, data: URLSearchParams): Promise<FormAnswer> {
  const draft = startDraft(form, data.get('setting') ?? '', data.get('jurisdiction') ?? '', data.get('do') === 'empty')
  return draft === null ? startAgain(form, form.words.say('load-unreadable')) : showTasks(form, draft, null)
}

function startAgain(form: Form, text: string): FormAnswer {
  return { status: 422, html: renderStart(form, [{ text, target: 'load' }]), address: '/', styleHashes: [] }
}

/** Where the form was sent from. What does not exist is the list of tasks. */
function screenOf(form: Form, data: URLSearchParams, draft: Draft): Screen {
  const name = data.get('screen') ?? ''
  const page = data.get('page') ?? ''
  const at = data.get('at') ?? ''
  if (name === 'check' || name === 'documents') return { name }
  if (!form.map.pages.has(page)) return { name: 'tasks' }
  if (name === 'page') return { name, page }
  if (name === 'item' && isItem(form, page, at, draft)) return { name, page, at }
  return name === 'choose' && isLibraryList(form, page, at) ? { name, page, at } : { name: 'page', page }
}

/** Whether a pointer is that of an item which the page leads to: one that is there, or the next that would be. */
function isItem(form: Form, page: string, at: string, { role }: Draft): boolean {
  if (!/\/\d{1,4}$/.test(at) || form.map.pageOf(at)?.id !== page) return false
  const cut = at.lastIndexOf('/')
  if (Number(at.slice(cut + 1)) > listAt(role, at.slice(0, cut)).length) return false
  try {
    return form.map.fieldAt(at).kind === 'group'
  } catch {
    return false
  }
}

function isLibraryList(form: Form, page: string, at: string): boolean {
  return form.lists.kindOf(at) !== null && form.map.pageOf(at)?.id === page
}

async function showOutcome(form: Form, outcome: Outcome, carried = outcome.draft): Promise<FormAnswer> {
  const { draft, back, notice, showsErrors } = outcome
  const screen = existing(form, outcome.screen, draft)
  const check = form.check(draft)
  const answer = (html: string, styleHashes: readonly string[] = []): FormAnswer => ({
    status: showsErrors || notice?.isTooLarge === true ? 422 : 200,
    html,
    address: addressOf(screen),
    styleHashes
  })
  if (screen.name === 'tasks') return answer(renderTasks(form, { draft, check, notice }))
  if (screen.name === 'check') return answer(renderCheck(form, { draft, check, notice }))
  if (screen.name === 'choose') return answer(renderChoose(form, { draft, screen, back, notice }))
  if (screen.name === 'documents') {
    const { html, styleHashes } = await renderDocuments(form, { draft, check, notice })
    return answer(html, styleHashes)
  }
  return answer(renderQuestion(form, { draft, carried, check, screen, back, notice, showsErrors }))
}

/** Arguments of buttons come from the network: a screen that does not exist is the page itself. */
function existing(form: Form, screen: Screen, draft: Draft): Screen {
  if (screen.name === 'item' && !isItem(form, screen.page, screen.at, draft)) return { name: 'page', page: screen.page }
  if (screen.name === 'choose' && !isLibraryList(form, screen.page, screen.at))
    return { name: 'page', page: screen.page }
  return screen
}

/** What the buttons of the form do to the draft, and which screen comes next. */
import { valueAt } from '../domain/pointer.ts'
import type { DraftCheck } from './check-draft.ts'
import { withChosen } from './choose-screen.ts'
import { advance, type Draft, mostUndoSteps, withItem } from './draft.ts'
import { indexIn, listAt, moveAt, moveTo, setAt, tidy } from './edit.ts'
import { patchKey } from './finding-view.ts'
import type { Form } from './form.ts'
import { shownName, withAnswers } from './form-data.ts'
import { bringsQuestions } from './new-questions.ts'
import { operationsBack, takenBack, withFix } from './patch-draft.ts'
import { fieldsOf, pageNamed, problemsOnScreen } from './question-screen.ts'
import type { Notice, Screen } from './screen.ts'

/** A request of the form, taken apart. */
export interface Step {
  readonly draft: Draft
  readonly screen: Screen
  readonly back: string
  readonly data: URLSearchParams
  /** What the button says, `verb` or `verb:argument`. */
  readonly verb: string
  readonly argument: string
}

/** What comes next. */
export interface Outcome {
  readonly draft: Draft
  readonly screen: Screen
  readonly back: string
  readonly notice: Notice | null
  readonly showsErrors: boolean
}

type Role = Draft['role']

/** Takes the answers in and does what the button asks. */
export function takeStep(form: Form, step: Step): Outcome {
  const draft = withAnswersOf(form, step)
  const stay: Outcome = { draft, screen: step.screen, back: step.back, notice: null, showsErrors: false }
  const action = Object.hasOwn(actions, step.verb) ? actions[step.verb] : undefined
  return action === undefined ? stay : action(form, step, stay)
}

/** The draft with the answers of the screen that was sent. */
function withAnswersOf(form: Form, { draft, screen, data }: Step): Draft {
  if (screen.name !== 'page' && screen.name !== 'item') return draft
  const page = pageNamed(form, screen.page)
  const answered = withAnswers(draft.role, fieldsOf(form, screen), data)
  const role = screen.name === 'page' && page.id === 'duties' ? withShares(answered, data) : answered
  const isShown = data.getAll(shownName).includes('unknown')
  const open = isShown ? withItem(draft.open, page.id, data.get('unknown') === 'yes') : draft.open
  const seen = withItem(draft.seen, page.id, true)
  return advance(draft, { role, open, seen })
}

/** Shares of time are asked in the list of duties itself, where their sum can be seen. */
function withShares(role: Role, data: URLSearchParams): Role {
  return listAt(role, '/duties').reduce<Role>((whole, _, index) => {
    const given = data.get(`/duties/${index}/percent`)
    if (given === null) return whole
    const text = given.trim().replace(/\s*%$/, '')
    const isNumber = /^\d{1,3}([.,]\d{1,2})?$/.test(text)
    const share = isNumber ? Number(text.replace(',', '.')) : text === '' ? undefined : text
    return setAt(whole, `/duties/${index}/percent`, share)
  }, role)
}

type Action = (form: Form, step: Step, stay: Outcome) => Outcome

const actions: Readonly<Record<string, Action>> = {
  next: goOn,
  tasks: (_, __, stay) => ({ ...stay, screen: { name: 'tasks' }, back: '' }),
  check: (_, __, stay) => ({ ...stay, screen: { name: 'check' }, back: '' }),
  documents: (_, __, stay) => ({ ...stay, screen: { name: 'documents' }, back: '' }),
  open: (form, { argument }, stay) => openPage(form, argument, '', stay),
  change: (form, { argument }, stay) => openPage(form, argument, 'check', stay),
  item: (_, { argument }, stay) => inPage(stay, page => ({ name: 'item', page, at: argument })),
  choose: (_, { argument }, stay) => inPage(stay, page => ({ name: 'choose', page, at: argument })),
  page: (_, __, stay) => inPage(stay, page => ({ name: 'page', page })),
  another: (_, { argument }, stay) =>
    stay.screen.name === 'page' || stay.screen.name === 'item'
      ? { ...stay, screen: { ...stay.screen, another: argument } }
      : stay,
  take: takeChosen,
  up: (_, { argument }, stay) => withRole(stay, moveAt(stay.draft.role, argument, -1)),
  down: (_, { argument }, stay) => withRole(stay, moveAt(stay.draft.role, argument, 1)),
  move: (_, { argument }, stay) => {
    const [pointer = '', to = ''] = argument.split('>')
    return withRole(stay, moveTo(stay.draft.role, pointer, /^\d{1,4}$/.test(to) ? Number(to) : -1))
  },
  remove: removeItem,
  fix: applyFix,
  undo: undoLast
}

function inPage(stay: Outcome, screenOf: (page: string) => Screen): Outcome {
  return 'page' in stay.screen ? { ...stay, screen: screenOf(stay.screen.page) } : stay
}

function openPage(form: Form, page: string, back: string, stay: Outcome): Outcome {
  return form.map.pages.has(page) ? { ...stay, screen: { name: 'page', page }, back } : stay
}

function withRole(stay: Outcome, role: Role): Outcome {
  return { ...stay, draft: advance(stay.draft, { role }) }
}

/** On to the next question, unless an answer of this screen has a mistake. */
function goOn(form: Form, { data, draft: before }: Step, stay: Outcome): Outcome {
  const { screen, draft, back } = stay
  if (screen.name === 'page' || screen.name === 'item') {
    const shown = new Set(data.getAll(shownName))
    if (bringsQuestions(form, screen, { before: before.role, after: draft.role, shown })) {
      return { ...stay, notice: { text: form.words.say('more-questions') } }
    }
    const problems = problemsOnScreen(form, screen, form.check(draft))
    const isExcused = screen.name === 'page' && draft.open.includes(screen.page)
    if (problems.length > 0 && !isExcused) return { ...stay, showsErrors: true }
  }
  if (screen.name === 'item') {
    const isKept = valueAt(draft.role, screen.at) !== undefined
    const notice = isKept ? null : { text: form.words.say('entry-empty'), isWarning: true }
    return { ...stay, screen: aboveItem(form, screen), notice }
  }
  if (screen.name !== 'page') return { ...stay, screen: { name: 'tasks' } }
  if (back === 'check') return { ...stay, screen: { name: 'check' }, back: '' }
  const next = nextPage(form, screen.page)
  return { ...stay, screen: next === null ? { name: 'tasks' } : { name: 'page', page: next } }
}

/** The page that holds the list, or the item that does. */
function aboveItem(form: Form, { page, at }: Extract<Screen, { readonly name: 'item' }>): Screen {
  const list = at.slice(0, at.lastIndexOf('/'))
  const above = /^(.*\/\d+)\//.exec(list)?.[1]
  if (above === undefined || form.map.fieldAt(above).kind !== 'group') return { name: 'page', page }
  return { name: 'item', page, at: above }
}

/** The next page of the same section; null after its last. */
function nextPage(form: Form, id: string): string | null {
  const section = form.map.sections.find(({ pages }) => pages.some(page => page.id === id))
  const index = section?.pages.findIndex(page => page.id === id) ?? -1
  return section?.pages[index + 1]?.id ?? null
}

function takeChosen(form: Form, { data }: Step, stay: Outcome): Outcome {
  const { screen, draft } = stay
  if (screen.name !== 'choose') return stay
  const role = withChosen(form, draft.role, screen.at, data.getAll('take[]'))
  const count = listAt(role, screen.at).length - listAt(draft.role, screen.at).length
  const page: Screen = { name: 'page', page: screen.page }
  if (count === 0) return { ...stay, screen: page }
  const title = form.words.say('taken', { n: count })
  return { ...stay, screen: page, ...changed(draft, role, title) }
}

function removeItem(form: Form, { argument }: Step, stay: Outcome): Outcome {
  const { draft } = stay
  const cut = argument.lastIndexOf('/')
  const index = indexIn(argument)
  const item = index === null ? undefined : listAt(draft.role, argument.slice(0, cut))[index]
  if (item === undefined) return stay
  const title = form.words.say('removed', { name: form.describer.nameOf(argument, item) })
  return { ...stay, ...changed(draft, tidy(setAt(draft.role, argument, undefined)), title) }
}

/** A draft with another role, the step back, and the news of it. */
function changed(draft: Draft, role: Role, title: string): Pick<Outcome, 'draft' | 'notice'> {
  const undo = [...draft.undo, { title, operations: operationsBack(role, draft.role) }].slice(-mostUndoSteps)
  return { draft: advance(draft, { role, undo }), notice: { text: title, canUndo: true } }
}

/** The screen of an item whose list has become longer or shorter may now be that of another one, so its page is shown. */
function screenAfter(screen: Screen, before: Role, after: Role): Screen {
  if (screen.name !== 'item') return screen
  const list = screen.at.slice(0, screen.at.lastIndexOf('/'))
  const isSame = listAt(before, list).length === listAt(after, list).length
  return isSame ? screen : { name: 'page', page: screen.page }
}

function applyFix(form: Form, { argument }: Step, stay: Outcome): Outcome {
  const { draft } = stay
  const check = form.check(draft)
  const patch = patchFor(check, argument)
  const role = patch === null ? null : withFix(draft.role, check.reviewed ?? {}, patch.operations)
  if (patch === null || role === null) return { ...stay, notice: { text: form.words.say('fix-gone'), isWarning: true } }
  const after = tidy(role)
  const screen = screenAfter(stay.screen, draft.role, after)
  return { ...stay, screen, ...changed(draft, after, form.words.say('fixed', { title: patch.title })) }
}

function patchFor({ findings }: DraftCheck, key: string) {
  const all = findings.flatMap(finding =>
    (finding.patches ?? []).map(patch => ({ key: patchKey(finding, patch), patch }))
  )
  return all.find(candidate => candidate.key === key)?.patch ?? null
}

function undoLast(form: Form, _: Step, stay: Outcome): Outcome {
  const { draft } = stay
  const last = draft.undo.at(-1)
  const role = last === undefined ? null : takenBack(draft.role, last.operations)
  // What cannot be taken back any more does not stand in the way of what was done before it.
  const undo = draft.undo.slice(0, -1)
  if (last === undefined || role === null) {
    return { ...stay, draft: advance(draft, { undo }), notice: { text: form.words.say('undo-gone'), isWarning: true } }
  }
  const screen = screenAfter(stay.screen, draft.role, role)
  const notice = { text: form.words.say('undone', { title: last.title }) }
  return { ...stay, draft: advance(draft, { role, undo }), screen, notice }
}

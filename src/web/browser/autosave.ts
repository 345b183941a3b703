/** Keeps the answers of the page in this browser, and stops where another tab has changed the same answers. */
import { fieldsOf } from './form-fields.ts'
import { keepDraft, type SavedDraft, savedDraft, whenSavedElsewhere } from './saved-drafts.ts'
import { recall, remember } from './tab-memory.ts'
import { afterPause } from './timing.ts'

const pauseMilliseconds = 400

/** Saves at each change, when the page is left, and once at the start, since the page carries a step that was taken. */
export function saveAsTyped(form: HTMLFormElement): void {
  const { draftId: id = '', revision = '0', name = '', address = '' } = form.dataset
  const draft = draftOf(form)
  const loaded = fieldsOf(form)
  let last = ''
  if (recall('draft') !== id) {
    remember('draft', id)
    remember('apart', '')
    remember('stamp', '')
  }

  const save = (isForced = false) => {
    const fields = fieldsOf(form)
    if (!isForced && (recall('apart') === id || fields === last)) return
    if (!isForced && isChangedElsewhere(savedDraft(id), draft, Number(revision))) return standApart(form, save)
    const stamp = crypto.getRandomValues(new Uint32Array(4)).join('-')
    // An older page that is chosen over newer answers is the newest from now on.
    const above = Math.max(Number(revision), isForced ? (savedDraft(id)?.revision ?? 0) : 0)
    const entry = { id, revision: above, time: Date.now(), name, fields, isAhead: fields !== loaded, stamp }
    if (!keepDraft(entry)) return
    last = fields
    remember('stamp', stamp)
    if (isForced || entry.isAhead) tellSaved(form, entry.time)
  }

  const later = afterPause(pauseMilliseconds, save)
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  addEventListener('pagehide', () => save())
  whenSavedElsewhere(id, () => {
    if (isChangedElsewhere(savedDraft(id), draft, Number(revision))) standApart(form, save)
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    // Back in the history of this tab: the page is of yesterday, so it is opened again with the answers of now.
    const saved = savedDraft(id)
    if (saved === null || saved.fields === last) return
    if (saved.stamp === recall('stamp')) location.replace(address)
    else standApart(form, save)
  })
  if (recall('apart') === id) standApart(form, save)
  else save()
}

/** Whether storage has other answers than this tab knows of. */
function isChangedElsewhere(saved: SavedDraft | null, draft: string, revision: number): boolean {
  if (saved === null) return false
  const isKnown = saved.stamp === recall('stamp') && saved.revision <= revision
  const isSame = !saved.isAhead && new URLSearchParams(saved.fields).get('draft') === draft
  return !isKnown && !isSame
}

function draftOf(form: HTMLFormElement): string {
  return String(new FormData(form).get('draft') ?? '')
}

function tellSaved(form: HTMLFormElement, time: number): void {
  const status = form.querySelector<HTMLElement>('[data-saved]')
  if (status === null) return
  const clock = new Date(time).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
  const text = (status.dataset.text ?? '').replace('#', clock)
  status.hidden = false
  // The same words again would be read out again.
  if (status.textContent !== text) status.textContent = text
}

/** Tells that this tab no longer saves, and offers to save it after all. */
function standApart(form: HTMLFormElement, save: (isForced: boolean) => void): void {
  const status = form.querySelector<HTMLElement>('[data-saved]')
  remember('apart', form.dataset.draftId ?? '')
  if (status === null || status.querySelector('button') !== null) return
  const text = document.createElement('p')
  text.textContent = status.dataset.elsewhere ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary small'
  button.textContent = status.dataset.useHere ?? ''
  button.addEventListener('click', () => {
    remember('apart', '')
    status.textContent = ''
    save(true)
  })
  status.hidden = false
  status.replaceChildren(text, button)
}

/** Goes on with answers that this browser keeps, or that a link brings, on pages that were opened without any. */
import { hiddenForm } from './form-fields.ts'
import { forgetDraft, type SavedDraft, savedDraft, savedDrafts } from './saved-drafts.ts'
import { recall, remember } from './tab-memory.ts'

export const linkMark = '#draft='

/** The start: one offer for each draft that is kept. */
export function offerSavedDrafts(): void {
  const offer = document.querySelector<HTMLFormElement>('form[data-resume]')
  if (offer === null) return
  const saved = savedDrafts()
  const copies = saved.map((_, index) => (index === 0 ? offer : (offer.cloneNode(true) as HTMLFormElement)))
  offer.after(...copies.slice(1))
  copies.forEach((form, index) => {
    const entry = saved[index]
    if (entry === undefined) return
    if (index > 0) form.querySelector('h2')?.remove()
    showOffer(form, entry, actionOf(entry), '')
    form.querySelector('[data-forget]')?.addEventListener('click', () => {
      forgetDraft(entry.id)
      const heading = form.querySelector('h2')
      const next = [...document.querySelectorAll<HTMLFormElement>('form[data-resume]')].find(other => other !== form)
      if (heading !== null && next !== undefined) next.prepend(heading)
      form.remove()
      const target = next ?? document.querySelector<HTMLElement>('main')
      const focused = next?.querySelector<HTMLElement>('button') ?? target
      focused?.focus()
    })
  })
}

/** An address of the form without answers: those of a link, those that this tab had, or an offer of the latest. */
export function resumeHere(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-resume-here]')
  if (form === null) return
  if (location.hash.startsWith(linkMark)) {
    const draft = location.hash.slice(linkMark.length)
    history.replaceState(null, '', location.pathname)
    send(form, hiddenForm(form.action, new URLSearchParams({ draft, screen: 'tasks' }).toString()))
    return
  }
  const own = savedDraft(recall('draft'))
  const [latest] = savedDrafts()
  if (own !== null) send(form, formFor(own, form.action, stepTo(form)))
  else if (latest !== undefined) showOffer(form, latest, form.action, stepTo(form))
}

/** A link that is pasted over the address of an open page changes its fragment alone. */
export function openPastedLinks(): void {
  addEventListener('hashchange', () => {
    if (location.hash.startsWith(linkMark)) location.reload()
  })
}

function showOffer(form: HTMLFormElement, entry: SavedDraft, action: string, step: string): void {
  const text = form.querySelector('[data-resume-text]')
  const time = new Date(entry.time).toLocaleString(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short'
  })
  const words = form.dataset.text ?? ''
  const name = entry.name === '' ? (form.dataset.unnamed ?? '') : entry.name
  if (text !== null) text.textContent = words.replace('#time', () => time).replace('#name', () => name)
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    // It may have been saved anew since the offer was made.
    send(form, formFor(savedDraft(entry.id) ?? entry, action, step))
  })
}

function formFor(entry: SavedDraft, action: string, step: string): HTMLFormElement {
  remember('draft', entry.id)
  remember('stamp', entry.stamp)
  remember('apart', '')
  const fields = new URLSearchParams(entry.fields)
  if (step !== '') fields.set('do', step)
  return hiddenForm(action, fields.toString())
}

/** Where the answers were last typed. */
function actionOf({ fields }: SavedDraft): string {
  const data = new URLSearchParams(fields)
  return `/form/${encodeURIComponent(data.get('page') || data.get('screen') || 'tasks')}`
}

/** The step to the page of this address. */
function stepTo(form: HTMLFormElement): string {
  const data = new FormData(form)
  const page = String(data.get('page') ?? '')
  return page === '' ? String(data.get('screen') ?? 'tasks') : `open:${page}`
}

function send(offer: HTMLFormElement, form: HTMLFormElement): void {
  const note = document.createElement('p')
  note.className = 'govuk-body'
  note.setAttribute('role', 'status')
  note.textContent = offer.dataset.loading ?? ''
  offer.before(note)
  document.body.append(form)
  form.submit()
}

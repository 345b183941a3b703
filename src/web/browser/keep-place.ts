/** Keeps the place on a long page when a step comes back to the same page, and the focus where it was. */
import { recall, remember } from './tab-memory.ts'

/** Remembers where the page stands now; `focus` is the id of the element to go to. */
export function keepPlace(form: HTMLFormElement, focus: string): void {
  const { address = '', draftId = '' } = form.dataset
  remember('place', JSON.stringify({ address, draftId, top: scrollY, focus }))
}

/** Goes back to the place that was kept for this page. */
export function findPlace(form: HTMLFormElement): void {
  const text = recall('place')
  remember('place', '')
  if (text === '') return
  const place = JSON.parse(text) as { address: string; draftId: string; top: number; focus: string }
  if (place.address !== form.dataset.address || place.draftId !== form.dataset.draftId) return
  document.getElementById(place.focus)?.focus({ preventScroll: true })
  scrollTo({ top: place.top, behavior: 'instant' })
}

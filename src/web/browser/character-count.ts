/** Says how much room is left in a long answer, once it is nearly full. */
import { afterPause } from './timing.ts'

/** Part of the limit from which on the rest is told. */
const nearly = 0.8

export function countCharacters(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
    const limit = Number(area.dataset.limit)
    if (limit > 0) addCount(form, area, limit)
  }
}

function addCount(form: HTMLFormElement, area: HTMLTextAreaElement, limit: number): void {
  const count = document.createElement('div')
  count.className = 'count'
  count.id = `${area.id}-count`
  count.setAttribute('aria-live', 'polite')
  const show = () => {
    // Characters as the schema counts them, and as a person does.
    const used = [...area.value.trim()].length
    const left = limit - used
    const words = (left < 0 ? form.dataset.countOver : form.dataset.countLeft) ?? ''
    count.textContent = used < limit * nearly ? '' : words.replace('#', String(Math.abs(left)))
    count.classList.toggle('govuk-error-message', left < 0)
  }
  area.after(count)
  area.setAttribute('aria-describedby', `${area.getAttribute('aria-describedby') ?? ''} ${count.id}`.trim())
  show()
  area.addEventListener('input', afterPause(300, show))
}

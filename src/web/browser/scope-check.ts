/** Tells beside a duty, while it is written, whether its words are peer work. */
import { afterPause } from './timing.ts'

interface Finding {
  readonly severity: string
  readonly message: string
  readonly mend: string
  /** Words in the place of those found. */
  readonly rewordings?: readonly { readonly title: string; readonly text: string }[]
}

/** Nothing is said where the server cannot be asked: the same findings stand on the page after the next step. */
export function checkScope(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-scope-check]')
  const field = form.elements.namedItem(place?.dataset.field ?? '')
  if (place === null || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
  place.setAttribute('aria-live', 'polite')
  let asked = 0
  const check = afterPause(700, async () => {
    const turn = ++asked
    const text = field.value.trim()
    const findings = text === '' ? null : await findingsOn(text, place.dataset.setting ?? '')
    // An answer to words that are no longer there is of no use.
    if (turn === asked) show(place, findings)
  })
  field.addEventListener('input', check)
}

async function findingsOn(text: string, setting: string): Promise<readonly Finding[] | null> {
  try {
    const answer = await fetch('/v1/texts/review', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, field: 'duty', ...(setting !== '' && { setting }) })
    })
    if (!answer.ok) return null
    return ((await answer.json()) as { readonly findings: readonly Finding[] }).findings
  } catch {
    return null
  }
}

function show(place: HTMLElement, findings: readonly Finding[] | null): void {
  // “Nothing to add” would contradict what is found while the words are new.
  const nothing = place.parentElement?.querySelector<HTMLElement>(':scope > .review-none')
  if (nothing) nothing.hidden = (findings ?? []).length > 0
  if (findings === null) {
    place.replaceChildren()
    return
  }
  const title = element('h3', 'govuk-heading-s', place.dataset.title ?? '')
  const instead = place.dataset.instead ?? ''
  const articles = findings.map(({ severity, message, mend, rewordings = [] }) => {
    const article = element('article', `finding finding--${severity}`, '')
    const words = rewordings.map(({ text }) =>
      element(
        'p',
        '',
        instead.replace('#', () => text)
      )
    )
    article.append(element('p', 'finding-head', message), element('p', '', mend), ...words)
    return article
  })
  const none = element('p', 'review-none', place.dataset.ok ?? '')
  place.replaceChildren(title, ...(articles.length === 0 ? [none] : articles))
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

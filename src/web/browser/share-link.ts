/** Hands the answers on in a link. They stand behind the `#`, which a browser does not send to the server. */
import { linkMark } from './resume.ts'

/** Longer addresses are cut off by some programs. */
const mostCharacters = 16_000

export function offerLink(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-share-link]')
  const status = form.querySelector<HTMLElement>('[data-share-status]')
  if (button === null || status === null) return
  button.hidden = false
  button.addEventListener('click', async () => {
    const link = `${location.origin}/form/tasks${linkMark}${new FormData(form).get('draft')}`
    if (link.length > mostCharacters) {
      status.textContent = button.dataset.tooLong ?? ''
      return
    }
    if (await isCopied(link)) status.textContent = button.dataset.copied ?? ''
    else status.replaceChildren(linkField(link, button.textContent ?? ''))
  })
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Without TLS, or without leave, a page cannot copy.
    return false
  }
}

/** The link itself, to be copied by hand. It has no name, so it is not sent. */
function linkField(link: string, label: string): HTMLInputElement {
  const field = document.createElement('input')
  field.className = 'govuk-input'
  field.readOnly = true
  field.value = link
  field.setAttribute('aria-label', label)
  field.addEventListener('focus', () => field.select())
  return field
}

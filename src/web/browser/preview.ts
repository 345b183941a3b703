/** Shows the job description beside the questions, and keeps it up with what is typed. */
import { fieldsOf, hiddenForm } from './form-fields.ts'
import { recall, remember } from './tab-memory.ts'
import { afterPause } from './timing.ts'

export function showPreview(form: HTMLFormElement): void {
  const tools = form.querySelector<HTMLElement>('[data-preview-tools]')
  const button = tools?.querySelector<HTMLButtonElement>('button[data-preview]')
  if (!tools || !button) return
  const showText = button.textContent ?? ''
  const refresh = () => {
    if (button.getAttribute('aria-expanded') === 'true') load(form, tools, button.dataset.title ?? '')
  }
  const toggle = (isOpen: boolean) => {
    button.setAttribute('aria-expanded', String(isOpen))
    button.textContent = isOpen ? (button.dataset.hide ?? '') : showText
    remember('preview', isOpen ? 'open' : '')
    if (isOpen) refresh()
    else for (const frame of framesIn(tools)) frame.remove()
  }
  button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') !== 'true'))
  const later = afterPause(800, refresh)
  form.addEventListener('input', later)
  form.addEventListener('change', later)
  tools.hidden = false
  if (recall('preview') !== '') toggle(true)
}

function framesIn(tools: HTMLElement): readonly HTMLIFrameElement[] {
  return [...tools.querySelectorAll('iframe')]
}

let count = 0

/** Each time a new frame, shown when it is ready: the page does not flicker, and “back” does not go through old previews. */
function load(form: HTMLFormElement, tools: HTMLElement, title: string): void {
  const old = framesIn(tools)
  const frame = document.createElement('iframe')
  frame.className = 'preview-frame'
  frame.name = `preview-${++count}`
  frame.title = title
  frame.setAttribute('sandbox', 'allow-same-origin')
  frame.hidden = old.length > 0
  tools.append(frame)
  const sending = hiddenForm('/form/preview', fieldsOf(form))
  sending.target = frame.name
  document.body.append(sending)
  sending.submit()
  frame.addEventListener('load', () => {
    sending.remove()
    const top = old.at(-1)?.contentWindow?.scrollY ?? 0
    for (const other of old) other.remove()
    frame.hidden = false
    frame.contentWindow?.scrollTo(0, top)
  })
}

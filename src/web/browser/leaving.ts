/** Warns before a page with changed answers is left in another way than by one of its buttons. */
import { fieldsOf } from './form-fields.ts'

export function warnBeforeLeaving(form: HTMLFormElement): void {
  let loaded = fieldsOf(form)
  let isLeaving = false
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return
    const button = event.submitter
    // A download takes the answers with it, and the page stays.
    if (button?.hasAttribute('data-download')) loaded = fieldsOf(form)
    else isLeaving = true
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  addEventListener('beforeunload', event => {
    if (!isLeaving && fieldsOf(form) !== loaded) event.preventDefault()
  })
}

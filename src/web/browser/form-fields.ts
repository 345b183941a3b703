/** Reads the form as the browser would send it, fills a form from such a text, and presses its buttons. */

/** The form of the page that holds a draft; null on pages before there is one. */
export function workForm(): HTMLFormElement | null {
  return document.querySelector('form[data-draft-id]')
}

/** Every field, as `application/x-www-form-urlencoded`. */
export function fieldsOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return new URLSearchParams(entries).toString()
}

/** A hidden form that sends these fields; it stays out of the page's own. */
export function hiddenForm(action: string, fields: string): HTMLFormElement {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.hidden = true
  for (const [name, value] of new URLSearchParams(fields)) form.append(hiddenField(name, value))
  return form
}

/** Sends the form as its button with this value would, checks and listeners included. */
export function press(form: HTMLFormElement, action: string): void {
  const button = document.createElement('button')
  button.name = 'do'
  button.value = action
  button.hidden = true
  form.append(button)
  form.requestSubmit(button)
  button.remove()
}

function hiddenField(name: string, value: string): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  return field
}

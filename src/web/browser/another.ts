/** “Add another” adds an empty entry in place, without a request. */

export function addEntriesInPlace(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-another]')) {
    button.addEventListener('click', event => {
      const entries = [...(button.closest('fieldset')?.querySelectorAll<HTMLElement>(':scope > .entry') ?? [])]
      const last = entries.at(-1)
      if (last === undefined) return
      event.preventDefault()
      const entry = nextEntry(last, entries.length + 1)
      last.after(entry)
      entry.querySelector('textarea')?.focus()
      // For those who save or count what the form holds.
      entry.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

/** A copy of the last entry with its own id and number. */
function nextEntry(last: HTMLElement, number: number): HTMLElement {
  const entry = last.cloneNode(true) as HTMLElement
  const area = entry.querySelector('textarea')
  const label = entry.querySelector('label')
  if (area === null || label === null) return entry
  const id = `${area.name.replace(/\/\[\]$/, '').replaceAll('/', '-')}-${number - 1}`
  area.id = `field${id}`
  area.defaultValue = ''
  area.value = ''
  label.htmlFor = area.id
  label.textContent = (label.textContent ?? '').replace(/\d+$/, String(number))
  return entry
}

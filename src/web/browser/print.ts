/** Prints a document that the page shows, without the page around it. */

export function offerPrint(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    const frame = form.querySelector<HTMLIFrameElement>(`iframe[data-document="${button.dataset.print}"]`)
    if (frame === null) continue
    // Otherwise a frame that was never in sight would print an empty page.
    frame.loading = 'eager'
    button.hidden = false
    button.addEventListener('click', () => {
      frame.contentWindow?.focus()
      frame.contentWindow?.print()
    })
  }
}

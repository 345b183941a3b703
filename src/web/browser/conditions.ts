/** Questions that depend on the answer to another one come and go with it. */

interface Condition {
  readonly when: string
  readonly in: readonly string[]
}

/** What is not asked waits in a `<template>`, which a browser without script neither shows nor sends. */
export function followConditions(form: HTMLFormElement): void {
  for (const template of form.querySelectorAll<HTMLTemplateElement>('template[data-asked-when]')) {
    const part = document.createElement('div')
    part.dataset.askedWhen = template.dataset.askedWhen ?? '[]'
    part.append(template.content)
    template.replaceWith(part)
    setAsked(part, false)
  }
  const parts = [...form.querySelectorAll<HTMLElement>('[data-asked-when]')]
  const follow = () => {
    for (const part of parts)
      setAsked(part, isAsked(form, part) && !part.parentElement?.closest('[data-asked-when][hidden]'))
  }
  if (parts.length > 0) form.addEventListener('change', follow)
}

/** As it stands now where the other question is not on the page. */
function isAsked(form: HTMLFormElement, part: HTMLElement): boolean {
  const conditions = JSON.parse(part.dataset.askedWhen ?? '[]') as readonly Condition[]
  const here = conditions.filter(({ when }) => namesOf(when).some(name => form.elements.namedItem(name) !== null))
  if (here.length < conditions.length) return !part.hidden
  const data = new FormData(form)
  return here.every(condition => {
    const given = namesOf(condition.when).flatMap(name => data.getAll(name).map(String))
    return (given.length === 0 ? [''] : given).some(value => condition.in.includes(value))
  })
}

/** Names that a question may have in the form: what may have several answers ends in []. */
function namesOf(question: string): readonly string[] {
  return [question, `${question}[]`]
}

/** A field that is switched off is not sent, so the server keeps the answer that it has. */
function setAsked(part: HTMLElement, isShown: boolean): void {
  part.hidden = !isShown
  for (const field of part.querySelectorAll<HTMLInputElement>('input, textarea, select, button')) {
    field.disabled = !isShown
  }
}

/** The job description beside the questions, as it would be with the answers so far. */
import { draftFrom } from './answer.ts'
import type { Form } from './form.ts'
import { atFields } from './problem-places.ts'

export interface Preview {
  readonly html: string
  /** A document carries its own styles; the note in its place uses ours. */
  readonly isDocument: boolean
}

/** The document for the fields of a form; where mistakes stand in its way, a small page that names them. */
export async function renderPreview(form: Form, data: URLSearchParams): Promise<Preview> {
  const draft = draftFrom(form, data)
  const check = draft === null ? null : form.check(draft)
  if (check !== null && check.role !== null) {
    const { bytes } = await form.service.renderDocument(check.role, 'job-description', 'html')
    return { html: new TextDecoder().decode(bytes), isDocument: true }
  }
  const { words } = form
  const mistakes =
    check === null
      ? [words.say('load-unreadable')]
      : atFields(check.problems, check.result, form).map(({ message, hint }) => `${message} ${hint}`.trim())
  const { language, direction } = words.file
  const title = words.say('document-job-description')
  return { html: form.templates.render('preview', { language, direction, title, mistakes }), isDocument: false }
}

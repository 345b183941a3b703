/** A page of the form for a person who has typed more than one request may hold: a problem in JSON is for programs. */
import type { FastifyError, FastifyInstance } from 'fastify'
import { renderResume } from '../../web/entry-screens.ts'
import type { Form } from '../../web/form.ts'
import { sendPage } from '../send-page.ts'

/** Answers requests of the form that are too long; every other error goes on to the handler of all routes. */
export function answerTooLarge(app: FastifyInstance, form: () => Form): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error
    const { page = '' } = request.params as { readonly page?: string }
    const errors = [{ text: form().words.say('too-large-request'), target: '' }]
    const html = renderResume(form(), page, errors) ?? renderResume(form(), 'tasks', errors) ?? ''
    return sendPage(reply, { html, status: 413 })
  })
}

/** The web form: its pages, the steps through it, and the files that a person takes away. */
import { randomBytes, randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../../app/service.ts'
import type { InputProblem } from '../../domain/problem.ts'
import { answerForm, draftFrom, showTasks } from '../../web/answer.ts'
import { answersFile, type FormFile, isFileName, roleFile } from '../../web/downloads.ts'
import { renderResume, renderSetting, renderStart } from '../../web/entry-screens.ts'
import { createForm, type Form } from '../../web/form.ts'
import { loadAnswers, renderImported } from '../../web/load-answers.ts'
import { renderPreview } from '../../web/preview.ts'
import { contentDisposition } from '../attachment.ts'
import type { ByteCache } from '../byte-cache.ts'
import { openFormFiles } from '../form-files.ts'
import { readUpload } from '../form-upload.ts'
import { documentPolicy } from '../plugins/security-headers.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { documentMediaTypes } from '../role-body.ts'
import { cachedBody, type FinishedBody, finishText, sendBody } from '../send-body.ts'
import { framedHere, pagePolicy, sendPage } from '../send-page.ts'
import type { WorkQueue } from '../work-queue.ts'
import { formType, notModified, otherAnswer, stepBody, uploadBody } from './answers.ts'
import { addFormAssets, formTags as tags } from './form-assets.ts'
import { answerTooLarge } from './form-too-large.ts'

interface Options {
  readonly service: Service
  readonly templatesDirectory: string | undefined
  /** Signs drafts; a key of this process alone where it is empty. */
  readonly formKey: string
  readonly bodyLimit: number
  readonly queue: WorkQueue
  readonly cache: ByteCache<FinishedBody>
}

export async function formRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const { service, templatesDirectory, formKey, bodyLimit, queue } = options
  // The form is made when it is first asked for: programs that call the API never need it. An overlay is checked at once.
  let made: Form | null = null
  const form = () => {
    made ??= createForm({
      service,
      files: openFormFiles(templatesDirectory),
      key: formKey === '' ? randomBytes(32).toString('base64url') : formKey,
      newId: randomUUID
    })
    return made
  }
  if (templatesDirectory !== undefined) form()
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 2048 })
  await app.register(multipart, {
    limits: { fileSize: bodyLimit, files: 1, fields: 4, fieldSize: bodyLimit, parts: 8 }
  })
  app.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body)))
  )
  answerTooLarge(app, form)
  addFormAssets(app, options.cache)
  addPages(app, form, options.cache)
  addSteps(app, form, queue)
  addLoad(app, form, queue, bodyLimit)
  addPreview(app, form, queue)
  addDownloads(app, form, queue)
}

const page = { 200: otherAnswer('The page.', 'text/html') }

function addPages(app: FastifyInstance, form: () => Form, cache: ByteCache<FinishedBody>): void {
  const start = {
    operationId: 'show-start',
    tags,
    summary: 'The start of the web form',
    response: { ...page, 304: notModified }
  }
  app.get('/', { schema: start }, async (request, reply) => {
    const body = cachedBody(cache, '/', () => finishText(renderStart(form()), 'text/html; charset=utf-8'))
    return sendBody(request, reply.header('content-security-policy', pagePolicy()), body)
  })

  const setting = {
    operationId: 'show-form-setting',
    tags,
    summary: 'What the work is like in a setting',
    params: named('id'),
    response: page
  }
  app.get<{ Params: { id: string } }>('/form/settings/:id', { schema: setting }, async (request, reply) => {
    const html = renderSetting(form(), request.params.id)
    if (html === null) throw new HttpProblem('not-found', `There is no setting ${quoteValue(request.params.id)}.`)
    return sendPage(reply, { html })
  })

  const resume = {
    operationId: 'show-form-page',
    tags,
    summary: 'A page of the form, opened without answers',
    params: named('page'),
    response: page
  }
  app.get<{ Params: { page: string } }>('/form/:page', { schema: resume }, async (request, reply) => {
    const html = renderResume(form(), request.params.page)
    if (html === null) throw new HttpProblem('not-found', `The form has no page ${quoteValue(request.params.page)}.`)
    return sendPage(reply, { html })
  })
}

function named(name: string) {
  return { type: 'object', properties: { [name]: { type: 'string', description: 'Which one.' } }, required: [name] }
}

function addSteps(app: FastifyInstance, form: () => Form, queue: WorkQueue): void {
  const schema = {
    operationId: 'take-form-step',
    tags,
    summary: 'Take the answers of a page in and show the next',
    params: named('page'),
    body: stepBody,
    response: {
      ...page,
      413: otherAnswer('A page that says so.', 'text/html'),
      422: otherAnswer('The page, with what is to be corrected.', 'text/html')
    }
  }
  app.post<{ Params: { page: string } }>('/form/:page', { schema }, async (request, reply) =>
    sendPage(reply, await queue.run(() => answerForm(form(), fieldsOf(request))))
  )
}

/** The fields of a form that was sent. */
function fieldsOf({ body }: FastifyRequest): URLSearchParams {
  if (body instanceof URLSearchParams) return body
  throw new HttpProblem('unsupported-media-type', `The form is read as: ${formType}.`, {
    headers: { 'accept-post': formType }
  })
}

function addLoad(app: FastifyInstance, form: () => Form, queue: WorkQueue, bodyLimit: number): void {
  const schema = {
    operationId: 'load-answers',
    tags,
    summary: 'Go on with answers from a file, or begin with a description',
    body: uploadBody,
    response: {
      ...page,
      413: otherAnswer('The start, with how large a file may be.', 'text/html'),
      422: otherAnswer('The start, with what is wrong with the file.', 'text/html')
    }
  }
  app.post('/form/load', { schema }, async (request, reply) => {
    if (!request.isMultipart()) {
      throw new HttpProblem('unsupported-media-type', 'Files are read as: multipart/form-data.', {
        headers: { 'accept-post': 'multipart/form-data' }
      })
    }
    const upload = await readUpload(request)
    const refuse = (texts: readonly string[], target: string, status: number) => {
      const html = renderStart(
        form(),
        texts.map(text => ({ text, target })),
        upload.text
      )
      return sendPage(reply, { html, status, address: '/' })
    }
    const { words } = form()
    if (upload.isTooLarge) {
      return refuse([words.say('load-too-large', { limit: Math.floor(bodyLimit / 1024 / 1024) })], 'file', 413)
    }
    if (upload.bytes.length === 0) return refuse([words.say('load-empty')], upload.field, 422)
    const loading = await queue.run(() => loadAnswers(form(), upload))
    if (!loading.ok) {
      const placeOf = ({ line, column }: InputProblem) =>
        line === undefined || column === undefined ? '' : words.say('load-place', { line, column })
      const texts = loading.problems.map(problem => [problem.message, problem.hint, placeOf(problem)].join(' ').trim())
      return refuse([words.say('load-failed'), ...texts], upload.field, 422)
    }
    const { draft, imported } = loading
    if (imported !== null)
      return sendPage(reply, { html: renderImported(form(), draft, imported), address: '/form/tasks' })
    return sendPage(reply, await queue.run(() => showTasks(form(), draft, { text: words.say('loaded') })))
  })
}

/** The pages of the form may hold the preview in a frame, and nobody else. */
function addPreview(app: FastifyInstance, form: () => Form, queue: WorkQueue): void {
  const schema = {
    operationId: 'preview-from-form',
    tags,
    summary: 'Show the job description as it would be',
    body: stepBody,
    response: page
  }
  app.post('/form/preview', { schema }, async (request, reply) => {
    const { html, isDocument } = await queue.run(() => renderPreview(form(), fieldsOf(request)))
    const policy = framedHere(isDocument ? documentPolicy : pagePolicy())
    reply.headers({ 'content-security-policy': policy, 'cache-control': 'private, no-store' })
    return reply.type('text/html; charset=utf-8').send(html)
  })
}

function addDownloads(app: FastifyInstance, form: () => Form, queue: WorkQueue): void {
  const schema = {
    operationId: 'download-from-form',
    tags,
    summary: 'Take a file away from the form',
    params: named('name'),
    body: stepBody,
    response: {
      200: otherAnswer(
        'The file.',
        'application/json',
        'application/zip',
        ...Object.values(documentMediaTypes),
        'text/plain'
      ),
      422: otherAnswer('The check, with what stands in the way.', 'text/html')
    }
  }
  app.post<{ Params: { name: string } }>('/form/download/:name', { schema }, async (request, reply) => {
    const { name } = request.params
    const data = fieldsOf(request)
    if (name !== 'answers.json' && !isFileName(name)) {
      throw new HttpProblem('not-found', `The form gives no file ${quoteValue(name)}.`)
    }
    const draft = draftFrom(form(), data)
    if (draft === null) return sendPage(reply, await answerForm(form(), data))
    if (name === 'answers.json') return sendFile(reply, answersFile(draft), name)
    const { role } = await queue.run(() => form().check(draft))
    if (role !== null) return sendFile(reply, await queue.run(() => roleFile(form(), role, name)), name)
    const again = new URLSearchParams([...data].filter(([field]) => field !== 'do'))
    again.set('do', 'check')
    return sendPage(reply, { ...(await queue.run(() => answerForm(form(), again))), status: 422 })
  })
}

function sendFile(reply: FastifyReply, { bytes, mediaType, fileName }: FormFile, fallback: string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': documentPolicy,
      'content-disposition': contentDisposition('attachment', fileName, fallback),
      'cache-control': 'private, no-store'
    })
    .type(mediaType)
    .send(Buffer.from(bytes))
}

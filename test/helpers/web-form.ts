/** The web form as a browser without scripts sees it: the fields of its pages, and requests that send them back. */
import type { FastifyInstance } from 'fastify'
import { Parser } from 'htmlparser2'
import type { Draft } from '../../src/web/draft.ts'
import { createDraftCodec } from '../../src/web/draft-codec.ts'

/** Reads drafts of any server: a signature of another key does not change what a draft says. */
export const codec = createDraftCodec('a key of the tests')

/** What the form of a page would send without a button: names and values in the order of the page. */
export function fieldsIn(html: string): URLSearchParams {
  const data = new URLSearchParams()
  let open: { readonly name: string; readonly ends: string; value: string; isFirst: boolean } | null = null
  // What stands in a template is no part of the page yet.
  let templates = 0
  const parser = new Parser({
    onopentag(tag, { name = '', type, value, checked, selected }) {
      if (tag === 'template') templates++
      if (templates > 0) return
      if (tag === 'textarea' || tag === 'select') open = { name, ends: tag, value: '', isFirst: true }
      if (tag === 'option' && open !== null && (open.isFirst || selected !== undefined)) {
        open.value = value ?? ''
        open.isFirst = false
      }
      const isChoice = type === 'radio' || type === 'checkbox'
      if (tag === 'input' && type !== 'file' && (!isChoice || checked !== undefined)) data.append(name, value ?? 'on')
    },
    ontext(text) {
      if (open?.ends === 'textarea') open.value += text
    },
    onclosetag(tag) {
      if (tag === 'template') templates--
      if (open === null || tag !== open.ends) return
      // A browser drops the first line break of a text area.
      data.append(open.name, tag === 'textarea' ? open.value.replace(/^\n/, '') : open.value)
      open = null
    }
  })
  parser.end(html)
  return data
}

/** Sends fields with a button. */
export function press(app: FastifyInstance, fields: URLSearchParams, button: string) {
  const data = new URLSearchParams(fields)
  data.set('do', button)
  return app.inject({
    method: 'POST',
    url: '/form/tasks',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: data.toString()
  })
}

/** What the parts of a page say that tests ask for. */
export interface Said {
  /** Values of the buttons named `do`, in the order of the page. */
  readonly buttons: readonly string[]
  /** Each finding: the page of its rule, and its message without the words and numbers in it. */
  readonly findings: readonly string[]
  /** The notice at the top; empty where there is none. */
  readonly notice: string
  /** Lines of the summary of errors. */
  readonly errors: readonly string[]
}

/** What a page says. */
export function saidIn(html: string): Said {
  const buttons: string[] = []
  const findings: string[] = []
  const errors: string[] = []
  let notice = ''
  let text = ''
  let message = ''
  let inErrors = false
  const parser = new Parser({
    onopentag(tag, { class: classes = '', name, value = '', href = '' }) {
      if (['p', 'li', 'h1', 'h2'].includes(tag)) text = ''
      if (tag === 'button' && name === 'do') buttons.push(value)
      if (classes.includes('finding-head')) message = ''
      if (classes.includes('error-summary__list')) inErrors = true
      if (href.startsWith('/docs/rules/')) findings.push(`${href} ${message}`)
      open.push(classes)
    },
    ontext(data) {
      text += data
    },
    onclosetag(tag) {
      const classes = open.pop() ?? ''
      if (classes.includes('finding-head')) message = text.replaceAll(/“[^”]*”|\d+/g, '…').trim()
      if (classes.includes('notification-banner__heading')) notice = text.trim()
      if (tag === 'li' && inErrors) errors.push(text.trim())
      if (classes.includes('error-summary__list')) inErrors = false
    }
  })
  const open: string[] = []
  parser.end(html)
  return { buttons, findings, notice, errors }
}

/** The draft that fields carry. */
export function draftOf(fields: URLSearchParams): Draft {
  const reading = codec.decode(fields.get('draft') ?? '')
  if (!reading.ok) throw new Error(`The page carries no draft: ${reading.reason}.`)
  return reading.draft
}

/** The role in the draft that fields carry. */
export function roleIn(fields: URLSearchParams): Draft['role'] {
  return draftOf(fields).role
}

/** Fields that carry a draft from a screen of the form. */
export function carrying(draft: Draft, screen: Readonly<Record<string, string>> = { screen: 'tasks' }) {
  return new URLSearchParams({ ...screen, draft: codec.encode(draft) })
}

/** Sends a file, or a text that was pasted, to the start of the form. */
export async function load(app: FastifyInstance, content: string | Uint8Array, fileName?: string) {
  const form = new FormData()
  if (fileName === undefined) form.set('text', new TextDecoder().decode(Buffer.from(content)))
  else form.set('file', new Blob([Buffer.from(content)]), fileName)
  const request = new Response(form)
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return app.inject({ method: 'POST', url: '/form/load', headers, payload })
}

/** Takes a file away. */
export function download(app: FastifyInstance, fields: URLSearchParams, name: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url: `/form/download/${name}`, headers, payload: fields.toString() })
}

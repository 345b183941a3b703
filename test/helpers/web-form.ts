/** The web form as a browser without scripts sees it: the fields of its pages, and requests that send them back. */
import type { FastifyInstance } from 'fastify'
import { Parser } from 'htmlparser2'
import { createDraftCodec } from '../../src/web/draft-codec.ts'

/** Reads drafts of any server: a signature of another key does not change what a draft says. */
export const codec = createDraftCodec('a key of the tests')

/** What the form of a page would send without a button: names and values in the order of the page. */
export function fieldsIn(html: string): URLSearchParams {
  const data = new URLSearchParams()
  let open: { readonly name: string; readonly ends: string; value: string; isFirst: boolean } | null = null
  const parser = new Parser({
    onopentag(tag, { name = '', type, value, checked, selected }) {
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

/** The role in the draft that fields carry. */
export function roleIn(fields: URLSearchParams): unknown {
  const reading = codec.decode(fields.get('draft') ?? '')
  if (!reading.ok) throw new Error(`The page carries no draft: ${reading.reason}.`)
  return reading.draft.role
}

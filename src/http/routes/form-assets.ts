/** The styles and the script of the web form. */
import type { FastifyInstance } from 'fastify'
import type { ByteCache } from '../byte-cache.ts'
import { readAsset } from '../form-files.ts'
import { cachedBody, type FinishedBody, finishText, sendBody } from '../send-body.ts'
import { notModified, otherAnswer } from './answers.ts'

/** What the routes of the form stand under in the description of the API. */
export const formTags = ['Web form']

/** Adds the files that the build has made for browsers. */
export function addFormAssets(app: FastifyInstance, cache: ByteCache<FinishedBody>): void {
  const types = { 'form.css': 'text/css; charset=utf-8', 'form.js': 'text/javascript; charset=utf-8' } as const
  for (const [name, type] of Object.entries(types)) {
    const schema = {
      operationId: `show-${name.replace('.', '-')}`,
      tags: formTags,
      summary: name === 'form.css' ? 'The style sheet of the web form' : 'The script of the web form',
      response: { 200: otherAnswer('The file.', type.split(';')[0] ?? type), 304: notModified }
    }
    app.get(`/assets/${name}`, { schema }, async (request, reply) =>
      sendBody(
        request,
        reply,
        cachedBody(cache, name, () => finishText(readAsset(name as keyof typeof types), type))
      )
    )
  }
}

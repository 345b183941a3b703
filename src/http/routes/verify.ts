/** `/v1/verify`: whether a file was made here, from what, by which version, and whether it was edited. */
import type { FastifyInstance } from 'fastify'
import type { DocumentDesk } from '../document-desk.ts'
import { querySchema } from '../query.ts'
import { documentBodyOf } from '../role-body.ts'
import { jsonType } from '../send-body.ts'
import { documentBodySchema, jsonAnswer } from './answers.ts'

export async function verifyRoutes(app: FastifyInstance, { desk }: { desk: DocumentDesk }): Promise<void> {
  const schema = {
    operationId: 'verify-document',
    tags: ['Documents'],
    summary: 'Tell whether a file was made here, and whether it was edited',
    description:
      'The file is made again from the role definition that it carries, and compared. A file of another program, or a ' +
      'broken one, is answered with a verdict like any other.',
    querystring: querySchema({}),
    body: documentBodySchema,
    response: { 200: jsonAnswer('The verdict.', 'verification') }
  }
  const config = { offers: ['application/json'], isIdempotent: true }
  app.post('/verify', { schema, config }, async (request, reply) => {
    const verification = await desk.verify(documentBodyOf(request.body))
    return reply.header('cache-control', 'no-store').type(jsonType).send(JSON.stringify(verification))
  })
}

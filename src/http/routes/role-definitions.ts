/** `/v1/role-definitions`: checks of a role definition. */
import type { FastifyInstance } from 'fastify'
import type { DocumentDesk } from '../document-desk.ts'
import { querySchema } from '../query.ts'
import { roleBodyOf } from '../role-body.ts'
import { jsonType } from '../send-body.ts'
import { jsonAnswer, roleBodySchema } from './answers.ts'
import { pinParameters } from './parameters.ts'

export async function roleDefinitionRoutes(app: FastifyInstance, { desk }: { desk: DocumentDesk }): Promise<void> {
  const schema = {
    operationId: 'validate-role-definition',
    tags: ['Role definitions'],
    summary: 'Check a role definition',
    description: 'Finds every problem at once, up to a limit; each with its place and how to mend it.',
    querystring: querySchema(pinParameters),
    body: roleBodySchema,
    response: { 200: jsonAnswer('The role definition is valid.', 'validation-result') }
  }
  const config = { offers: ['application/json'], isIdempotent: true }
  app.post('/role-definitions/validate', { schema, config }, async (request, reply) => {
    const { notes } = await desk.readRole(roleBodyOf(request.body))
    const result = notes.length === 0 ? { valid: true } : { valid: true, notes }
    return reply.header('cache-control', 'no-store').type(jsonType).send(JSON.stringify(result))
  })
}

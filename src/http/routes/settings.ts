/** `/v1/settings`: profiles of settings, and a starting role definition for each. */
import type { FastifyInstance } from 'fastify'
import type { Service } from '../../app/service.ts'
import type { ByteCache } from '../byte-cache.ts'
import { startingRole } from '../document-desk.ts'
import { suggestName } from '../nearest.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { cachedBody, type FinishedBody, finishJson, sendBody } from '../send-body.ts'
import { jsonAnswer, notModified } from './answers.ts'
import {
  contentVersionParameter,
  idParameter,
  jurisdictionParameter,
  localeParameter,
  pinParameters
} from './parameters.ts'

interface Options {
  readonly service: Service
  readonly cache: ByteCache<FinishedBody>
}

const config = { offers: ['application/json'] }
const tags = ['Settings']

export async function settingRoutes(app: FastifyInstance, { service, cache }: Options): Promise<void> {
  const { settings, contentVersion } = service.library

  const listSchema = {
    operationId: 'list-settings',
    tags,
    summary: 'Profiles of all settings',
    querystring: querySchema(contentVersionParameter),
    response: { 200: jsonAnswer('The settings.', 'collection'), 304: notModified }
  }
  app.get('/settings', { schema: listSchema, config }, async (request, reply) => {
    const make = () => finishJson({ contentVersion, items: [...settings.values()] })
    return sendBody(request, reply, cachedBody(cache, 'settings', make))
  })

  const oneSchema = {
    operationId: 'get-setting',
    tags,
    summary: 'Profile of a setting',
    params: idParameter,
    querystring: querySchema(contentVersionParameter),
    response: { 200: jsonAnswer('The setting.', 'library-item'), 304: notModified }
  }
  app.get<{ Params: { id: string } }>('/settings/:id', { schema: oneSchema, config }, async (request, reply) => {
    const setting = settings.get(request.params.id)
    if (setting === undefined) {
      const hint = suggestName(request.params.id, [...settings.keys()], 'The list is at /v1/settings.')
      throw new HttpProblem('not-found', `There is no setting ${quoteValue(request.params.id)}. ${hint}`)
    }
    return sendBody(request, reply, finishJson(setting))
  })

  addStartingRoleRoute(app, service)
}

function addStartingRoleRoute(app: FastifyInstance, service: Service): void {
  const schema = {
    operationId: 'get-starting-role-definition',
    tags,
    summary: 'A starting role definition for a setting',
    description: 'Complete and valid as it stands: save it, change it, and send it to make documents.',
    params: idParameter,
    querystring: querySchema({
      jurisdiction: jurisdictionParameter,
      locale: localeParameter,
      ...pinParameters
    }),
    response: { 200: jsonAnswer('The role definition.', 'role-definition'), 304: notModified }
  }
  app.get<{ Params: { id: string }; Querystring: { jurisdiction?: string; locale?: string } }>(
    '/settings/:id/role-definition',
    { schema, config },
    async (request, reply) => {
      const { jurisdiction, locale } = request.query
      const role = startingRole(service, request.params.id, { jurisdiction, locale })
      return sendBody(request, reply, finishJson(role))
    }
  )
}

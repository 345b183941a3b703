/** Pages for people: the start page, the reference, the kinds of problems; and the description of the API itself. */
import type { FastifyInstance } from 'fastify'
import type { Service } from '../../app/service.ts'
import type { ByteCache } from '../byte-cache.ts'
import { suggestName } from '../nearest.ts'
import { landingMain } from '../pages/landing-page.ts'
import { buildPage, readWebFile } from '../pages/page.ts'
import { problemListMain, problemMain } from '../pages/problem-page.ts'
import { referenceMain } from '../pages/reference-page.ts'
import { ruleListMain, ruleMain } from '../pages/rule-page.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { type ProblemSlug, problemSlugs } from '../problem-types.ts'
import { cachedBody, type FinishedBody, finishJson, finishText, keepBody, sendBody } from '../send-body.ts'
import { notModified, otherAnswer } from './answers.ts'
import { idParameter } from './parameters.ts'
import { findRule } from './reviews.ts'

interface Options {
  readonly service: Service
  readonly templatesDirectory: string | undefined
  readonly cache: ByteCache<FinishedBody>
}

const tags = ['Pages']
const pageType = 'text/html; charset=utf-8'

export async function pageRoutes(app: FastifyInstance, { service, templatesDirectory, cache }: Options): Promise<void> {
  const read = (name: string) => readWebFile(name, templatesDirectory)
  const addPage = (url: string, summary: string, title: string, buildMain: () => string | Promise<string>) => {
    const build = async () => {
      const page = buildPage(read('page.html'), `${title} – Peer Role Builder`, await buildMain())
      return keepBody(cache, url, finishText(page, pageType))
    }
    const schema = {
      ...describe(url, summary),
      response: { 200: otherAnswer('The page.', 'text/html'), 304: notModified }
    }
    app.get(url, { schema }, async (request, reply) => sendBody(request, reply, cache.get(url) ?? (await build())))
  }

  addPage('/docs/documents', 'The documents of every setting', 'Documents', () =>
    landingMain(read('index.html'), service.library.settings.values())
  )
  addPage('/docs', 'This reference', 'Reference', async () => referenceMain(await app.describeApi()))
  addPage('/docs/rules', 'All rules of the review', 'Rules', () => ruleListMain(service.reviewRules()))
  addPage('/problems', 'All kinds of problems', 'Problems', problemListMain)
  addProblemRoute(app, read)
  addRuleRoute(app, service, read)

  const styleSchema = {
    ...describe('/assets/site.css', 'The style sheet of the pages'),
    response: { 200: otherAnswer('The style sheet.', 'text/css'), 304: notModified }
  }
  app.get('/assets/site.css', { schema: styleSchema }, async (request, reply) => {
    const make = () => finishText(read('site.css'), 'text/css; charset=utf-8')
    return sendBody(request, reply, cachedBody(cache, 'site.css', make))
  })

  const apiSchema = {
    ...describe('/openapi.json', 'The description of this API, as OpenAPI 3.1'),
    response: { 200: otherAnswer('The description.', 'application/json'), 304: notModified }
  }
  app.get('/openapi.json', { schema: apiSchema }, async (request, reply) => {
    const build = async () => keepBody(cache, 'openapi', finishJson(await app.describeApi()))
    return sendBody(request, reply, cache.get('openapi') ?? (await build()))
  })
}

function addProblemRoute(app: FastifyInstance, read: (name: string) => string): void {
  const schema = {
    ...describe('/problems/:slug', 'A kind of problem'),
    params: {
      type: 'object',
      properties: { slug: { type: 'string', description: 'Which kind.', enum: problemSlugs } },
      required: ['slug']
    },
    response: { 200: otherAnswer('The page.', 'text/html'), 304: notModified }
  }
  app.get<{ Params: { slug: string } }>('/problems/:slug', { schema }, async (request, reply) => {
    const slug = problemSlugs.find((known: ProblemSlug) => known === request.params.slug)
    if (slug === undefined) {
      const hint = suggestName(request.params.slug, problemSlugs, 'The list is at /problems.')
      throw new HttpProblem('not-found', `There is no problem ${quoteValue(request.params.slug)}. ${hint}`)
    }
    const title = `${slug} – Peer Role Builder`
    return sendBody(request, reply, finishText(buildPage(read('page.html'), title, problemMain(slug)), pageType))
  })
}

function addRuleRoute(app: FastifyInstance, service: Service, read: (name: string) => string): void {
  const schema = {
    ...describe('/docs/rules/:id', 'A rule of the review'),
    params: idParameter,
    response: { 200: otherAnswer('The page.', 'text/html'), 304: notModified }
  }
  app.get<{ Params: { id: string } }>('/docs/rules/:id', { schema }, async (request, reply) => {
    const rule = findRule(service.reviewRules(), request.params.id)
    const page = buildPage(read('page.html'), `${rule.title} – Peer Role Builder`, ruleMain(rule, service.library))
    return sendBody(request, reply, finishText(page, pageType))
  })
}

function describe(url: string, summary: string) {
  const operationId = `show-${url.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'start'}`
  return { operationId, tags, summary }
}

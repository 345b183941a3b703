/** Every route over HTTP: what it answers, in which format, and that a caller who has it is not sent it again. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { documentNames, exportNames } from '../src/app/service.ts'
import { caseKinds } from '../src/http/case-shelf.ts'
import { createTestApp, docxType, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'
import { validateHtml } from './helpers/html.ts'

const collections = [
  'duties',
  'out-of-scope',
  'boundaries',
  'competencies',
  'sources',
  'frameworks',
  'statements',
  'questions',
  'areas',
  'titles',
  'terms',
  'codes'
]

let app: FastifyInstance
t.before(async () => {
  app = await createTestApp()
})
t.after(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
const send = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { ...jsonHeaders, ...headers } })

t.test('pages are whole, have no script and ask nothing of other sites', async t => {
  for (const url of ['/docs', '/docs/documents', '/problems', '/problems/not-found']) {
    const { statusCode, headers, body } = await get(url)
    t.equal(statusCode, 200, url)
    t.match(headers['content-type'], /^text\/html; charset=utf-8/)
    t.match(headers['content-security-policy'], /default-src 'none'.*style-src 'self'/)
    t.match(body, /^<!DOCTYPE html>\n<html lang="en">/)
    t.match(body, /<title>[^<]+<\/title>[\s\S]*<main id="main">[\s\S]*<h1>/)
    t.equal(body.match(/<h1[ >]/g)?.length, 1, 'one first heading')
    t.strictSame(await validateHtml(body), [], `${url} is valid`)
    t.notMatch(body, /<script|<!--slot|undefined|\[object| style=| on\w+=|src="http|href="http/)
  }
  const style = await get('/assets/site.css')
  t.equal(style.statusCode, 200)
  t.match(style.headers['content-type'], /^text\/css/)
})

t.test('every link of the page of documents leads somewhere', async t => {
  const { body } = await get('/docs/documents')
  const { library } = await sharedService()
  const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(match => match[1] ?? '')
  const started = [...library.settings.values()].filter(setting => setting.startingRole)
  t.ok(started.length > 0)
  t.ok(links.length >= started.length * 11, 'eleven for each setting')
  for (const link of new Set(links)) t.equal((await get(link.replaceAll('&#38;', '&'))).statusCode, 200, link)
})

t.test('operators see that it lives, is ready, and how it does', async t => {
  t.same((await get('/healthz')).json(), { status: 'ok' })
  t.same((await get('/readyz')).json(), { status: 'ready' })
  await get('/v1/settings/inpatient-unit/documents/job-description?format=html')
  const { statusCode, headers, body } = await get('/metrics')
  t.equal(statusCode, 200)
  t.match(headers['content-type'], /^text\/plain/)
  t.match(body, /peer_role_http_requests_total\{method="GET",route="\/healthz",status="200"\} 1/)
  t.match(body, /peer_role_http_request_duration_seconds_bucket/)
  t.match(body, /peer_role_documents_total\{document="job-description",format="html",source="(rendered|memory)"\} \d/)
  t.match(body, /peer_role_waiting_documents 0/)
  t.notMatch(body, /route="\/v1\/settings\/inpatient-unit/, 'routes are counted by pattern')
})

t.test('schemas are where their ids say', async t => {
  const { schemas } = (await get('/v1/schemas')).json() as { schemas: { name: string; href: string }[] }
  t.same(
    schemas.map(({ name }) => name).filter(name => ['role-definition', 'problem'].includes(name)),
    ['role-definition', 'problem']
  )
  for (const { href } of schemas) {
    const { statusCode, headers, body } = await get(href)
    t.equal(statusCode, 200)
    t.equal(headers['content-type'], 'application/schema+json')
    t.equal(JSON.parse(body).$id, href)
    t.equal(JSON.parse(body).$schema, 'https://json-schema.org/draft/2020-12/schema')
  }
})

t.test('settings have profiles and starting role definitions', async t => {
  const { library } = await sharedService()
  const list = (await get('/v1/settings')).json() as { contentVersion: string; items: { id: string }[] }
  t.equal(list.contentVersion, library.contentVersion)
  t.same(
    list.items.map(({ id }) => id),
    [...library.settings.keys()]
  )
  t.same((await get('/v1/settings/inpatient-unit')).json(), library.settings.get('inpatient-unit'))

  const american = await get('/v1/settings/inpatient-unit/role-definition')
  t.equal(american.statusCode, 200)
  t.same((await send('/v1/role-definitions/validate', american.body)).json(), { valid: true })
  const british = (await get('/v1/settings/inpatient-unit/role-definition?jurisdiction=GB&locale=en-GB')).json()
  t.match(british, { jurisdiction: 'GB', locale: 'en-GB' })
})

t.test('the library is given whole, filtered and by item', async t => {
  const { library } = await sharedService()
  const ids = async (query: string) => {
    const answer = await get(`/v1/library/${query}`)
    t.equal(answer.statusCode, 200, query)
    return (answer.json() as { items: { id: string }[] }).items.map(({ id }) => id)
  }
  for (const name of collections) {
    const all = await ids(name)
    t.ok(all.length > 0, name)
    const item = await get(`/v1/library/${name}/${all[0]}`)
    t.equal(item.json().id, all[0])
    t.ok(item.headers.etag)
  }
  const duties = [...library.duties.values()]
  const expected = duties.filter(duty => duty.class === 'direct' && duty.settings.includes('inpatient-unit'))
  t.same(
    await ids('duties?setting=inpatient-unit&class=direct'),
    expected.map(({ id }) => id)
  )
  t.ok(expected.length > 0 && expected.length < duties.length)
  const [first] = duties
  t.ok((await ids(`duties?area=${first?.area}`)).includes(first?.id ?? ''))
  t.ok((await ids(`duties?competency=${first?.competencies[0]}`)).includes(first?.id ?? ''))
  const profile = library.settings.get('inpatient-unit')
  t.same((await ids('competencies?setting=inpatient-unit')).sort(), profile?.competencies.map(({ id }) => id).sort())
  const suggested = await ids('boundaries?setting=inpatient-unit')
  t.ok(profile?.boundaries.every(id => suggested.includes(id)))
  t.ok((await ids('out-of-scope?setting=inpatient-unit')).length > 0)
  const statements = [...library.statements.values()]
  t.same(
    await ids('statements?jurisdiction=US-NY'),
    statements.filter(({ jurisdictions }) => jurisdictions?.includes('US') ?? true).map(({ id }) => id)
  )
  t.ok((await ids('statements?jurisdiction=IE')).includes('s-record-check-ie'))
  const scottish = await ids('statements?jurisdiction=GB-SCT')
  const general = statements.find(({ jurisdictions }) => jurisdictions === undefined)
  for (const id of ['s-record-check-sct', 's-equality-gb', general?.id ?? '']) t.ok(scottish.includes(id), id)
  for (const id of ['s-record-check-ni', 's-record-check-ie']) t.notOk(scottish.includes(id), id)
  t.notOk((await ids('statements?jurisdiction=GB-NIR')).includes('s-equality-gb'), 'a law that leaves a nation out')
  t.same(await ids('statements?topic=certification&jurisdiction=AU'), ['s-certification-au'])
  const [{ competencies: [domain = ''] = [] } = {}] = duties
  t.same(await ids(`duties?domain=${domain}`), await ids(`duties?competency=${domain}`))
  t.ok((await ids('titles?class=title&jurisdiction=GB&setting=youth-family')).includes('t-carer-peer-worker'))
  t.notOk((await ids('titles?class=title&jurisdiction=AU')).includes('t-peer-support-worker'))
  t.ok((await ids('terms?class=region&q=WTE')).includes('lg-region-part-time'))
  t.same(await ids('codes?jurisdiction=CA&class=occupation&q=42201'), ['c-ca-noc'])
  t.ok((await ids('areas?setting=warmline-telehealth')).length < library.areas.size)
  t.ok((await ids('frameworks?domain=self-compassion')).length < library.frameworks.size)
})

t.test('words are looked for in the library, whatever their case and accents', async t => {
  const ids = async (query: string) => {
    const answer = await get(`/v1/library/${query}`)
    t.equal(answer.statusCode, 200, query)
    return (answer.json() as { items: { id: string }[] }).items.map(({ id }) => id)
  }
  const found = await ids('duties?q=OVER-identif%20reflect')
  t.ok(found.includes('d-reflect-identify') && found.length < 10)
  t.same(await ids('duties?q=%20over-identif%C3%ADcation%20%20reflect'), found, 'accents and spaces do not matter')
  t.ok((await ids('out-of-scope?q=counselling')).includes('x-treat'), 'a wording of another region counts')
  t.same(await ids('duties?q=inpatient-unit'), [], 'ids of other items are not words')
  t.same(await ids('duties?q=nosuchword'), [])
  t.same(await ids('duties?q=hope&area=a-distress'), [], 'filters go together')
  for (const query of ['q=', 'q=%20', `q=${'x'.repeat(101)}`, 'q=a&q=b']) {
    t.equal((await get(`/v1/library/duties?${query}`)).statusCode, 400, query)
  }
})

t.test('documents are made from JSON, in the format that is asked for', async t => {
  const role = await startingRoleText()
  for (const document of documentNames) {
    const url = `/v1/documents/${document}`
    const word = await send(url, role)
    t.equal(word.statusCode, 200)
    t.equal(word.headers['content-type'], docxType)
    t.equal(word.rawPayload.subarray(0, 2).toString(), 'PK')
    t.match(word.headers['content-disposition'], /^attachment; filename="[ -~]+\.docx"/)
    t.equal(word.headers['content-language'], 'en-US')
    t.equal(word.headers.vary, 'Accept')
    t.equal(word.headers.etag, `"${createHash('sha256').update(word.rawPayload).digest('base64url')}"`)
    t.equal(word.headers['content-length'], String(word.rawPayload.length))

    const page = await send(url, role, { accept: `text/html, ${docxType};q=0.9` })
    t.equal(page.headers['content-type'], 'text/html; charset=utf-8')
    t.match(page.headers['content-disposition'], /^inline; filename="[ -~]+\.html"/)
    t.match(page.headers['content-security-policy'], /^default-src 'none'; style-src 'unsafe-inline'/)
    t.equal((await send(`${url}?format=html`, role, { accept: docxType })).body, page.body, 'format outdoes Accept')
    t.equal((await send(url, role, { accept: '*/*' })).headers['content-type'], docxType)
    t.same((await send(url, role)).rawPayload, word.rawPayload, 'the same from memory')
  }
})

t.test('a document made here is taken as the body, and gives the same bytes', async t => {
  const role = await startingRoleText('Peer Specialist, Unit “4”')
  const word = await send('/v1/documents/job-description?format=docx', role)
  const page = await send('/v1/documents/job-description?format=html', role)
  for (const [body, type] of [
    [word.rawPayload, docxType],
    [page.rawPayload, 'text/html; charset=utf-8']
  ] as const) {
    const again = await send('/v1/documents/job-description?format=docx', body, { 'content-type': type })
    t.equal(again.statusCode, 200, again.statusCode === 200 ? type : again.body)
    t.same(again.rawPayload, word.rawPayload)
    t.same((await send('/v1/role-definitions/validate', body, { 'content-type': type })).json().valid, true)
  }
})

t.test('what a caller has is not sent again, and HEAD sends headers alone', async t => {
  const urls = ['/', '/docs', '/openapi.json', '/assets/site.css', '/v1/settings', '/v1/library/duties', '/v1/schemas']
  const documents = ['/v1/settings/inpatient-unit/documents/competency-framework?format=docx']
  for (const url of [
    ...urls,
    ...documents,
    '/problems/overloaded',
    '/v1/schemas/problem',
    '/v1/settings/inpatient-unit'
  ]) {
    const first = await get(url)
    const etag = String(first.headers.etag)
    t.match(etag, /^"[\w-]{43,64}"$/, url)
    const second = await get(url, { 'if-none-match': `"other", W/${etag}` })
    t.equal(second.statusCode, 304)
    t.equal(second.headers.etag, etag)
    t.equal(second.body, '')
    t.equal((await get(url, { 'if-none-match': '"other"' })).statusCode, 200)
    const head = await app.inject({ method: 'HEAD', url })
    t.equal(head.statusCode, 200)
    t.equal(head.body, '')
    t.equal(head.headers['content-length'], first.headers['content-length'])
  }
  const role = await startingRoleText()
  const made = await send('/v1/documents/job-description', role)
  const again = await send('/v1/documents/job-description', role, { 'if-none-match': String(made.headers.etag) })
  t.equal(again.statusCode, 304)
  t.equal(again.headers['content-disposition'], undefined)
})

t.test('titles from outside never break a header', async t => {
  const titles = [
    'Peer "Specialist"; x=1',
    'Spécialiste pair',
    '同伴支持专员',
    'עמית מומחה',
    '../../etc/passwd',
    '50% Peer',
    "O'Neil"
  ]
  for (const title of titles) {
    const { statusCode, headers, body } = await send('/v1/documents/job-description', await startingRoleText(title))
    t.equal(statusCode, 200, statusCode === 200 ? title : body)
    t.match(
      headers['content-disposition'],
      /^attachment; filename="[ !#-$&-.0-9<-[\]-~]+"(; filename\*=UTF-8''[\w%!#$&+.^`|~-]+)?$/
    )
    t.equal(headers['x=1'], undefined)
  }
  const split = await send('/v1/documents/job-description', await startingRoleText('Peer\r\nSet-Cookie: a=b'))
  t.equal(split.headers['set-cookie'], undefined)
  t.ok(split.statusCode === 422 || split.statusCode === 200)
})

t.test('OpenAPI 3.1 lists every route, and every reference in it resolves', async t => {
  const api = (await get('/openapi.json')).json()
  t.equal(api.openapi, '3.1.0')
  t.ok(api.info.title && api.info.version)
  const expected = [
    ...['/', '/form/{page}', '/form/settings/{id}', '/form/load', '/form/preview', '/form/download/{name}'],
    ...[
      '/assets/form.css',
      '/assets/form.js',
      '/docs/documents',
      '/docs',
      '/openapi.json',
      '/problems',
      '/problems/{slug}',
      '/assets/site.css'
    ],
    ...['/healthz', '/readyz', '/metrics', '/v1/schemas', '/v1/schemas/{name}'],
    ...['', '/{id}', '/{id}/role-definition', '/{id}/documents/{document}'].map(path => `/v1/settings${path}`),
    '/v1/library/coverage',
    ...collections.flatMap(name => [`/v1/library/${name}`, `/v1/library/${name}/{id}`]),
    '/v1/library/competency-framework',
    ...['', '/template.csv', '/{id}', '/{id}/result'].map(path => `/v1/batches${path}`),
    ...['/docs/rules', '/docs/rules/{id}', '/v1/rules', '/v1/rules/{id}', '/v1/texts/review', '/v1/verify'],
    ...['/v1/role-definitions/validate', '/v1/role-definitions/review', '/v1/role-definitions/import'],
    ...documentNames.map(document => `/v1/documents/${document}`),
    ...['/v1/exports', ...exportNames.map(name => `/v1/exports/${name}`)],
    ...['v1p0', 'v1p1'].flatMap(version =>
      ['CFDocuments', ...caseKinds.map(kind => `${kind}/{id}`)].map(path => `/ims/case/${version}/${path}`)
    )
  ]
  t.same(Object.keys(api.paths).sort(), expected.sort())

  const operations = Object.values(api.paths as Record<string, Record<string, Operation>>).flatMap(item =>
    Object.values(item)
  )
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length, 'ids are unique')
  for (const { operationId, summary, responses } of operations) {
    t.ok(summary && operationId)
    for (const response of Object.values(responses)) t.ok(response.description ?? response.$ref, operationId)
  }
  const resolve = (reference: string) =>
    reference
      .slice(2)
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], api)
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(match => match[1] ?? '')
  t.ok(references.length > 50)
  t.same(
    [...new Set(references)].filter(reference => !reference.startsWith('#/') || resolve(reference) === undefined),
    []
  )

  const { body } = await get('/docs')
  for (const { operationId } of operations) t.ok(body.includes(`id="${operationId}"`), operationId)
})

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly $ref?: string }>>
}

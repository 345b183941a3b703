/** The library as a framework of its own: complete, alike in both formats, selected as asked, refused in words; and the pinned version. */
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import {
  type DocumentFormat,
  documentNames,
  type FrameworkOptions,
  frameworkLevels,
  type RenderedDocument
} from '../src/app/service.ts'
import { commands } from '../src/cli/command-list.ts'
import { createService } from '../src/service.ts'
import { createTestApp, docxType, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { docxBlocks, docxPart, docxParts, lintDocx } from './helpers/docx.ts'
import { htmlBlocks, validateHtml } from './helpers/html.ts'
import { product } from './helpers/product.ts'

const service = await sharedService()
const { library } = service

async function render(options: FrameworkOptions, format: DocumentFormat): Promise<RenderedDocument> {
  const rendering = await service.renderFramework(options, format)
  if (!rendering.ok) throw new Error(JSON.stringify(rendering.problems))
  return rendering.document
}

async function textOf(options: FrameworkOptions): Promise<string> {
  const page = Buffer.from((await render(options, 'html')).bytes).toString()
  return htmlBlocks(page)
    .map(block => block.text)
    .join('\n')
}

t.test('both formats are sound, say the same, and leave no gap', async t => {
  const selections: readonly FrameworkOptions[] = [
    {},
    { locale: 'en-GB', jurisdiction: 'GB', setting: 'inpatient-unit' },
    { domains: ['self-compassion', 'bridging-knowledge'], levels: ['lead'] },
    { setting: 'warmline-telehealth', jurisdiction: 'US-NY' }
  ]
  for (const options of selections) {
    const name = JSON.stringify(options)
    const { bytes } = await render(options, 'docx')
    const page = Buffer.from((await render(options, 'html')).bytes).toString()
    t.strictSame(lintDocx(bytes), [], name)
    t.strictSame(await validateHtml(page), [], name)
    const blocks = docxBlocks(bytes)
    t.strictSame(htmlBlocks(page), blocks, 'both formats say the same')
    const text = blocks.map(block => block.text).join('\n')
    t.notMatch(text, /undefined|\bnull\b|\[object|NaN|\{\{/)
    t.match(text, library.contentVersion)
    t.notMatch(page, /<script/, 'it carries no role definition')
    t.notOk(Object.keys(docxParts(bytes)).some(part => part.startsWith('customXml/')))
    t.match(docxPart(bytes, 'word/document.xml'), /<w:tblHeader\/>/)
  }
})

t.test('the whole framework holds all of the library that it is about', async t => {
  const text = await textOf({})
  const wanted: string[] = []
  for (const {
    name,
    definition,
    guardRail,
    levels,
    development,
    assessment,
    crosswalk
  } of library.competencies.values()) {
    wanted.push(name, definition, guardRail ?? name, ...development, ...assessment.map(method => method.text))
    for (const level of frameworkLevels) {
      wanted.push(levels[level].description, ...levels[level].indicators.map(indicator => indicator.text))
    }
    for (const { framework, item } of crosswalk) {
      wanted.push(library.frameworks.get(framework)?.items.find(({ id }) => id === item)?.name ?? item)
    }
  }
  for (const { title, outcome } of library.duties.values()) wanted.push(title, outcome)
  for (const { ladder, title, text } of library.titles.values()) {
    wanted.push(title)
    if (ladder === undefined) continue
    const { changes, decides, supervision } = ladder
    wanted.push(
      text,
      changes,
      ...decides.alone,
      ...decides.afterConsulting,
      ...supervision.receives,
      ...supervision.gives
    )
  }
  for (const { name } of library.frameworks.values()) wanted.push(name)
  t.ok(wanted.length > 700, String(wanted.length))
  t.strictSame(
    wanted.filter(part => !text.includes(part)),
    []
  )
})

t.test('domains, levels, setting and place are selected as asked', async t => {
  const [first, second] = ['self-compassion', 'bridging-knowledge'].map(id => library.competencies.get(id))
  const some = await textOf({ domains: ['bridging-knowledge', 'self-compassion'], levels: ['practitioner'] })
  t.match(some, '2 of 14 domains, at: Practitioner')
  for (const domain of [first, second]) {
    t.match(some, domain?.definition ?? '?')
    for (const level of frameworkLevels) {
      t.equal(
        some.includes(domain?.levels[level].description ?? '?'),
        level === 'practitioner',
        `${domain?.id} ${level}`
      )
    }
  }
  t.notMatch(some, library.competencies.get('rights-and-advocacy')?.definition ?? '?')
  t.notMatch(some, 'Learns the role in a paid post', 'a step that asks for no practitioner level is left out')
  const same = await render({ domains: ['self-compassion', 'bridging-knowledge'], levels: ['practitioner'] }, 'html')
  const other = await render({ domains: ['bridging-knowledge', 'self-compassion'], levels: ['practitioner'] }, 'html')
  t.equal(same.etag, other.etag, 'the order of asking changes nothing')

  const ward = await textOf({ setting: 'inpatient-unit' })
  const duties = [...library.duties.values()]
  for (const { outcome, settings } of duties)
    t.equal(ward.includes(outcome), settings.includes('inpatient-unit'), outcome)
  t.match(ward, 'Level suggested')
  t.match(await textOf({ jurisdiction: 'GB' }), 'Peer support worker')
  t.notMatch(await textOf({ jurisdiction: 'AU', levels: ['lead'] }), 'Peer support specialist')
})

t.test('language and paper follow the place', async t => {
  const british = await render({ jurisdiction: 'GB' }, 'html')
  t.equal(british.language, 'en-GB')
  t.match(Buffer.from(british.bytes).toString(), /@page\{size:A4;/i)
  const american = await render({}, 'html')
  t.equal(american.language, 'en-US')
  t.match(Buffer.from(american.bytes).toString(), /@page\{size:letter;/i)
})

t.test('what does not exist is refused all at once, with what was meant', async t => {
  const refused = await service.renderFramework(
    { domains: ['self-compasion', '__proto__'], levels: ['led'], setting: 'ward', jurisdiction: 'UK', locale: 'he-IL' },
    'html'
  )
  const problems = refused.ok ? [] : refused.problems
  t.same(
    problems.map(({ pointer, code }) => `${pointer} ${code}`),
    [
      '/domain unknown-id',
      '/domain unknown-id',
      '/level unknown-id',
      '/setting unknown-id',
      '/jurisdiction unknown-country',
      '/locale language-of-content'
    ]
  )
  t.match(problems[0]?.hint, 'self-compassion')
  const empty = await service.renderFramework({ domains: [], levels: [] }, 'html')
  t.equal(empty.ok ? 0 : empty.problems.length, 2, 'an empty choice is no choice of all')
})

t.test('the same question gives the same bytes, from another service too', async t => {
  const again = await (await createService()).renderFramework({ setting: 'forensic' }, 'docx')
  t.equal(again.ok && again.document.etag, (await render({ setting: 'forensic' }, 'docx')).etag)
})

t.test('over HTTP', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const path = '/v1/library/competency-framework'
  const get = (query: string, headers: Record<string, string> = {}) => app.inject({ url: `${path}${query}`, headers })
  const docx = await get('?format=docx&domain=self-compassion,supervision-and-growth&level=entry&locale=en-GB')
  t.match(
    [docx.statusCode, docx.headers],
    [
      200,
      {
        'content-type': docxType,
        'content-language': 'en-GB',
        'content-disposition': /^attachment; filename="Comp.*\.docx"/
      }
    ]
  )
  t.match((await get('', { accept: 'text/html' })).headers['content-type'], /^text\/html/)
  const same = await get('?format=docx&domain=self-compassion,supervision-and-growth&level=entry&locale=en-GB', {
    'if-none-match': String(docx.headers.etag)
  })
  t.same([same.statusCode, same.body], [304, ''])
  const wrong = await get('?domain=self-compassion,self-compasion&level=&locale=he-IL')
  t.equal(wrong.statusCode, 400)
  t.match(wrong.json(), {
    type: '/problems/invalid-query',
    errors: [{ pointer: '/domain', hint: /self-compassion/ }, { pointer: '/level' }]
  })
  t.match((await get('?locale=he-IL')).json(), { status: 400, errors: [{ code: 'language-of-content' }] })
  t.match((await get('?domain=self-compassion&domain=self-compassion')).json().errors[0].hint, /commas/)
  t.equal((await get('', { accept: 'image/png' })).statusCode, 406)
})

t.test('at the command line', async t => {
  const page = await run(['framework', '--domain', 'self-compassion', '--level', 'entry,lead'])
  t.equal(page.code, 0)
  t.equal(
    page.stdout,
    Buffer.from((await render({ domains: ['self-compassion'], levels: ['entry', 'lead'] }, 'html')).bytes).toString()
  )
  const wrong = await run(['framework', '--domain', 'self-compasion', '--jurisdiction', 'UK'])
  t.same([wrong.code, wrong.stdout], [2, ''])
  t.match(wrong.stderr, /Did you mean “self-compassion”\?.*“GB”/)
})

t.test('every document prints the version of the content', async t => {
  const role = JSON.parse(await startingRoleText())
  for (const document of documentNames) {
    for (const format of ['docx', 'html'] as const) {
      const { bytes } = await service.renderDocument(role, document, format)
      const blocks = format === 'docx' ? docxBlocks(bytes) : htmlBlocks(Buffer.from(bytes).toString())
      const text = blocks.map(block => block.text).join('\n')
      t.match(text, new RegExp(`Content library version\\s+${library.contentVersion.replace('.', '\\.')}`), document)
    }
  }
})

t.test('a pinned version is kept or refused, never passed by', async t => {
  const app: FastifyInstance = await createTestApp()
  t.teardown(() => app.close())
  const body = await startingRoleText()
  const paths = [
    ...['/v1/settings', '/v1/settings/inpatient-unit', '/v1/settings/inpatient-unit/role-definition'],
    ...['/v1/settings/inpatient-unit/documents/job-description', '/v1/library/competency-framework'],
    ...['/v1/library/duties', '/v1/library/duties/d-note']
  ].map(url => ({ method: 'GET' as const, url }))
  const sent = ['/v1/role-definitions/validate', ...documentNames.map(name => `/v1/documents/${name}`)].map(url => ({
    method: 'POST' as const,
    url,
    payload: body,
    headers: jsonHeaders
  }))
  for (const request of [...paths, ...sent]) {
    const ask = (contentVersion: string) => app.inject({ ...request, query: { contentVersion } })
    t.equal((await ask(library.contentVersion)).statusCode, 200, request.url)
    const refused = await ask('2019.1')
    t.equal(refused.statusCode, 409, request.url)
    t.match(refused.json(), {
      type: '/problems/content-version-mismatch',
      detail: new RegExp(library.contentVersion),
      errors: [{ pointer: '/contentVersion', code: 'content-version-unavailable' }]
    })
    t.equal((await ask('latest')).statusCode, 400, 'another form')
  }
})

/** Each command with what it asks for at least, and the operation over HTTP that does the same. */
const pinned = {
  'new --setting forensic': 'get-starting-role-definition',
  'validate -': 'validate-role-definition',
  'review -': 'review-role-definition',
  'review-text -': 'review-text',
  'import -': 'import-role-definition',
  rules: 'list-rules',
  'render - --document job-description --format html': 'make-job-description',
  'export - --as sections': 'export-sections',
  'batch - --dry-run': 'make-batch',
  framework: 'get-library-framework',
  settings: 'list-settings',
  'library list duties': 'list-duties',
  'library show d-note': 'get-duties-item',
  'library coverage': 'get-library-coverage'
} as const

t.test('the command line takes the pins that the service takes', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const operations = Object.values((await app.describeApi()).paths).flatMap(item => Object.values(item))
  const available = { 'content-version': library.contentVersion, 'schema-version': '1.0' }
  // What a line of a batch is, each of the others takes too.
  const input = await startingRoleText()
  const ended = (line: string, pins: readonly string[]) => run([...line.split(' '), ...pins], { input, product })
  const withPins = commands.filter(({ options }) => options.some(({ name }) => name in available))
  const named = (line: string) => withPins.find(({ name }) => line === name || line.startsWith(`${name} `))
  t.same(new Set(Object.keys(pinned).map(named)), new Set(withPins), 'no command is left out')
  for (const [line, operationId] of Object.entries(pinned)) {
    const taken = operations.find(operation => operation.operationId === operationId)?.parameters ?? []
    const pins = Object.entries(available).filter(([name]) => named(line)?.options.some(option => option.name === name))
    t.same(
      pins.map(([name]) => name.replace('-v', 'V')),
      taken
        .map(({ name }: { name: string }) => name)
        .filter((name: string) => name.endsWith('Version') && name !== 'caseVersion'),
      line
    )
    const right = await ended(
      line,
      pins.flatMap(([name, version]) => [`--${name}`, version])
    )
    t.ok(right.stdout.length > 0 && right.code <= 1, `${line}: ${right.stderr}`)
    for (const [name, version] of pins) {
      const refused = await ended(line, [`--${name}`, '0.9'])
      t.same([refused.code, refused.stdout], [2, ''], `${line} --${name}`)
      t.match(
        refused.stderr,
        new RegExp(`${version}.*--${name} ${version}`.replaceAll('.', '\\.').replace('\\.*', '.*'))
      )
    }
  }
})

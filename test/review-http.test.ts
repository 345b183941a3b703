/** The review over HTTP and at the command line: findings, SARIF, gates, patches, rules and their pages. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Log } from 'sarif'
import t from 'tap'
import type { Finding } from '../src/review/finding.ts'
import { createTestApp, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { product } from './helpers/product.ts'

let app: FastifyInstance
t.before(async () => {
  app = await createTestApp()
})
t.after(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
const send = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { ...jsonHeaders, ...headers } })

/** A role whose first duty is a clinical task, in words of its own. */
async function doubtfulRole(): Promise<string> {
  const role = JSON.parse(await startingRoleText())
  role.duties[0].text = 'Administer medication to residents twice a day.'
  return JSON.stringify(role)
}

t.test('a review names the place, the words, the reason and the ways to mend', async t => {
  const answer = await send('/v1/role-definitions/review', await doubtfulRole())
  t.equal(answer.statusCode, 200)
  t.match(answer.headers['content-type'], /^application\/json/)
  const { findings, truncated, contentVersion } = answer.json()
  t.equal(truncated, false)
  t.equal(contentVersion, (await sharedService()).library.contentVersion)
  const found: Finding = findings.find(({ rule }: Finding) => rule === 'rc-nonpeer-tasks')
  t.match(found.pointer, /^\/duties\/\d+\/text$/)
  t.equal(found.severity, 'error')
  t.equal(found.span?.text, 'Administer medication')
  t.equal(found.outOfScope, 'x-medication-admin')
  t.ok(found.why && found.mend && found.sources.length > 0)
  t.ok(found.patches?.some(({ operations }) => operations.length > 0))
  t.equal((await get(found.documentation)).statusCode, 200, 'its page exists')
})

t.test('the same role from a document that carries it', async t => {
  const role = await doubtfulRole()
  const document = await send('/v1/documents/job-description?format=docx', role)
  const type = String(document.headers['content-type'])
  const fromDocx = await send('/v1/role-definitions/review', document.rawPayload, { 'content-type': type })
  t.same(fromDocx.json().findings, (await send('/v1/role-definitions/review', role)).json().findings)
})

t.test('SARIF by Accept', async t => {
  const accept = { accept: 'application/sarif+json' }
  const answer = await send('/v1/role-definitions/review', await doubtfulRole(), accept)
  t.match(answer.headers['content-type'], /^application\/sarif\+json/)
  const log: Log = answer.json()
  t.equal(log.version, '2.1.0')
  const [logged] = log.runs
  const result = logged?.results?.find(({ ruleId }) => ruleId === 'rc-nonpeer-tasks')
  t.equal(result?.level, 'error')
  t.equal(logged?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'rc-nonpeer-tasks', 'the index names the rule')
  t.equal((await send('/v1/role-definitions/review', '{}', { accept: 'image/png' })).statusCode, 406)
})

t.test('an invalid role is a problem and not a review', async t => {
  const answer = await send('/v1/role-definitions/review', '{"schemaVersion":"1.0"}')
  t.equal(answer.statusCode, 422)
  t.ok(answer.json().errors.length > 3)
})

t.test('a text alone', async t => {
  const review = async (request: unknown) => (await send('/v1/texts/review', JSON.stringify(request))).json()
  const { findings } = await review({
    text: 'Listens, and administers medication.',
    field: 'duty',
    setting: 'act-team'
  })
  t.same(
    findings.map(({ rule, pointer, span }: Finding) => [rule, pointer, span?.text]),
    [['rc-nonpeer-tasks', '/text', 'administers medication']]
  )
  t.same((await review({ text: 'Does not administer medication.' })).findings, [])
  t.same(
    (await review({ text: 'The peer specialist does not administer medication.', field: 'boundary' })).findings,
    []
  )
})

t.test('a bad request to review a text names every problem', async t => {
  const request = { text: '', field: 'dutty', setting: 'inpatient', extra: 1 }
  const answer = await send('/v1/texts/review', JSON.stringify(request))
  t.equal(answer.statusCode, 422)
  t.equal(answer.json().type, '/problems/invalid-text')
  t.same(
    answer
      .json()
      .errors.map(({ pointer }: { pointer: string }) => pointer)
      .toSorted(),
    ['/extra', '/field', '/text']
  )
  const unknown = await send('/v1/texts/review', JSON.stringify({ text: 'Listen.', setting: 'inpatient-units' }))
  t.same([unknown.statusCode, unknown.json().errors[0].pointer], [422, '/setting'])
  t.match(unknown.json().errors[0].hint, /inpatient-unit/)
  t.equal((await send('/v1/texts/review', '{"text":')).statusCode, 400)
  t.equal((await send('/v1/texts/review', '[]')).statusCode, 422)
})

t.test('a gate refuses the document with the findings', async t => {
  const role = await doubtfulRole()
  const url = '/v1/documents/job-description?format=html'
  t.equal((await send(url, role)).statusCode, 200)
  const refused = await send(`${url}&gate=error`, role)
  t.equal(refused.statusCode, 422)
  t.equal(refused.json().type, '/problems/review-gate')
  t.ok(refused.json().errors.some(({ code }: { code: string }) => code === 'rc-nonpeer-tasks'))
  t.equal((await send(`${url}&gate=error`, await startingRoleText())).statusCode, 200, 'a sound role passes')
  t.equal((await send(`${url}&gate=fatal`, role)).statusCode, 400)
})

t.test('rules and terms have entries and pages that agree', async t => {
  const { items } = (await get('/v1/rules')).json()
  const list = (await get('/docs/rules')).body
  for (const { id, title, reason } of items) {
    t.equal((await get(`/v1/rules/${id}`)).json().title, title)
    const page = await get(`/docs/rules/${id}`)
    t.equal(page.statusCode, 200, id)
    t.match(page.body, new RegExp(`<code>${id}</code>`))
    t.ok(page.body.includes(reason.slice(0, 20).replaceAll("'", '&#39;')), 'says why')
    t.notMatch(page.body, /undefined|\[object|\{\w+\}/)
    t.match(list, new RegExp(`href="/docs/rules/${id}"`))
  }
  t.equal((await get('/v1/rules/rc-nonpeer-task')).statusCode, 404)
  t.match((await get('/docs/rules/rc-nonpeer-task')).json().detail, /rc-nonpeer-tasks/)
})

t.test('at the command line', async t => {
  const directory = t.testdir({})
  writeFileSync(join(directory, 'role.json'), await doubtfulRole())
  writeFileSync(join(directory, 'sound.json'), await startingRoleText())
  const command = (line: string) => run(line.split(' '), { cwd: directory, product })

  const text = await command('review role.json')
  t.equal(text.code, 1, 'an error')
  t.match(text.stdout, /role\.json: 1 error[\s\S]*rc-nonpeer-tasks/)
  t.match(await command('review role.json --format json'), { code: 1, stdout: /"file": "role.json"/ })
  const sound = await command('review sound.json')
  t.same([sound.code, sound.stderr], [0, ''])

  const sarif: Log = JSON.parse((await command('review role.json --format sarif')).stdout)
  const place = sarif.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
  t.equal(place?.artifactLocation?.uri, 'role.json')
  t.equal(place?.region?.startLine, 1)

  t.equal((await command('render role.json --document job-description --gate error --out job.html')).code, 1)
  t.throws(() => readFileSync(join(directory, 'job.html')), 'nothing was written')
  t.equal((await command('render sound.json --document job-description --gate error --out job.html')).code, 0)

  t.match(await command('rules'), { code: 0, stdout: /rc-nonpeer-tasks +error/ })
  t.match(await command('rules rc-nonpeer-tasks'), { code: 0, stdout: /Why it matters/ })
  t.equal((await command('rules rc-nothing')).code, 2)
  t.equal((await command('review role.json --fix')).code, 2, '--fix needs a place to write to')
  t.equal((await command('review role.json --out x.json')).code, 2)
  t.equal((await command('review missing.json')).code, 3)
})

/** The API description against a public linter, and the service against its description: whatever is sent, it answers as described. */
import { createConfig, lintFromString } from '@redocly/openapi-core'
import fc from 'fast-check'
import t from 'tap'
import { startServer } from '../src/server.ts'
import { type ApiDescription, createContract, operationsOf, send } from './helpers/api-contract.ts'
import { type ApiRequest, drawRequest, type Level, type Operation } from './helpers/api-requests.ts'
import { collectSamples } from './helpers/api-samples.ts'
import { createTestApp } from './helpers/app.ts'

async function lint(source: string): Promise<readonly string[]> {
  const problems = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) })
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)
}

t.test('the API description lints clean, whoever may get in', async t => {
  for (const env of [{}, { API_KEYS_FILE: t.testdir({ keys: '' }).concat('/keys') }]) {
    const app = await createTestApp({ env })
    t.teardown(() => app.close())
    const source = JSON.stringify(await app.describeApi())
    t.same(await lint(source), [])
    t.not((await lint(source.replace('"operationId":"get-health",', ''))).length, 0, 'the linter finds what is missing')
  }
})

t.test('what is deprecated is marked in the description', async t => {
  const route = '/v1/settings/:id'
  const told = { since: '2026-01-01', link: 'https://example.org/changes' }
  const app = await createTestApp({
    deprecations: [
      { method: 'GET', route, ...told },
      { method: 'GET', route: '/v1/library/duties', parameter: 'q', ...told }
    ]
  })
  t.teardown(() => app.close())
  const { paths } = await app.describeApi()
  t.equal(paths['/v1/settings/{id}']?.get?.deprecated, true)
  const duties = paths['/v1/library/duties']?.get
  t.equal(duties?.deprecated, undefined)
  t.same(
    duties?.parameters?.filter(({ deprecated }) => deprecated).map(({ name }) => name),
    ['q']
  )
})

t.test('whatever is sent, the answer is one that is described', async t => {
  const env = { PORT: '0', LOG_LEVEL: 'silent', PEER_ROLE_EVENT_LOOP_DELAY: '0', PEER_ROLE_RATE_LIMIT: '0' }
  const { url: base, close } = await startServer({ env, stdout: { write: () => true } })
  t.teardown(close)
  const api = (await (await fetch(`${base}/openapi.json`)).json()) as ApiDescription
  const operations = operationsOf(api)
  const contract = createContract(api)
  const samples = await collectSamples(base, operations)

  const ask = async (asked: Operation, request: ApiRequest) => {
    const wrong = await send(base, request).then(
      answer => contract.judge(asked, request, answer),
      (error: Error) => error.message
    )
    return wrong === null ? null : `${show(request)}: ${wrong}`
  }

  await t.test('every operation takes what its description says', async t => {
    const wrong: string[] = []
    for (const asked of operations) {
      const requests = fc.sample(requestsTo(asked, 'valid'), 1)
      const answers = await Promise.all(requests.map(request => ask(asked, request)))
      wrong.push(...answers.filter(answer => answer !== null).slice(0, 1))
    }
    t.same(wrong, [])
  })

  await t.test('and answers what it does not say as it says', async t => {
    const chosen = fc.constantFrom(...operations)
    const level = fc.constantFrom<Level>('near', 'hostile')
    const requests = fc
      .tuple(chosen, level)
      .chain(([asked, level]) => requestsTo(asked, level).map(request => ({ asked, request })))
    // By operation, so that one mistake does not hide the others.
    const wrong = new Map<string, string>()
    const outcome = await fc.check(
      fc.asyncProperty(fc.array(requests, { minLength: 4, maxLength: 4 }), async sent => {
        const answers = await Promise.all(sent.map(({ asked, request }) => ask(asked, request)))
        for (const [at, answer] of answers.entries()) {
          if (answer !== null) wrong.set(sent[at]?.asked.operation.operationId ?? '', answer)
        }
      }),
      { numRuns: 5000, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false }
    )
    t.equal(outcome.failed, false, String(outcome.errorInstance))
    t.same([...wrong.values()], [])
  })

  function requestsTo(asked: Operation, level: Level) {
    return fc.gen().map(draw => drawRequest(draw, asked, level, samples))
  }
})

function show({ method, url, headers, body }: ApiRequest): string {
  const head = `${method} ${url.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)}`
  return body === null ? head : `${head} ${body.subarray(0, 200)} (${body.length} bytes)`
}

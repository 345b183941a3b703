/** Ids that were retired are never used again, and everyone who still has one is told what took its place. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { createService } from '../src/service.ts'
import { createTestApp, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { onlyFault, overlay, shippedItems } from './helpers/library-overlay.ts'

t.test('a retired id must lead somewhere, once, and be out of use', async t => {
  const items = shippedItems('duties')
  const cases: readonly (readonly [string, readonly unknown[], RegExp, string])[] = [
    ['no successor', [{ id: 'd-old', replacedBy: 'd-hop' }], /There is no duty "d-hop".*"d-hope"\?/, '"d-hop"'],
    ['in use', [{ id: 'd-hope', replacedBy: 'd-note' }], /"d-hope" is retired, but an item has it/, '"d-hope"'],
    [
      'twice',
      [
        { id: 'd-old', replacedBy: 'd-hope' },
        { id: 'd-old', replacedBy: 'd-note' }
      ],
      /"d-old" is retired twice/,
      '"d-old"'
    ],
    ['a chain', [{ id: 'd-old', replacedBy: 'd-older' }], /There is no duty "d-older"/, '"d-older"'],
    ['not an id', [{ id: 'd old', replacedBy: 'd-hope' }], /id/, '"d old"'],
    ['nothing said', [{ id: 'd-old' }], /replacedBy/, 'retired']
  ]
  for (const [name, retired, reason, marker] of cases) {
    t.test(name, async t => {
      const fault = onlyFault(t, 'duties.json', { items, retired })
      t.match(fault.reason, reason)
      const lines = readFileSync(fault.file, 'utf8').split('\n')
      if (name !== 'nothing said') t.match(lines[fault.line - 1], marker)
    })
  }
})

t.test('who still has a retired id is told the new one, and nothing is put in silently', async t => {
  const retired = [{ id: 'd-old', replacedBy: 'd-hope', since: '2026.1' }]
  const templatesDirectory = overlay(t, { 'duties.json': { items: shippedItems('duties'), retired } })
  const service = await createService({ templatesDirectory })
  t.same(service.library.retired.duties, { 'd-old': 'd-hope' })

  const role = JSON.parse(await startingRoleText())
  role.duties = [{ id: 'd-old' }]
  const reading = service.readRole(Buffer.from(JSON.stringify(role)), 'json')
  t.match(reading.ok ? [] : reading.problems.problems, [
    { pointer: '/duties/0/id', code: 'unknown-id', message: /any more/, hint: /“d-hope” took its place/ }
  ])

  const app = await createTestApp({ replace: service })
  const answer = await app.inject('/v1/library/duties/d-old')
  t.equal(answer.statusCode, 404)
  t.match(answer.json().detail, /“d-hope” took its place/)

  const product = { createService: async () => service, startServer: () => Promise.reject(new Error('not here')) }
  const shown = await run(['library', 'show', 'd-old'], { product })
  t.match(shown, { code: 2, stdout: '', stderr: /no item “d-old” any more.*\n?.*d-hope took its place/ })
})

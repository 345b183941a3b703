/** The web form without a browser: what it keeps of a role, and what it does with requests that no page makes. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { newDraft } from '../src/web/draft.ts'
import type { FormFile } from '../src/web/form-map.ts'
import { createTestApp, sharedService, startingRoleText } from './helpers/app.ts'
import { codec, fieldsIn, press, roleIn } from './helpers/web-form.ts'

const map: FormFile = JSON.parse(readFileSync('templates/web/form/form.json', 'utf8'))
const pages = map.sections.flatMap(section => section.pages.map(page => page.id))

let app: FastifyInstance
t.before(async () => {
  const service = await sharedService()
  const review = { ...service.reviewRole(JSON.parse(await startingRoleText())), findings: [] }
  // Hundreds of pages are asked for here; what the review says beside them is no matter of these tests.
  app = await createTestApp({ env: { PEER_ROLE_RATE_LIMIT: '0' }, replace: { reviewRole: () => review } })
})
t.after(() => app.close())

const carrying = (role: Readonly<Record<string, unknown>>) =>
  new URLSearchParams({ screen: 'tasks', draft: codec.encode(newDraft('test', role)) })

t.test('a starting role of three settings is the same after every page was saved as it is', async t => {
  const service = await sharedService()
  const settings = [...service.library.settings.values()].filter(setting => setting.startingRole).slice(0, 3)
  for (const { id } of settings) {
    const started = service.createStartingRole(id, {})
    if (!started.ok) throw new Error(JSON.stringify(started.problems))
    const { schemaVersion: _, ...role } = started.role
    let fields = carrying(role)
    for (const page of [...pages.map(name => `open:${name}`), 'tasks']) {
      const answer = await press(app, fields, page)
      if (answer.statusCode !== 200) t.fail(`${id} ${page}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
      fields = fieldsIn(answer.body)
    }
    t.same(roleIn(fields), role, id)
  }
})

t.test('buttons and drafts that no page has give a page, never a failure', async t => {
  const role = { position: { title: '<script>alert(1)</script>{{say}}"' }, duties: [{ text: 'One' }] }
  const verbs = ['item:/__proto__/0', 'up:/duties/999999', 'up:', 'remove:', 'remove:/__proto__/x', 'choose:/hours']
  const others = [
    'move:/duties/0>x',
    'move:>',
    'fix:none',
    'undo',
    'constructor',
    '__proto__:x',
    'open:nowhere',
    'take'
  ]
  for (const screen of ['tasks', 'page', 'item', 'choose', 'check', 'none']) {
    for (const button of [...verbs, ...others]) {
      const fields = carrying(role)
      for (const [name, value] of Object.entries({ screen, page: 'duties', at: '/duties/0' })) fields.set(name, value)
      const { statusCode, body } = await press(app, fields, button)
      t.ok(statusCode < 500, `${screen} ${button}: ${statusCode}`)
      t.notMatch(body, '<script>alert', `${screen} ${button} puts no script in`)
    }
  }
  for (const draft of ['', 'x', '.', 'a.b', 'x'.repeat(400_001), codec.encode(newDraft('a')).slice(0, -4)]) {
    const { statusCode } = await press(app, new URLSearchParams({ draft }), 'tasks')
    t.equal(statusCode, 422, `draft ${draft.slice(0, 12)} leads to the start`)
  }
})

/** The web form without a browser: what it keeps of a role, and what it does with requests that no page makes. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { RoleReview } from '../src/app/review-role.ts'
import { valueAt } from '../src/domain/pointer.ts'
import { type Draft, newDraft } from '../src/web/draft.ts'
import type { FormFile } from '../src/web/form-map.ts'
import { createTestApp, sharedService } from './helpers/app.ts'
import { carrying, codec, download, draftOf, fieldsIn, load, press, roleIn, saidIn } from './helpers/web-form.ts'

const map: FormFile = JSON.parse(readFileSync('templates/web/form/form.json', 'utf8'))
const pages = map.sections.flatMap(section => section.pages.map(page => page.id))
const fieldsOf = (id: string) => {
  const page = map.sections.flatMap(section => section.pages).find(other => other.id === id)
  return [...(page?.fields ?? []), ...(page?.more ?? [])]
}

/** Hundreds of pages are asked for here; what the review says beside them is no matter of these tests. */
const nothingFound = { findings: [], measures: {}, configuration: [] } as unknown as RoleReview

let app: FastifyInstance
t.before(async () => {
  app = await createTestApp({ env: { PEER_ROLE_RATE_LIMIT: '0' }, replace: { reviewRole: () => nothingFound } })
})
t.after(() => app.close())

function answersIn(role: object): Draft['role'] {
  const { schemaVersion: _, $schema: __, ...answers } = role as Readonly<Record<string, unknown>>
  return answers
}

async function startingAnswers(id: string): Promise<Draft['role']> {
  const started = (await sharedService()).createStartingRole(id, {})
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  return answersIn(started.role)
}

t.test('every starting role is the same after every page was saved as it is', async t => {
  const service = await sharedService()
  const settings = [...service.library.settings.values()].filter(setting => setting.startingRole)
  t.equal(settings.length, 12)
  for (const { id } of settings) {
    const role = await startingAnswers(id)
    let fields = carrying(newDraft('test', role))
    // A page without an answer is the same for every role: one of them goes through all.
    const answered = (page: string) => fieldsOf(page).some(pointer => valueAt(role, pointer) !== undefined)
    const visited = pages.filter(page => id === settings[0]?.id || answered(page))
    for (const button of [...visited.map(name => `open:${name}`), 'tasks']) {
      const answer = await press(app, fields, button)
      if (answer.statusCode !== 200) t.fail(`${id} ${button}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
      fields = fieldsIn(answer.body)
    }
    t.strictSame(roleIn(fields), role, id)
    t.strictSame(draftOf(fields).seen, visited, `${id}: ${visited.length} pages were seen`)
  }
})

/** Places of single values, with a star for the index of an item. */
function leavesOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const step = Array.isArray(value) ? () => '*' : (name: string) => name
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${pointer}/${step(name)}`))
}

const starred = (pointer: string) => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')

t.test('each property of a role definition is asked on a page, or the form says why it is not', async t => {
  const everything = JSON.parse(readFileSync('test/fixtures/roles/everything.json', 'utf8'))
  const role = answersIn(everything)
  const asked = new Set<string>()
  // Items of lists have a page of their own, and may hold lists themselves; those that are alike are opened once.
  const visit = async (fields: URLSearchParams, button: string): Promise<URLSearchParams> => {
    const answer = await press(app, fields, button)
    if (answer.statusCode !== 200) t.fail(`${button}: ${answer.statusCode}`)
    for (const [, name = ''] of answer.body.matchAll(/name="shown\[\]" value="([^"]+)"/g)) asked.add(starred(name))
    if (answer.body.includes('data-share')) asked.add('/duties/*/percent')
    let next = fieldsIn(answer.body)
    for (const item of saidIn(answer.body).buttons.filter(name => name.startsWith('item:'))) {
      const at = item.slice('item:'.length)
      const value = valueAt(role, at)
      const inside = leavesOf(value, '').filter(leaf => leaf.includes('*'))
      const shape = [starred(at), ...new Set(inside.map(leaf => leaf.slice(0, leaf.lastIndexOf('*'))))].join()
      if (value === undefined || asked.has(shape)) continue
      asked.add(shape)
      next = await visit(next, item)
      next = fieldsIn((await press(app, next, 'next')).body)
    }
    return next
  }
  let fields = carrying(newDraft('test', role))
  for (const page of pages) fields = await visit(fields, `open:${page}`)
  t.strictSame(roleIn(fields), role, 'and each page and item that is saved as it is changes nothing')

  const lists = Object.keys(map.library)
  const isAsked = (leaf: string) =>
    asked.has(leaf) || asked.has(leaf.replace(/\/\*$/, '')) || lists.some(list => leaf === `${list}/*/id`)
  const isExplained = (leaf: string) =>
    Object.keys(map.notAsked).some(part => leaf === part || leaf.startsWith(`${part}/`))
  const leaves = [...new Set(leavesOf(everything))].filter(leaf => leaf !== '/$schema')
  t.ok(leaves.length > 300, `${leaves.length} places`)
  t.strictSame(
    leaves.filter(leaf => !isAsked(leaf) && !isExplained(leaf)),
    []
  )
  for (const [part, reason] of Object.entries(map.notAsked)) {
    t.ok(reason.length > 10 && !asked.has(part), `${part} is not asked, and why`)
    t.ok(
      leaves.some(leaf => leaf.startsWith(part)),
      `${part} exists`
    )
  }
})

t.test('an answer whose question has gone is kept, left out of what is made, and listed', async t => {
  const role = await startingAnswers('inpatient-unit')
  const organization = { name: 'Harbour House', kind: 'other', kindNote: 'A mutual aid group' }
  const before = newDraft('test', { ...role, organization })
  const fields = fieldsIn((await press(app, carrying(before), 'open:organization')).body)
  fields.set('/organization/kind', 'hospital')
  const check = await press(app, fields, 'check')
  t.strictSame(roleIn(fieldsIn(check.body)).organization, { ...organization, kind: 'hospital' })
  const [, listed = ''] = /id="hidden-title"([\s\S]*?)<\/section>/.exec(check.body) ?? []
  t.match(listed, 'A mutual aid group')
  const made = JSON.parse((await download(app, fieldsIn(check.body), 'role-definition.json')).body)
  t.strictSame(made.organization, { name: 'Harbour House', kind: 'hospital' })
  const saved = await download(app, fieldsIn(check.body), 'answers.json')
  const again = draftOf(fieldsIn((await load(app, saved.rawPayload, 'answers.json')).body))
  const { id: _, ...kept } = draftOf(fieldsIn(check.body))
  const { id: __, ...loaded } = again
  t.strictSame(loaded, { ...kept, revision: loaded.revision }, 'the file of answers has all of it')
})

t.test('“I don’t know yet” comes back from every file that is taken away', async t => {
  const { governance: _, ...role } = await startingAnswers('inpatient-unit')
  const draft = { ...newDraft('test', role), open: ['danger', 'people-served'], seen: ['danger'] }
  const questions = [{ text: 'One of our own' }]
  const own = { ...draft, role: { ...role, governance: { openQuestions: questions } } }
  for (const [label, given] of Object.entries({ 'no other question': draft, 'a question beside': own })) {
    for (const name of ['answers.json', 'role-definition.json', 'job-description.docx', 'competency-framework.html']) {
      const file = await download(app, carrying(given), name)
      t.equal(file.statusCode, 200, name)
      const loaded = draftOf(fieldsIn((await load(app, file.rawPayload, name)).body))
      t.strictSame(loaded.open, given.open, `${name}, ${label}: open`)
      t.strictSame(loaded.role, given.role, `${name}, ${label}: answers`)
    }
  }
})

t.test('a date that is filled in by half stays as it was typed, and is named as a mistake', async t => {
  const fields = fieldsIn((await press(app, carrying(newDraft('test', {})), 'open:version')).body)
  const name = '/governance/review'
  const partsOf = (data: URLSearchParams) => ['year', 'month', 'day'].map(part => data.get(`${name}#${part}`))
  for (const typed of [
    ['2026', '', '5'],
    ['', '3', ''],
    ['26', '3', '5'],
    ['2026', 'March', '5']
  ]) {
    const [year = '', month = '', day = ''] = typed
    for (const [part, text] of Object.entries({ year, month, day })) fields.set(`${name}#${part}`, text)
    const answer = await press(app, fields, 'next')
    t.equal(answer.statusCode, 422)
    t.strictSame(partsOf(fieldsIn(answer.body)), typed)
    t.match(saidIn(answer.body).errors, [/“Next review”/])
  }
  for (const [part, text] of Object.entries({ year: '2027', month: '3', day: '5' })) fields.set(`${name}#${part}`, text)
  const right = await press(app, fields, 'tasks')
  t.strictSame(roleIn(fieldsIn(right.body)).governance, { review: '2027-03-05' })
})

t.test('a page that is loaded again, which sends its step once more, is the same page', async t => {
  const start = new URLSearchParams({ screen: 'start', setting: 'inpatient-unit', jurisdiction: 'US' })
  const [begun, again] = [await press(app, start, 'copy'), await press(app, start, 'copy')]
  t.strictSame(roleIn(fieldsIn(again.body)), roleIn(fieldsIn(begun.body)), 'a new draft with the same answers')
  let fields = fieldsIn(begun.body)
  let shown = begun.body
  const steps = ['open:duties', 'remove:/duties/0', 'undo', 'down:/duties/0', 'item:/duties/1', 'next']
  for (const button of [...steps, 'choose:/duties', 'take', 'open:organization', 'next', 'check', 'documents']) {
    if (button === 'take') fields.append('take[]', /name="take\[\]"[^>]* value="([^"]+)"/.exec(shown)?.[1] ?? '')
    if (button === 'next') fields.set('/organization/unit', 'Ward 3')
    const once = await press(app, fields, button)
    const twice = await press(app, fields, button)
    t.equal(twice.body, once.body, button)
    fields = fieldsIn(once.body)
    shown = once.body
  }
  t.match(roleIn(fields), { organization: { unit: 'Ward 3' } })
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
      const fields = carrying(newDraft('test', role), { screen, page: 'duties', at: '/duties/0' })
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

t.test('without a script, questions that an answer brings are shown before the next page', async t => {
  const start = carrying(newDraft('test', { compensation: { toBeConfirmed: true } }))
  const pay = await press(app, start, 'open:pay')
  t.notOk(fieldsIn(pay.body).getAll('shown[]').includes('/compensation/pay'))
  const settled = fieldsIn(pay.body)
  settled.set('/compensation/toBeConfirmed', 'no')
  const more = await press(app, settled, 'next')
  t.match(saidIn(more.body).notice, /more questions on this page/)
  const fields = fieldsIn(more.body)
  t.ok(fields.getAll('shown[]').includes('/compensation/pay'))
  t.strictSame(roleIn(fields), { compensation: { toBeConfirmed: false } })
  const next = await press(app, fields, 'next')
  t.not(fieldsIn(next.body).get('page'), 'pay', 'it is asked once')
  // A script has shown them, and so has sent them.
  settled.append('shown[]', '/compensation/pay')
  for (const name of fields.getAll('shown[]'))
    if (!settled.getAll('shown[]').includes(name)) settled.append('shown[]', name)
  t.not(fieldsIn((await press(app, settled, 'next')).body).get('page'), 'pay')
})

t.test('an entry that was left empty is not dropped without a word', async t => {
  const list = await press(app, carrying(newDraft('test', { compensation: {} })), 'open:pay')
  const entry = await press(app, fieldsIn(list.body), 'item:/compensation/pay/0')
  const back = await press(app, fieldsIn(entry.body), 'next')
  t.equal(fieldsIn(back.body).get('screen'), 'page')
  t.match(saidIn(back.body).notice, /was empty, so it was not kept/)
})

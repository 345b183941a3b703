/** The buttons of the form that mend what the review found, and those that take a change back. */
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import type { RoleDefinition } from '../src/domain/role.ts'
import { openFormFiles } from '../src/http/form-files.ts'
import { shippedTemplates } from '../src/paths.ts'
import type { Finding } from '../src/review/finding.ts'
import { loadReview } from '../src/review/load-review.ts'
import type { RuleExample } from '../src/review/rule.ts'
import { type Draft, newDraft } from '../src/web/draft.ts'
import { patchKey } from '../src/web/finding-view.ts'
import { createForm } from '../src/web/form.ts'
import { takeStep } from '../src/web/steps.ts'
import { createTestApp, sharedService } from './helpers/app.ts'
import { merged } from './helpers/merge-patch.ts'
import { carrying, draftOf, fieldsIn, press, roleIn, saidIn } from './helpers/web-form.ts'

const service = await sharedService()
const exampleRole = startingRole('inpatient-unit')

let app: FastifyInstance
t.before(async () => {
  const { reviewRole } = service
  const known = new Map<string, ReturnType<typeof reviewRole>>()
  // The same draft is reviewed at each of its pages, which takes most of the time: here it is once.
  const once: typeof reviewRole = role => {
    const key = JSON.stringify(role)
    const review = known.get(key) ?? reviewRole(role)
    known.set(key, review)
    return review
  }
  app = await createTestApp({ env: { PEER_ROLE_RATE_LIMIT: '0' }, replace: { reviewRole: once } })
})
t.after(() => app.close())

function startingRole(setting: string): RoleDefinition {
  const started = service.createStartingRole(setting, {})
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  return started.role
}

/** A draft with this role, as a file would bring it. */
function draftWith(role: object, change: Partial<Draft> = {}): Draft {
  const { schemaVersion: _, ...answers } = JSON.parse(JSON.stringify(role))
  return { ...newDraft('test', answers), ...change }
}

const onCheck = { screen: 'check' }

function times(list: readonly string[], one: string): number {
  return list.filter(other => other === one).length
}

/** Presses the buttons one at a time, each on the draft as it was: the finding goes, none comes, and undo leads back. */
async function tryFixes(t: Test, label: string, draft: Draft, isWanted: (key: string) => boolean): Promise<string[]> {
  const shown = await press(app, carrying(draft, onCheck), 'check')
  const before = saidIn(shown.body)
  const keys = before.buttons.filter(button => button.startsWith('fix:'))
  t.equal(new Set(keys).size, keys.length, `each button is another one: ${label}`)
  const wanted = keys.filter(isWanted)
  for (const key of wanted) {
    const mended = await press(app, fieldsIn(shown.body), key)
    const after = saidIn(mended.body)
    t.match(after.notice, /^Changed: /, `${label} ${key}`)
    t.notOk(after.buttons.includes(key), `is gone: ${label} ${key}`)
    t.ok(after.findings.length < before.findings.length, `removes a finding: ${label} ${key}`)
    const added = after.findings.filter(one => times(after.findings, one) > times(before.findings, one))
    t.strictSame(added, [], `adds none: ${label} ${key}`)
    const undone = await press(app, fieldsIn(mended.body), 'undo')
    t.strictSame(roleIn(fieldsIn(undone.body)), draft.role, `undo leads back: ${label} ${key}`)
  }
  return wanted
}

t.test('every mending that the review offers on a starting role is one press away', async t => {
  const settings = [...service.library.settings.values()].filter(setting => setting.startingRole)
  t.equal(settings.length, 12)
  for (const { id } of settings) {
    await tryFixes(t, id, draftWith(startingRole(id)), () => true)
  }
})

/** Ways to mend what cannot come about in the form, or is a mistake there before it is a finding. */
const notOffered: Readonly<Record<string, string>> = {
  'rc-contradiction-term fixed-term': 'a term is asked of posts with one alone',
  'rc-contradiction-term drop-term': 'a term is asked of posts with one alone',
  'rc-licence-required remove': 'a licence is asked of posts that drive alone',
  'rc-time-split-sum scale': 'shares that do not come to 100 are a mistake'
}

/** The role of an example; a text alone is put where a role has such a text. */
function roleWith(example: RuleExample): object {
  const { text, field = 'duty' } = example
  if (text === undefined) return merged(exampleRole, example.change ?? {}) as object
  if (field === 'purpose') return { ...exampleRole, purpose: { ...exampleRole.purpose, summary: text } }
  const lists = { duty: 'duties', boundary: 'boundaries' } as const
  const list = field === 'duty' || field === 'boundary' ? lists[field] : null
  if (list !== null) return { ...exampleRole, [list]: [...exampleRole[list], { text }] }
  return { ...exampleRole, qualifications: { criteria: [{ text, level: 'essential' }] } }
}

t.test('so is every kind of mending of every rule', async t => {
  const form = createForm({ service, files: openFormFiles(undefined), key: 'test', newId: () => 'test' })
  const signature = ({ rule, message }: Finding) => `${rule} ${message.replaceAll(/“[^”]*”|\d+/g, '…')}`
  const pressed = (draft: Draft, verb: string, argument = '') =>
    takeStep(form, { draft, screen: { name: 'check' }, back: '', data: new URLSearchParams(), verb, argument })
  for (const { id, patches = {}, examples } of loadReview({ directories: [shippedTemplates] }).rules) {
    const left = new Set(Object.keys(patches))
    const rolesFirst = examples.hit.toSorted((a, b) => Number(a.text !== undefined) - Number(b.text !== undefined))
    for (const example of left.size === 0 ? [] : rolesFirst) {
      const draft = draftWith(roleWith(example))
      const found = form.check(draft).findings
      const before = found.map(signature)
      for (const finding of found.filter(({ rule, group }) => rule === id || group === id)) {
        for (const patch of (finding.patches ?? []).filter(({ name }) => left.delete(name.replace(/-\d+$/, '')))) {
          const label = `${id}, ${example.title}, ${patch.name}`
          const mended = pressed(draft, 'fix', patchKey(finding, patch))
          t.equal(mended.notice?.text, `Changed: ${patch.title}`, label)
          const after = form.check(mended.draft).findings.map(signature)
          t.ok(times(after, signature(finding)) < times(before, signature(finding)), `removes it: ${label}`)
          const added = after.filter(one => times(after, one) > times(before, one))
          t.strictSame(added, [], `adds none: ${label}`)
          t.strictSame(pressed(mended.draft, 'undo').draft.role, draft.role, `undo leads back: ${label}`)
        }
      }
      if (left.size === 0) break
    }
    const unexplained = [...left].filter(name => notOffered[`${id} ${name}`] === undefined)
    t.strictSame(unexplained, [], `${id}: all were tried`)
  }
})

const { governance: _, ...ungoverned } = exampleRole
const few = { ...ungoverned, boundaries: exampleRole.boundaries.slice(0, 3), duties: exampleRole.duties.slice(0, 5) }

t.test('a draft holds more than the review sees, and each mending keeps it', async t => {
  const open = draftWith(few, { open: ['danger', 'meetings'] })
  const hidden = draftWith({ ...few, hours: { ...few.hours, toBeConfirmed: true } })
  const wrong = draftWith({
    ...few,
    hours: { amount: { value: 'many', per: 'week' } },
    boundaries: [{}, { text: 'x'.repeat(9000) }],
    supervision: { arrangements: [{ kind: 'none of these' }] },
    livedExperience: { requirement: 'none of these' },
    team: 'Four people'
  })
  const unequal = draftWith({ ...few, duties: [...few.duties.map(duty => ({ ...duty, percent: 7 }))] })
  for (const [label, draft] of Object.entries({ open, hidden, wrong, unequal })) {
    const kinds = new Set<string>()
    const isNew = (key: string) => {
      const kind = key.split('|').slice(0, 4).join()
      return !kinds.has(kind) && kinds.add(kind) !== undefined
    }
    const tried = await tryFixes(t, label, draft, isNew)
    t.ok(tried.length > 0, `${label}: ${tried.length} were tried`)
  }

  const shown = await press(app, carrying(wrong, onCheck), 'check')
  const key = saidIn(shown.body).buttons.find(button => button.startsWith('fix:rc-boundaries-missing|')) ?? ''
  const { boundaries } = roleIn(fieldsIn((await press(app, fieldsIn(shown.body), key)).body)) as {
    boundaries: readonly object[]
  }
  t.match(boundaries[0], { text: /^x{9000}$/ }, 'the boundary with a mistake is still there')
  t.equal(boundaries.length, 2)
})

t.test('a mending is found on the page of the question, with what was just typed there', async t => {
  const shown = await press(app, carrying(draftWith(few)), 'open:boundaries')
  const keys = saidIn(shown.body).buttons.filter(button => button.startsWith('fix:rc-boundaries-missing|'))
  const [first = '', second = ''] = keys
  const once = await press(app, fieldsIn(shown.body), first)
  const twice = await press(app, fieldsIn(once.body), second)
  const ids = (body: string) => (roleIn(fieldsIn(body)).boundaries as { id: string }[]).map(({ id }) => id)
  t.equal(ids(twice.body).length, 5)
  t.equal(new Set(ids(twice.body)).size, 5, 'two buttons of one rule add two boundaries')
  const again = await press(app, fieldsIn(twice.body), first)
  t.match(saidIn(again.body).notice, /no longer fits your answers/)

  const typed = fieldsIn((await press(app, fieldsIn(twice.body), 'open:organization')).body)
  typed.set('/organization/name', 'Harbour House')
  const undone = await press(app, typed, 'undo')
  const back = await press(app, fieldsIn(undone.body), 'undo')
  const { organization, ...rest } = roleIn(fieldsIn(back.body))
  const { organization: before, ...others } = draftWith(few).role
  t.strictSame(rest, others, 'both are taken back')
  t.match(organization, { ...(before as object), name: 'Harbour House' }, 'and what was typed since is kept')
  t.match(saidIn((await press(app, fieldsIn(back.body), 'undo')).body).notice, /cannot be taken back/)
})

t.test('a change whose words have been changed since is not taken back over them', async t => {
  const duties = few.duties.map((duty, index) =>
    index === 0 ? { text: 'Listen to the chronically mentally ill on the unit.' } : duty
  )
  const shown = await press(app, carrying(draftWith({ ...few, duties })), 'open:duties')
  const key = saidIn(shown.body).buttons.find(button => /^fix:lg-.*\/duties\/0\/text/.test(button)) ?? ''
  const mended = await press(app, fieldsIn(shown.body), key)
  const words = (body: string) => (roleIn(fieldsIn(body)).duties as { text?: string }[]).map(({ text }) => text)
  t.not(words(mended.body)[0], duties[0]?.text)
  const moved = await press(app, fieldsIn(mended.body), 'down:/duties/0')
  t.match(
    saidIn(moved.body).buttons,
    ['undo'].map(() => /./),
    'the change can be reached'
  )
  t.ok(saidIn(moved.body).buttons.includes('undo'), 'undo is offered after other edits as well')
  const refused = await press(app, fieldsIn(moved.body), 'undo')
  t.match(saidIn(refused.body).notice, /cannot be taken back/)
  t.strictSame(words(refused.body), words(moved.body), 'no other duty has got the words')
})

t.test('a duty that is moved out leaves no screen of another duty behind', async t => {
  const role = { ...exampleRole, duties: [...exampleRole.duties, { text: 'Administer medication.' }] }
  const { duties } = role
  const at = `/duties/${duties.length - 2}`
  const plain = duties.map(duty => Object.fromEntries(Object.entries(duty).filter(([name]) => name !== 'percent')))
  const swapped = [...plain.slice(0, -2), plain.at(-1), plain.at(-2)]
  const draft = draftWith({ ...role, duties: swapped })
  const shown = await press(app, carrying(draft, { screen: 'page', page: 'duties' }), `item:${at}`)
  const key = saidIn(shown.body).buttons.find(button => button.includes('|move-out|')) ?? ''
  const moved = await press(app, fieldsIn(shown.body), key)
  t.equal(fieldsIn(moved.body).get('screen'), 'page')
  t.equal((draftOf(fieldsIn(moved.body)).role.duties as unknown[]).length, duties.length - 1)
})

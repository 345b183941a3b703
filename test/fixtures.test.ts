/** The role definitions of test/fixtures/roles: valid, complete, consistent in themselves, and free of persons. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import type { RoleDefinition } from '../src/domain/role-definition.gen.ts'
import { contradictionsOf, walk } from './helpers/role-contradictions.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Node = Readonly<Record<string, unknown>>

const root = new URL('../', import.meta.url)
const folder = new URL('test/fixtures/roles/', root)
const readText = (path: string) => readFileSync(new URL(path, root), 'utf8')
const schema = JSON.parse(readText('schemas/role-definition.schema.json')) as Node
const readme = readFileSync(new URL('README.md', folder), 'utf8')
const names = readdirSync(folder).filter(name => name.endsWith('.json'))
const texts = new Map(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]))
const roles = new Map([...texts].map(([name, text]) => [name, JSON.parse(text) as RoleDefinition]))

function at(document: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1)
  return steps.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], document)
}

/** The schema of a node with its `$ref` followed; shared parts keep the place where they are used. */
function resolved(node: Node): Node {
  const ref = node.$ref
  return typeof ref === 'string' ? { ...(at(schema, ref.slice(1)) as Node), ...node } : node
}

/** Places that the schema has, with a star for the index in a list. Below a list (`inList`), with the values allowed. */
function placesOf(node: Node, place: string, inList: boolean): readonly { place: string; values: readonly Json[] }[] {
  const full = resolved(node)
  const values = inList ? ((full.enum ?? []) as readonly Json[]) : []
  const properties = Object.entries((full.properties ?? {}) as Record<string, Node>)
  const items = full.items as Node | undefined
  return [
    { place, values },
    ...properties.flatMap(([key, part]) => placesOf(part, `${place}/${key}`, inList)),
    ...(items === undefined ? [] : placesOf(items, `${place}/*`, true))
  ]
}

/** Places and values that a role uses, as `place` and `place = value`. */
function usesOf(role: unknown, uses: Set<string>): Set<string> {
  walk(role, '', (value, pointer) => {
    const place = pointer.replace(/\/\d+(?=\/|$)/g, '/*')
    uses.add(place)
    if (typeof value !== 'object') uses.add(`${place} = ${value}`)
  })
  return uses
}

t.test('the files and the tables of the README name the same fixtures', async t => {
  const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const namesIn = (part: string) => [...part.matchAll(/^\| `([^`]+\.json)`/gm)].map(match => match[1] ?? '').sort()
  const isSheet = (name: string) => /^(\d\d|mem-\d\d)-/.test(name)
  t.equal(namesIn(section('From fact sheets')).length, 11)
  t.same(namesIn(section('From fact sheets')), names.filter(isSheet).sort())
  t.same(namesIn(section('For features')), names.filter(name => !isSheet(name)).sort())
})

t.test('each place that the README points to is filled', async t => {
  const sections = [...readme.matchAll(/^### `([^`]+\.json)`\n([^#]*)/gm)]
  t.equal(sections.length, 11)
  for (const [, name = '', text = ''] of sections) {
    const pointers = [...text.matchAll(/`(\/[^`]*)`/g)].map(match => match[1] ?? '')
    t.ok(pointers.length >= 3, `${name} has ${pointers.length} places`)
    for (const pointer of pointers) t.not(at(roles.get(name), pointer), undefined, `${name} ${pointer}`)
  }
})

t.test('each fixture is valid', async t => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  ajv.addFormat('date', text => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text)
  const validate = ajv.compile(schema)
  for (const [name, role] of roles) {
    validate(role)
    t.same(
      (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
      [],
      name
    )
  }
  t.notOk(validate({ ...roles.get('minimal.json'), hours: {} }), 'the check notices a broken role')
})

t.test('minimal.json has the required properties only', async t => {
  const role = roles.get('minimal.json')
  t.same(Object.keys(role ?? {}).sort(), [...(schema.required as string[])].sort())
  for (const part of ['organization', 'position', 'setting', 'hours'] as const)
    t.equal(Object.keys(role?.[part] ?? {}).length, 1, part)
})

t.test('everything.json uses every property', async t => {
  const uses = usesOf(roles.get('everything.json'), new Set())
  const unused = placesOf(schema, '', false).filter(({ place }) => !uses.has(place) && !isNumberChoice(place))
  t.same(
    unused.map(({ place }) => place),
    []
  )
  const range = ['/hours/amount/min', '/hours/amount/max']
  t.same(
    range.filter(place => uses.has(place)),
    [],
    'an exact number of hours excludes a range'
  )
})

/** A number and a range exclude each other, so one object cannot use both. */
function isNumberChoice(place: string): boolean {
  return /\/(value|min|max)$/.test(place)
}

t.test('the fixtures together use every listed value of each list', async t => {
  const uses = new Set<string>()
  for (const role of roles.values()) usesOf(role, uses)
  // Codes of these two systems are not known for the role: one is licensed text, one was blank where it was seen.
  const unknown = ['/position/codes/*/system = CPT', '/position/codes/*/system = RAPIDS']
  const listed = placesOf(schema, '', false).flatMap(({ place, values }) => values.map(value => ({ place, value })))
  const own = listed.filter(({ place }) => !isPeriod(place)).map(({ place, value }) => `${place} = ${value}`)
  t.same(
    own.filter(use => !uses.has(use)),
    unknown
  )
  const periods = new Set([...uses].filter(use => / = /.test(use) && isPeriod(use.split(' ')[0] ?? '')).map(lastStep))
  const shared = listed
    .filter(({ place }) => isPeriod(place))
    .map(({ place, value }) => lastStep(`${place} = ${value}`))
  t.same(
    [...new Set(shared)].filter(use => !periods.has(use)),
    []
  )
})

/** Periods and units are the same list in many places: each value is wanted once, anywhere. */
function isPeriod(place: string): boolean {
  return /\/(per|unit)$/.test(place)
}

function lastStep(use: string): string {
  return use.slice(use.lastIndexOf('/') + 1)
}

t.test('library ids exist', async t => {
  const idsIn = (...kinds: readonly string[]) =>
    new Set(
      kinds.flatMap(kind => {
        const file = JSON.parse(readText(`templates/library/${kind}.json`)) as { items: readonly { id: string }[] }
        return file.items.map(item => item.id)
      })
    )
  const known = idsIn('duties', 'out-of-scope', 'boundaries', 'statements', 'areas')
  const [settings, competencies] = [idsIn('settings'), idsIn('competencies')]
  const found = new Set<string>()
  for (const [name, role] of roles) {
    walk(role, '', (value, pointer) => {
      if (/\/(id|area)$/.test(pointer) && /^[dxbsa]-/.test(String(value))) {
        found.add(String(value))
        t.ok(known.has(String(value)), `${name} ${pointer} ${value}`)
      }
      if (/^\/competencies\/\d+\/id$|^\/duties\/\d+\/competencies\/\d+$/.test(pointer))
        t.ok(competencies.has(String(value)), `${name} ${pointer} ${value}`)
    })
    if (role.setting.id !== undefined) t.ok(settings.has(role.setting.id), `${name} ${role.setting.id}`)
  }
  for (const kind of ['d', 'x', 'b', 's', 'a'])
    t.ok(
      [...found].some(id => id.startsWith(`${kind}-`)),
      `${kind}-* used`
    )
})

t.test('no person is named and no text is left over', async t => {
  const person =
    /\/(contact|reportsTo\/\d+|arrangements\/\d+|preparedBy\/\d+|coProducedWith\/\d+|approvals\/\d+)\/name$/
  for (const [name, role] of roles) {
    walk(role, '', (value, pointer) => {
      if (person.test(pointer)) t.equal(value, 'To be announced', `${name} ${pointer}`)
      if (typeof value !== 'string' || pointer.endsWith('/logo/data')) return
      if (/\b(todo|tbd|lorem|xxx)\b|\s{2}|^\s|\s$/i.test(value)) t.fail(`${name} ${pointer}: ${value}`)
    })
  }
})

t.test('no fixture contradicts itself', async t => {
  for (const [name, role] of roles) t.same(contradictionsOf(role), [], name)
  const broken = structuredClone(roles.get('everything.json')) as unknown as Record<string, Record<string, unknown>>
  Object.assign(broken.hours ?? {}, {
    fte: { value: 0.5 },
    amount: { value: 35, per: 'week' },
    split: [{ percent: 90, site: 'x' }]
  })
  Object.assign(broken.governance ?? {}, { review: '2026-01-01' })
  Object.assign(broken.duties?.[0] ?? {}, { percent: 50, levels: ['ps-9'] })
  const faults = contradictionsOf(broken as unknown as RoleDefinition).join('; ')
  for (const word of [
    'fte',
    'shifts',
    'cycle',
    'split',
    'dates',
    'percents',
    '/duties/0/levels/0',
    '/hours/split/0/site'
  ])
    t.match(faults, word)
})

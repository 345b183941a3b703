/** The machine formats: what each holds, what it refuses, and that nothing in it can act where it is opened. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { type ExportName, type ExportOptions, exportNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { writeCsv } from '../src/export/csv.ts'
import { smallHtml } from '../src/export/small-html.ts'
import { createTestApp, jsonHeaders, sharedService, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { changedByChance, createChance, roleFixtures } from './helpers/generated-roles.ts'
import { product } from './helpers/product.ts'
import { arbitraryTree } from './helpers/trees.ts'

const service = await sharedService()

const started = JSON.parse(await startingRoleText()) as RoleDefinition

/** An opening that lacks nothing. */
const opening: RoleDefinition = {
  ...started,
  jurisdiction: 'US-NY',
  organization: { ...started.organization, name: 'Riverside Hospital', website: 'https://riverside.example.org' },
  position: { ...started.position, sites: [{ name: 'Main building', address: '1 River Road\nSpringfield' }] },
  compensation: { pay: [{ min: 45000, max: 57000, currency: 'USD', per: 'year' }] },
  recruitment: { ...started.recruitment, opening: { opens: '2026-05-01', closes: '2026-06-30' } }
}

async function exported(role: RoleDefinition, name: ExportName, options: ExportOptions = {}): Promise<string> {
  const exporting = await service.exportRole(role, name, options)
  if (!exporting.ok) throw new Error(JSON.stringify(exporting.problems))
  return Buffer.from(exporting.file.bytes).toString()
}

async function problemsOf(role: RoleDefinition, name: ExportName, options: ExportOptions = {}) {
  const exporting = await service.exportRole(role, name, options)
  return exporting.ok ? [] : exporting.problems
}

const posting = async (role: RoleDefinition) => JSON.parse(await exported(role, 'job-posting'))

/** Types that schema.org expects for each property that is written. Source: schema.org 29, pages of the properties. */
const expectedTypes: Readonly<Record<string, readonly string[]>> = {
  applicantLocationRequirements: ['AdministrativeArea', 'Country'],
  address: ['PostalAddress', 'Text'],
  addressCountry: ['Country', 'Text'],
  addressRegion: ['Text'],
  alternateName: ['Text'],
  baseSalary: ['MonetaryAmount', 'Number', 'PriceSpecification'],
  codeValue: ['Text'],
  credentialCategory: ['DefinedTerm', 'Text', 'URL'],
  currency: ['Text'],
  datePosted: ['Date', 'DateTime'],
  description: ['Text', 'TextObject'],
  educationRequirements: ['EducationalOccupationalCredential', 'Text'],
  employmentType: ['Text'],
  estimatedSalary: ['MonetaryAmount', 'MonetaryAmountDistribution', 'Number'],
  experienceInPlaceOfEducation: ['Boolean'],
  experienceRequirements: ['OccupationalExperienceRequirements', 'Text'],
  hiringOrganization: ['Organization', 'Person'],
  identifier: ['PropertyValue', 'Text', 'URL'],
  inCodeSet: ['CategoryCodeSet', 'URL', 'Text'],
  inLanguage: ['Language', 'Text'],
  jobLocation: ['Place'],
  jobLocationType: ['Text'],
  jobStartDate: ['Date', 'Text'],
  maxValue: ['Number'],
  minValue: ['Number'],
  name: ['Text'],
  occupationLocation: ['AdministrativeArea', 'Country'],
  occupationalCategory: ['CategoryCode', 'Text'],
  qualifications: ['EducationalOccupationalCredential', 'Text'],
  recognizedBy: ['Organization'],
  responsibilities: ['Text'],
  sameAs: ['URL', 'Text'],
  skills: ['DefinedTerm', 'Text'],
  streetAddress: ['Text'],
  title: ['Text'],
  totalJobOpenings: ['Integer'],
  unitText: ['Text'],
  validThrough: ['Date', 'DateTime'],
  value: ['QuantitativeValue', 'Number', 'Text']
}

/** Properties with a type that schema.org does not expect, as `property: type`. */
function unexpected(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([property, held]) => {
    if (property.startsWith('@')) return []
    return (Array.isArray(held) ? held : [held]).flatMap(one => {
      const types = expectedTypes[property] ?? []
      const fits = types.includes(typeOf(one)) || (typeOf(one) === 'Number' && types.includes('Integer'))
      return [...(fits ? [] : [`${property}: ${typeOf(one)}`]), ...unexpected(one)]
    })
  })
}

function typeOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return String((value as Record<string, unknown>)['@type'])
  if (typeof value === 'number') return 'Number'
  if (typeof value === 'boolean') return 'Boolean'
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(String(value)) ? 'Date' : 'Text'
}

t.test('a posting of a real opening', async t => {
  const made = await posting(opening)
  t.same(unexpected(made), [])
  t.match(made, {
    '@type': 'JobPosting',
    title: 'Peer Specialist',
    datePosted: '2026-05-01',
    validThrough: '2026-06-30',
    hiringOrganization: { '@type': 'Organization', name: 'Riverside Hospital' },
    jobLocation: { address: { addressCountry: 'US', addressRegion: 'NY', streetAddress: '1 River Road, Springfield' } },
    employmentType: ['PART_TIME'],
    baseSalary: { currency: 'USD', value: { minValue: 45000, maxValue: 57000, unitText: 'YEAR' } }
  })
  t.not(made.description, made.title)
  t.notMatch(made.description, /<(?!\/?(p|ul|ol|li|strong|br)>)/)
  t.notMatch(JSON.stringify(made), /monthsOfExperience/, 'recovery is not counted in months')
})

t.test('experience in place of education', async t => {
  const criteria = [
    { text: 'High school diploma', category: 'education', level: 'essential', substitution: 'Or life experience.' },
    { text: 'Own experience of using services', category: 'experience', level: 'essential' }
  ] as const
  const stated = await posting({ ...opening, qualifications: { criteria: [...criteria] } })
  t.equal(stated.experienceInPlaceOfEducation, true)
  t.match(stated.educationRequirements, [{ description: 'High school diploma' }])
  t.ok(stated.experienceRequirements)
  const [first, second] = criteria
  const { substitution: _none, ...strict } = first
  const without = await posting({ ...opening, qualifications: { criteria: [strict, second] } })
  t.equal(without.experienceInPlaceOfEducation, undefined)
  const none = await posting({
    ...opening,
    qualifications: { criteria: [second] },
    livedExperience: { requirement: 'required', statement: 'Lived experience.' }
  })
  t.match(none, { educationRequirements: 'no requirements', experienceInPlaceOfEducation: true })
})

t.test('pay that is not known is left out, never zero', async t => {
  const unknown = [
    { toBeConfirmed: true },
    { pay: [{ band: 'Band 3' }] },
    { pay: [{ amount: 0, currency: 'USD', per: 'hour' }] },
    { pay: [{ amount: 20, per: 'hour' }] },
    { pay: [{ amount: 200, currency: 'USD', per: 'shift' }] }
  ] as const
  for (const compensation of unknown) {
    const made = await posting({ ...opening, compensation } as unknown as RoleDefinition)
    t.notOk('baseSalary' in made, JSON.stringify(compensation))
  }
})

t.test('no posting without an opening', async t => {
  const reasons = async (role: RoleDefinition) => (await problemsOf(role, 'job-posting')).map(({ pointer }) => pointer)
  t.same(await reasons(opening), [])
  t.same(await reasons({ ...opening, recruitment: {} }), ['/recruitment/opening/opens'])
  const { jurisdiction: _nowhere, ...placeless } = opening
  t.same(await reasons(placeless), ['/jurisdiction'])
  t.same(await reasons({ ...opening, position: { title: 'Peer' } }), ['/position/sites'])
  t.same(await reasons({ ...opening, position: { title: 'Peer', remote: { rule: 'hybrid' } } }), ['/position/sites'])
  t.same(await reasons({ ...opening, governance: { status: 'withdrawn' } }), ['/governance/status'])
  t.same(await reasons(started), ['/recruitment/opening/opens', '/organization/name'])
  const remote = await posting({ ...opening, position: { title: 'Peer', remote: { rule: 'full' } } })
  t.match(remote, { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { name: 'US' } })
  t.notOk('jobLocation' in remote)
})

t.test('a posting inside a page cannot leave its element', async t => {
  const evil = '</script><script>alert(1)</script><!--'
  const role = { ...opening, position: { ...opening.position, title: `Peer ${evil}` } }
  const page = await exported(role, 'job-posting', { as: 'html' })
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  t.equal(blocks.length, 1)
  t.same(JSON.parse(blocks[0]?.[1] ?? ''), await posting(role))
  t.equal([...page.matchAll(/<script/g)].length, 2, 'the posting and the role definition')
  const reading = service.readRole(Buffer.from(page), 'html')
  t.ok(reading.ok && reading.role.position.title === role.position.title, 'and the page still carries its role')
})

t.test('an occupation', async t => {
  const made = JSON.parse(await exported(started, 'occupation'))
  t.equal(made['@type'], 'Occupation')
  t.same(unexpected(made), [])
  t.ok(made.skills.length > 5)
  t.notOk('estimatedSalary' in made)
})

t.test('sections follow their schema', async t => {
  const schema = JSON.parse(readFileSync(new URL('../schemas/http/sections.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: false }).compile(schema)
  for (const [name, role] of roleFixtures()) {
    const made = JSON.parse(await exported(role as unknown as RoleDefinition, 'sections'))
    t.ok(validate(made), `${name}: ${JSON.stringify(validate.errors)}`)
    t.notMatch(made.sections.map(({ html }: { html: string }) => html).join(), /<(?!\/?(p|ul|ol|li|strong|br)>)/, name)
  }
  const framework = JSON.parse(await exported(started, 'sections', { document: 'competency-framework' }))
  t.ok(framework.sections.some(({ id }: { id: string }) => id === 'self-compassion' || id === 'introduction'))
})

t.test('small HTML has seven tags and no attribute, whatever the words', async () => {
  fc.assert(
    fc.property(arbitraryTree, tree => {
      const stray = /<(?!\/?(?:p|ul|ol|li|strong|br)>)|&(?!amp;|lt;|gt;|quot;)/.exec(smallHtml(tree.children))
      if (stray !== null) throw new Error(stray[0])
    }),
    { numRuns: 200 }
  )
})

/** Cells of CSV text, by a reader of its own (RFC 4180). */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

t.test('no cell of a table begins a formula, and none is lost', async () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u00a0+', '\u200b=', '＝', '"', ',', '')
  const value = fc.tuple(start, fc.string({ unit: 'grapheme' })).map(parts => parts.join(''))
  const table = fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(table, rows => {
      const read = readCsv(writeCsv(rows))
      for (const cell of read.flat()) {
        if (/^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell))
          throw new Error(`A formula: ${JSON.stringify(cell)}`)
      }
      if (read.length !== rows.length || read.some(row => row.length !== 2)) throw new Error('A row or cell was lost.')
      const kept = read.flat().every((cell, index) => cell === rows.flat()[index] || cell === `'${rows.flat()[index]}`)
      if (!kept) throw new Error('A value was changed.')
    }),
    { numRuns: 1000 }
  )
})

t.test('import files of HR systems', async t => {
  const role = { ...started, position: { ...started.position, title: '=cmd|calc' } }
  for (const system of ['workday', 'successfactors']) {
    const rows = readCsv(await exported(role, 'csv', { system }))
    t.equal(rows.length, system === 'workday' ? 2 : 3)
    t.ok(rows.every(row => row.length === rows[0]?.length))
    t.ok(rows.at(-1)?.includes("'=cmd|calc"), system)
  }
  const [names = [], , values = []] = readCsv(await exported(started, 'csv', { system: 'successfactors' }))
  t.equal(values[names.indexOf('name.en_US')], 'Peer Specialist')
  const exporting = await service.exportRole({ ...role, position: { title: 'A|B\\C' } }, 'csv', { system: 'oracle' })
  if (!exporting.ok) return t.fail('There is no package.')
  const files = unzipSync(exporting.file.bytes)
  const data = strFromU8(files['EnhancedTalentProfile.dat'] ?? new Uint8Array())
  t.match(data, '|A\\|B\\\\C|')
  const [, , , record = ''] = data.trimEnd().split('\n')
  const named = record
    .split('|')
    .slice(-3)
    .map(name => `ClobFiles/${name}`)
  t.same(Object.keys(files).sort(), ['EnhancedTalentProfile.dat', ...named].sort(), 'files are those that are named')
  return undefined
})

t.test('every section is in the import files once', async t => {
  const { sections } = JSON.parse(await exported(started, 'sections')) as { sections: { id: string; html: string }[] }
  const workday =
    readCsv(await exported(started, 'csv', { system: 'workday' }))
      .at(-1)
      ?.join('') ?? ''
  for (const { id, html } of sections) t.equal(workday.split(html).length, 2, id)
})

t.test('the grid of a person specification', async t => {
  const rows = readCsv(await exported(started, 'person-specification'))
  t.same(rows[0], ['Category', 'Essential', 'Desirable', 'How assessed'])
  t.ok(
    rows.slice(1).every(row => (row[1] === '') !== (row[2] === '')),
    'essential or desirable'
  )
  const table = await exported(started, 'person-specification', { as: 'html' })
  t.match(table, '<th scope="col">Essential</th>')
  t.equal(table.match(/<tr>/g)?.length, rows.length)
  const { qualifications: _q, livedExperience: _l, ...bare } = started
  t.match(await problemsOf(bare, 'person-specification'), [{ pointer: '/qualifications/criteria' }])
})

t.test('every export of every role: the same twice, and nothing half-filled', async t => {
  const chance = createChance(7)
  const usual: Partial<Record<ExportName, ExportOptions>> = { csv: { system: 'workday' } }
  for (const [fixture, given] of roleFixtures()) {
    const changed = changedByChance(given, 3, chance)
    const reading = service.readRole(Buffer.from(JSON.stringify(changed)), 'json')
    for (const role of [given as unknown as RoleDefinition, ...(reading.ok ? [reading.role] : [])]) {
      for (const name of exportNames) {
        const first = await service.exportRole(role, name, usual[name] ?? {})
        t.strictSame(await service.exportRole(role, name, usual[name] ?? {}), first, `${fixture} ${name}`)
        const text = first.ok ? Buffer.from(first.file.bytes).toString() : JSON.stringify(first.problems)
        // Braces and angle brackets may be words of the role.
        if (!JSON.stringify(role).includes('{{')) t.notMatch(text, /\bundefined\b|\[object|\bNaN\b|\{\{/)
      }
    }
  }
})

t.test('over HTTP', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const list = (await app.inject('/v1/exports')).json() as {
    exports: { name: string; purpose: string; href: string }[]
  }
  t.same(
    list.exports.map(({ name }) => name),
    [...exportNames]
  )
  t.ok(list.exports.every(({ purpose, href }) => purpose.length > 20 && href.startsWith('/v1/exports/')))
  const text = JSON.stringify(opening)
  const send = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: `/v1/exports/${url}`, payload: text, headers: { ...jsonHeaders, ...headers } })
  const types: Readonly<Record<string, RegExp>> = {
    case: /^application\/json/,
    'job-posting': /^application\/ld\+json/,
    'job-posting?as=html': /^text\/html/,
    occupation: /^application\/ld\+json/,
    sections: /^application\/json/,
    'csv?system=workday': /^text\/csv/,
    'csv?system=oracle': /^application\/zip/,
    'person-specification': /^text\/csv/,
    text: /^text\/plain/,
    'markdown?document=interview-guide': /^text\/markdown/
  }
  for (const [url, type] of Object.entries(types)) {
    const { statusCode, headers } = await send(url)
    t.equal(statusCode, 200, url)
    t.match(headers['content-type'], type, url)
    t.match(headers['content-disposition'], /^attachment; filename="Peer Specialist - [a-z ]+\.[a-z]+"$/, url)
    t.equal((await send(url, { 'if-none-match': String(headers.etag) })).statusCode, 304, url)
  }
  t.equal((await send('csv')).statusCode, 400, 'a system is needed')
  t.match((await send('csv?system=workdy')).json(), { errors: [{ hint: 'Did you mean “workday”?' }] })
  t.equal((await send('case?base=javascript:alert(1)')).statusCode, 400)
  t.equal((await send('text?system=workday')).statusCode, 400)
  t.equal((await send('text', { accept: 'image/png' })).statusCode, 406)
  t.equal((await send('nothing')).statusCode, 404)
  const refused = await app.inject({ method: 'POST', url: '/v1/exports/text', payload: '{}', headers: jsonHeaders })
  t.equal(refused.statusCode, 422)
})

t.test('at the command line', async t => {
  const ask = (argv: string, input = JSON.stringify(opening)) => run(argv.split(' '), { input, product })
  t.match(await ask('export - --as text'), { code: 0, stdout: /^Riverside Hospital\n\nPeer Specialist\n=+\n/ })
  const older = await ask('export - --as case --case-version 1.0 --base https://roles.example.org')
  t.match(older, { code: 0, stdout: 'https://roles.example.org/ims/case/v1p0/CFItems/' })
  t.match(await ask('export - --as job-posting --html'), { code: 0, stdout: 'application/ld+json' })
  const refused = await ask('export - --as job-posting', JSON.stringify(started))
  t.match(refused, { code: 1, stdout: '', stderr: /\/recruitment\/opening\/opens[\s\S]*nothing was written/ })
  t.match(await ask('export - --as csv'), { code: 2, stderr: /needs the option “system”/ })
  t.match(await ask('export - --as text --system workday'), { code: 2, stderr: /no option “system”/ })
  t.match(await ask('export - --as text', '{'), { code: 1, stdout: '' })
  t.match(await ask('export -'), { code: 2 })
})

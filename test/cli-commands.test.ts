/** What each command does with the real product: results on stdout, words for people on stderr, exit codes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { documentNames } from '../src/app/service.ts'
import { commands } from '../src/cli/command-list.ts'
import { type Run, type RunOptions, run } from './helpers/cli.ts'
import { product } from './helpers/product.ts'

const directory = t.testdir({ 'notes.txt': 'not a role definition\n' })
const rolePath = join(directory, 'role.json')
const command = (line: string, options: RunOptions = {}): Promise<Run> =>
  run(line.split(' '), { cwd: directory, product, ...options })

t.test('new, validate, render and back', async t => {
  const made = await command('new --setting inpatient-unit --out role.json')
  t.same([made.code, made.stdout, made.stderr], [0, '', 'Wrote role.json\n'])
  const role = readFileSync(rolePath, 'utf8')
  t.equal((await command('new --setting inpatient-unit')).stdout, role, 'the same on standard output')

  const valid = await command('validate role.json')
  t.same([valid.code, valid.stdout], [0, 'role.json  valid\n'])
  t.match(valid.stderr, /1 file: 1 valid, 0 invalid \(0 problems\)\n$/)

  for (const document of documentNames) {
    const html = await command(`render role.json --document ${document}`)
    t.equal(html.code, 0)
    t.match(html.stdout, /^<!doctype html>/i)
    const docx = await command(`render role.json --document ${document} --format docx`)
    t.equal(docx.bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004')
    const written = await command(`render role.json --document ${document} --out ${document}.docx`)
    t.same([written.code, written.stdout, written.stderr], [0, '', `Wrote ${document}.docx\n`])
    t.same(readFileSync(join(directory, `${document}.docx`)), docx.bytes, 'the same bytes in the file')

    const fromDocx = await command(`render - --document ${document} --format docx --out -`, { input: docx.bytes })
    t.same(fromDocx.bytes, docx.bytes, 'a DOCX renders to itself')
    const fromHtml = await command(`render - --document ${document}`, { input: html.bytes })
    t.same(fromHtml.bytes, html.bytes, 'a page renders to itself')
    t.equal((await command(`validate ${document}.docx`)).code, 0, 'and is valid')
  }
})

t.test('new never writes over work, unless told to', async t => {
  writeFileSync(join(directory, 'mine.json'), 'work')
  const refused = await command('new --setting inpatient-unit --out mine.json')
  t.same([refused.code, refused.stdout], [3, ''])
  t.match(refused.stderr, /Cannot write mine\.json: it exists already/)
  t.equal(readFileSync(join(directory, 'mine.json'), 'utf8'), 'work')
  t.equal((await command('new --setting inpatient-unit --out mine.json --force')).code, 0)
  t.equal((await command('validate mine.json')).code, 0)
  for (const line of ['--setting inpatient-units', '--setting inpatient-unit --locale tlh']) {
    const unknown = await command(`new ${line}`)
    t.same([unknown.code, unknown.stdout], [2, ''], line)
  }
})

t.test('validate shows all problems with their places', async t => {
  const role = JSON.parse((await command('new --setting inpatient-unit')).stdout) as Record<string, unknown>
  const broken = JSON.stringify({ ...role, hours: 'many', surprise: 1 }, null, 2)
  const line = 1 + broken.slice(0, broken.indexOf('"hours"')).split('\n').length - 1
  const text = await command('validate -', { input: broken })
  t.equal(text.code, 1)
  t.match(text.stdout, `standard input:${line}:`)
  t.match(text.stdout, /^standard input:\d+:\d+ {2}\/hours {2}\S.*\n {2}\S/m)
  t.match(text.stdout, /\/surprise/)
  t.match(text.stderr, /1 file: 0 valid, 1 invalid \(2 problems\)/)

  writeFileSync(join(directory, 'broken.json'), broken)
  const json = await command('validate role.json broken.json notes.txt absent.json --format json')
  t.equal(json.code, 3, 'the worst of the files decides')
  t.equal(json.stderr, '')
  const report = JSON.parse(json.stdout)
  t.equal(report.valid, false)
  t.match(report.files, [
    { file: 'role.json', valid: true, problems: [], truncated: false, failure: null },
    { file: 'broken.json', valid: false, truncated: false, failure: null },
    { file: 'notes.txt', valid: false, problems: [{ pointer: '', line: 1, column: 1 }] },
    { file: 'absent.json', valid: false, problems: [], failure: /no such file/ }
  ])
  t.same(report.files[1].problems.map(({ pointer }: { pointer: string }) => pointer).sort(), ['/hours', '/surprise'])
})

t.test('render writes nothing from an invalid input', async t => {
  for (const input of ['', '{}', '{', '[1]', '<p>not ours</p>', 'PK\u0003\u0004 not a package', '\u0000']) {
    const result = await command('render - --document job-description', { input })
    t.same([result.code, result.stdout], [1, ''], JSON.stringify(input))
    t.match(result.stderr, /problems?; nothing was written\.\n$/)
    t.notMatch(result.stderr, /\n\s+at |undefined|\[object/)
  }
})

t.test('files that cannot be read or written', async t => {
  const failures: readonly (readonly [line: string, message: RegExp])[] = [
    ['render absent.json --document job-description', /Cannot read absent\.json: there is no such file/],
    ['render . --document job-description', /Cannot read \.: it is a directory/],
    ['render role.json --document job-description --out no/where.html', /Cannot write no\/where\.html: there is no/],
    ['templates check absent', /Cannot read absent: there is no such file/],
    ['templates check role.json', /Cannot read role\.json: it is not a directory/]
  ]
  for (const [line, message] of failures) {
    const result = await command(line)
    t.same([result.code, result.stdout], [3, ''], line)
    t.match(result.stderr, message)
  }
})

t.test('input is limited', async t => {
  const result = await command('validate -', { input: Buffer.alloc(33 * 1024 * 1024, ' ') })
  t.equal(result.code, 1)
  t.match(result.stderr, /standard input is larger than 32 MiB/)
})

t.test('schema', async t => {
  const names = (await command('schema')).stdout.trimEnd().split('\n')
  t.ok(names.includes('role-definition'))
  for (const name of names) {
    const schema = JSON.parse((await command(`schema ${name}`)).stdout)
    t.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema', name)
  }
  const wrong = await command('schema role-defintion')
  t.same([wrong.code, wrong.stdout], [2, ''])
  t.match(wrong.stderr, /Did you mean role-definition\?/)
})

t.test('settings and library', async t => {
  t.match((await command('settings')).stdout, /^inpatient-unit {2,}\S/m)
  const settings = JSON.parse((await command('settings --format json')).stdout)
  t.ok(settings.some(({ id, startingRole }: Record<string, unknown>) => id === 'inpatient-unit' && startingRole))
  const help = commands.find(({ name }) => name === 'library list')?.details.join(' ') ?? ''
  const kinds = help.match(/[a-z-]{5,}(?=[,.]| or)/g) ?? []
  t.equal(kinds.length, 13)
  for (const kind of kinds) {
    const items = JSON.parse((await command(`library list ${kind} --format json`)).stdout)
    const list = (await command(`library list ${kind}`)).stdout
    t.equal(list.split('\n').length - 1, items.length, `${kind}: one line for each`)
    t.ok(items.length > 0)
    const shown = await command(`library show ${items[0].id}`)
    t.equal(shown.code, 0, items[0].id)
    t.match(shown.stdout, items[0].id)
    t.notMatch(list + shown.stdout, /undefined|null|\[object|NaN/)
    t.same(JSON.parse((await command(`library show ${items[0].id} --format json`)).stdout), items[0])
  }
})

t.test('library filters', async t => {
  const list = async (rest: string) => JSON.parse((await command(`library list ${rest} --format json`)).stdout)
  const all = await list('duties')
  const direct = await list('duties --class direct --setting inpatient-unit')
  t.ok(direct.length > 0 && direct.length < all.length)
  t.ok(direct.every((duty: { class: string; settings: string[] }) => duty.class === 'direct'))
  t.ok(direct.every((duty: { settings: string[] }) => duty.settings.includes('inpatient-unit')))
  const statements = await list('statements')
  t.ok((await list('statements --jurisdiction US-NY')).length <= statements.length)
  const [irish] = await list('statements --jurisdiction IE --topic criminal-record')
  t.match(irish, { id: 's-record-check-ie', asOf: /^\d{4}-/, sources: ['law-ie-vetting'] })
  t.ok((await list('settings --q telehealth')).some(({ id }: { id: string }) => id === 'warmline-telehealth'))
  t.same(await list('duties --domain self-compassion'), await list('duties --competency self-compassion'))
  for (const [rest, message] of [
    ['duties --q \u00a0', /--q cannot be/],
    ['dutys', /Did you mean duties\?/],
    ['sources --setting inpatient-unit', /sources cannot be filtered by --setting\. It has: --q\./],
    ['boundaries --area a', /cannot be filtered by --area\. It has: --setting/],
    ['duties --setting inpatient-untis', /Did you mean inpatient-unit\?/],
    ['duties --class some', /There is no class “some”/],
    ['statements --jurisdiction usa', /ISO 3166/]
  ] as const) {
    const result = await command(`library list ${rest}`)
    t.same([result.code, result.stdout], [2, ''], rest)
    t.match(result.stderr, message)
  }
  t.match(await command('library show inpatient-uni'), { code: 2, stderr: /Did you mean inpatient-unit\?/ })
})

t.test('templates check shows every problem of an overlay, and other commands refuse it', async t => {
  t.match(await command('templates check'), { code: 0, stdout: '', stderr: /^Our own templates: no problems\n$/ })
  const overlay = join(directory, 'overlay')
  mkdirSync(join(overlay, 'documents'), { recursive: true })
  t.match(await command('templates check overlay'), { code: 0, stderr: /^overlay: no problems\n$/ })
  writeFileSync(
    join(overlay, 'documents', 'job-description.hbs'),
    '<h1>Title</h1>\n<p>{{nothing.like.it}}</p>\n<blink>\n'
  )
  const checked = await command('templates check overlay')
  t.equal(checked.code, 1)
  t.match(checked.stdout, /^overlay\/documents\/job-description\.hbs:2:\d+: /m)
  t.match(checked.stdout, /^overlay\/documents\/job-description\.hbs:3:\d+: /m)
  t.match(checked.stderr, /^overlay: \d+ problems\n$/)
  const byEnvironment = await command('templates check', { env: { TEMPLATES_DIR: 'overlay' } })
  t.equal(byEnvironment.stdout, checked.stdout)
  const refused = await command('settings', { env: { TEMPLATES_DIR: 'overlay' } })
  t.same([refused.code, refused.stdout], [3, ''])
  t.match(refused.stderr, /cannot be used:\n.*job-description\.hbs:2:/)
})

t.test('serve refuses settings that cannot be used', async t => {
  const refused = await run(['serve'], { env: { PORT: 'abc' } })
  t.same([refused.code, refused.stdout], [2, ''])
  t.match(refused.stderr, /PORT is "abc"/)
})

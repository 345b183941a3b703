/** The command line around its commands: help, wrong usage, streams, failures, and the built program itself. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import type { Service } from '../src/app/service.ts'
import { readArguments } from '../src/cli/arguments.ts'
import type { Product } from '../src/cli/command.ts'
import { commands } from '../src/cli/command-list.ts'
import { itemLines } from '../src/cli/item-text.ts'
import { type Run, run } from './helpers/cli.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function failingProduct(error: Error): Product {
  return { createService: () => Promise.reject(error), startServer: () => Promise.reject(error) }
}

/** Wrong usage says what is wrong and where help is, and writes no result. */
function isUsageError(t: Test, result: Run, message: RegExp): void {
  t.equal(result.code, 2)
  t.equal(result.stdout, '')
  t.match(result.stderr, message)
  t.match(result.stderr, /Run `peer-role help.*` for help\.\n$/)
  t.notMatch(result.stderr, /\n\s+at /)
}

t.test('help', async t => {
  const overview = await run(['--help'])
  t.equal(overview.code, 0)
  t.equal(overview.stderr, '')
  for (const same of [['help'], ['-h']]) t.equal((await run(same)).stdout, overview.stdout, same.join(' '))
  for (const { name, options } of commands) {
    t.match(overview.stdout, `\n  ${name} `, `${name} is in the overview`)
    const own = await run(['help', ...name.split(' ')])
    t.equal(own.code, 0, `help ${name}`)
    t.equal((await run([...name.split(' '), '--help'])).stdout, own.stdout, `${name} --help`)
    for (const option of options) t.match(own.stdout, `\n  --${option.name}`, `${name} --${option.name}`)
    t.same(
      `${overview.stdout}${own.stdout}`.split('\n').filter(line => [...line].length > 80),
      [],
      '80 columns'
    )
  }
  const group = await run(['help', 'library'])
  t.match(group.stdout, /peer-role library list/)
  t.match(group.stdout, /peer-role library show/)
  const nothing = await run([])
  t.equal(nothing.code, 2, 'no command is wrong usage')
  t.equal(nothing.stdout, '')
  t.equal(nothing.stderr, overview.stdout)
})

t.test('version', async t => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  t.equal((await run(['--version'])).stdout, `${version}\n`)
  isUsageError(t, await run(['--version', 'now']), /“now”/)
})

t.test('colour only on a terminal, and never with NO_COLOR', async t => {
  const escapeStart = '\u001b['
  const coloured = await run(['--help'], { isTerminal: { stdout: true } })
  t.ok(coloured.stdout.includes(escapeStart))
  t.notOk((await run(['--help'])).stdout.includes(escapeStart))
  const refused = await run(['--help'], { isTerminal: { stdout: true }, env: { NO_COLOR: '1' } })
  t.notOk(refused.stdout.includes(escapeStart))
  t.ok((await run(['x'], { isTerminal: { stderr: true } })).stderr.includes(escapeStart))
})

t.test('wrong usage names the mistake and the nearest right thing', async t => {
  const wrong: readonly (readonly [argv: string, message: RegExp])[] = [
    ['rendr role.json', /no command “rendr”\. Did you mean render\?/],
    ['libary list', /Did you mean library list\?/],
    ['library', /Say which: peer-role library list, peer-role library show, peer-role library coverage/],
    ['library lst duties', /Did you mean library list\?/],
    ['help nothing-like-it', /no command “nothing-like-it”/],
    ['--quiet render', /The command comes first/],
    ['render role.json --documnt job-description', /no option --documnt\. Did you mean --document\?/],
    [
      'render role.json',
      /needs the option --document NAME\. Use one of: job-description, competency-framework, competence-assessment, interview-guide, review-report/
    ],
    ['render --document job-description', /render needs FILE/],
    ['render a.json b.json --document job-description', /does not take the argument “b\.json”/],
    ['render a.json --document job-descripton', /Did you mean job-description\?/],
    ['render a.json --document', /--document needs a value: --document NAME/],
    ['render a.json --document --out x.html', /--document needs a value/],
    ['render a.json --document=', /--document needs a value/],
    ['render a.json --document job-description --out a.html --out b.html', /--out is given more than once/],
    ['render a.json --document job-description --out a.pdf', /a\.pdf does not say which format/],
    ['render a.json --document job-description --out a.html --format docx', /does not fit the ending \.html/],
    ['validate', /validate needs FILE…/],
    ['validate - -', /Standard input \(-\) can be given only once/],
    ['validate a.json --format yaml', /Use one of: text, json/],
    ['new', /new needs the option --setting ID/],
    ['new --setting inpatient-unit --force=yes', /--force takes no value/],
    ['serve now', /does not take the argument “now”/]
  ]
  for (const [argv, message] of wrong) {
    await t.test(argv, async t => isUsageError(t, await run(argv.split(' ')), message))
  }
  const help = (await run(['validate', '--nothing'])).stderr
  t.match(help, /peer-role help validate/, 'names the help of the command that was meant')
})

t.test('what a person typed cannot act on the terminal', async t => {
  const hostile = 'x\u001b[2J\u202e\n\u0007'
  for (const argv of [[hostile], ['validate', hostile], ['new', `--${hostile}`], ['help', hostile]]) {
    const { code, stdout, stderr } = await run(argv)
    t.ok(code === 2 || code === 3)
    t.notMatch(stdout + stderr, /[\u001b\u202e\u0007]/)
  }
})

t.test('DOCX is refused on a terminal before anything is read', async t => {
  const argv = ['render', 'absent.json', '--document', 'job-description', '--format', 'docx']
  isUsageError(t, await run(argv, { isTerminal: { stdout: true } }), /DOCX is not shown on a terminal/)
})

t.test('arguments after -- are names, also when they begin with a dash', async t => {
  const validate = commands.find(({ name }) => name === 'validate')
  if (validate === undefined) throw new Error('There is no command validate.')
  t.same(readArguments(validate, ['--format', 'json', '--', '--odd.json', '-']).positionals, ['--odd.json', '-'])
})

t.test('a library item is shown whole, in lines of 80 columns', async t => {
  const lines = itemLines({
    id: 'd-one',
    text: 'word '.repeat(40).trim(),
    core: true,
    blank: null,
    settings: [],
    sources: ['a', 'b'],
    levels: { entry: { indicators: [{ id: 'i1', text: 'Listens' }] } },
    whatToDo: 'Ask.'
  })
  t.same(
    lines.filter(line => line.length > 80),
    []
  )
  t.match(lines.join('\n'), 'core: yes\nsources: a, b\nlevels:\n  entry:\n    indicators:\n      - id: i1\n')
  t.equal(lines.at(-1), 'what to do: Ask.')
  t.notMatch(lines.join('\n'), /blank|settings|null|undefined|\[object/)
})

t.test('failures outside the input', async t => {
  await t.test('broken templates: every fault, and exit code 3', async t => {
    const error = Object.assign(new Error('a.hbs:1:2: one\nb.json:3: two'), { name: 'TemplateError' })
    for (const argv of ['settings', 'serve']) {
      const { code, stderr } = await run([argv], { product: failingProduct(error) })
      t.equal(code, 3)
      t.match(stderr, 'cannot be used:\na.hbs:1:2: one\nb.json:3: two\n')
    }
  })
  await t.test('a bad setting of the service is wrong usage', async t => {
    const error = Object.assign(new Error('The settings cannot be used:\n  PORT cannot be “x”.'), {
      name: 'ConfigError'
    })
    isUsageError(
      t,
      await run(['serve'], { product: failingProduct(error) }),
      /cannot be used:\n {2}PORT cannot be “x”\.\n/
    )
  })
  await t.test('a port that cannot be had', async t => {
    const error = Object.assign(new Error('Port 3000 is in use.'), { name: 'StartError' })
    const { code, stderr } = await run(['serve'], { product: failingProduct(error) })
    t.same([code, stderr], [3, 'peer-role: Port 3000 is in use.\n'])
  })
  await t.test('a starting role of the library that is not valid', async t => {
    const problems = [{ pointer: '/hours', code: 'c', message: 'No hours are given.', hint: 'Give them.' }]
    const service = { createStartingRole: () => ({ ok: false, problems }) } as unknown as Service
    const product = { ...failingProduct(new Error('unused')), createService: () => Promise.resolve(service) }
    const { code, stdout, stderr } = await run(['new', '--setting', 'x'], { product })
    t.same([code, stdout], [3, ''])
    t.match(stderr, 'not valid:\n/hours  No hours are given.\n')
  })
  await t.test('an unforeseen error shows its message and no stack', async t => {
    const { code, stderr } = await run(['settings'], { product: failingProduct(new Error('boom')) })
    t.equal(code, 3)
    t.match(stderr, /This should not have happened: boom\n$/)
    t.equal(stderr.split('\n').length, 2)
  })
  await t.test('a reader that has gone is no failure; a full disk is', async t => {
    const gone = await run(['--help'], { stdoutError: Object.assign(new Error('EPIPE'), { code: 'EPIPE' }) })
    t.same([gone.code, gone.stderr], [0, ''])
    const full = await run(['--help'], { stdoutError: Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }) })
    t.equal(full.code, 3)
    t.equal(full.stderr, 'peer-role: Cannot write the output: no space is left.\n')
  })
})

t.test('the built program', async t => {
  const program = join(root, 'dist', 'cli.cjs')
  if (!existsSync(program)) throw new Error('dist/cli.cjs is missing: npm run build makes it.')
  const start = (...argv: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      execFile(process.execPath, [program, ...argv], { maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
      )
    })
  t.match(await start('--version'), { code: 0, stdout: /^\d+\.\d+\.\d+/, stderr: '' })
  t.match(await start('rendr'), { code: 2, stdout: '', stderr: /Did you mean render\?/ })
  t.match(await start('validate', 'absent.json'), { code: 3, stdout: '', stderr: /there is no such file/ })
  const role = await start('new', '--setting', 'inpatient-unit')
  t.match(role, { code: 0, stderr: '' })
  const definition = JSON.parse(role.stdout) as { setting: unknown; organization: object }
  t.not(definition.setting, undefined)

  // A picture in SVG needs the one package that is not in the bundle.
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const theme = { logo: { data, alternativeText: 'A triangle', width: 90 } }
  const organization = { ...definition.organization, theme }
  const folder = t.testdir({ 'role.json': JSON.stringify({ ...definition, organization }) })
  const out = join(folder, 'role.docx')
  t.match(await start('render', join(folder, 'role.json'), '--document', 'job-description', '--out', out), { code: 0 })
  t.match(readFileSync(out).toString('latin1'), /word\/media\/\w+\.png/)
})

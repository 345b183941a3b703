/** The examples of the README work as they stand, and its table of settings is that of the schema. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { describeConfig } from '../src/config.ts'
import { startServer } from '../src/server.ts'
import { createService } from '../src/service.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const run = promisify(execFile)

/** Texts of the code blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? '')
}

t.test('the shell examples', async t => {
  t.ok(existsSync(join(root, 'dist', 'cli.cjs')), 'the program is built')
  const server = await startServer({ env: { PORT: '0', LOG_LEVEL: 'silent' }, stdout: { write: () => true } })
  t.teardown(() => server.close())
  // The command of the package, which npx finds in a checkout, without npx's own start-up and look at the registry;
  // and without the loaders that tap gives to its children, which take longer than the command.
  const prelude = `set -e\nunset NODE_OPTIONS\nnpx() { shift; "${process.execPath}" "${join(root, 'dist', 'cli.cjs')}" "$@"; }\n`
  for (const block of blocks('sh')) {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'))
    const script = prelude + block.replaceAll('http://127.0.0.1:3000', server.url.replace(/\/$/, ''))
    await run('bash', ['-c', script], { cwd: folder })
    const wanted = [...block.matchAll(/(?:--out|-o) (\S+)/g)].map(([, file]) => file ?? '')
    const made = readdirSync(folder)
    t.strictSame(
      wanted.filter(file => !made.includes(file)),
      [],
      block.split('\n')[0] ?? ''
    )
    for (const file of made.filter(name => name.endsWith('.docx'))) {
      t.equal(readFileSync(join(folder, file)).subarray(0, 2).toString(), 'PK', `${file} is a package`)
    }
    rmSync(folder, { recursive: true })
  }
})

t.test('the role definition example is valid', async t => {
  const service = await createService()
  for (const block of blocks('json')) {
    const reading = service.readRole(Buffer.from(block), 'json')
    t.ok(reading.ok, JSON.stringify(reading.ok ? [] : reading.problems.problems))
  }
})

t.test('the table of settings', t => {
  const rows = describeConfig().map(({ name, default: usual, description }) => {
    const shown = usual === undefined || usual === '' ? 'none' : `\`${usual}\``
    return `| \`${name}\` | ${shown} | ${description.replaceAll('|', '\\|')} |`
  })
  const table = ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n')
  const found = /<!-- settings -->\n([\s\S]*?)\n?<!-- \/settings -->/.exec(readme)?.[1]
  t.equal(found, table)
  t.end()
})

t.test('files that the README names are there', t => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
  t.ok(links.length > 3)
  t.strictSame(
    links.filter(path => !existsSync(join(root, path))),
    []
  )
  t.end()
})

/** The project as a whole: what is published, what it depends on, and what no file of it may hold. */
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { filesBelow, readSource, readText, root } from './helpers/source-files.ts'

interface Package {
  readonly name: string
  readonly engines: { readonly node: string }
  readonly bin: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface LockedPackage {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  /** Systems that it is for; absent where it is for all. */
  readonly os?: readonly string[]
  readonly hasInstallScript?: boolean
}

const manifest = JSON.parse(readText('package.json')) as Package
const lock = JSON.parse(readText('package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> }
const files = filesBelow('')
const texts = files.filter(path => /\.(ts|js|mjs|json|md|ya?ml|hbs|css|html|sh)$|^[^/.]+$|^\.ci\//.test(path))

/** `@scope/name/part.js` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function packagesOf(paths: readonly string[], isCounted: (isTypeOnly: boolean) => boolean): ReadonlySet<string> {
  const imports = paths.filter(path => /\.m?[tj]s$/.test(path)).flatMap(path => readSource(path).imports)
  return new Set(
    imports
      .filter(({ specifier, isTypeOnly }) => !/^(\.|node:|\()/.test(specifier) && isCounted(isTypeOnly))
      .map(({ specifier }) => packageOf(specifier))
  )
}

// The script of the form is made into one file by the build, its packages included.
const isBuilding = (path: string) => /^src\/(generate|web\/browser)\//.test(path)
const running = files.filter(path => path.startsWith('src/') && !isBuilding(path))
const developing = files.filter(path => isBuilding(path) || /^(test|bench)\//.test(path))

t.test('no file holds a path of a machine or unfinished work', async t => {
  // Put together here, so that this file is not found itself.
  const places = ['work', 'home', 'Users', 'root', 'tmp'].join('|')
  const machinePath = new RegExp(`(^|[\\s"'\`(=:])(file://)?/(${places})/[\\w.]`, 'm')
  const windowsPath = /\b[A-Z]:\\\\?Users\b/
  const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`)
  const own = texts.filter(path => path !== 'package-lock.json')
  t.same(
    own.filter(path => machinePath.test(readText(path)) || windowsPath.test(readText(path))),
    []
  )
  t.same(
    own.filter(path => unfinished.test(readText(path))),
    []
  )
})

t.test('tests are all run', async t => {
  const skipped = /\bt\.(skip|todo)\b|\b(skip|todo|only): (true|['"`])/
  t.same(
    files.filter(path => path.endsWith('.test.ts')).filter(path => skipped.test(readText(path))),
    []
  )
})

t.test('the lock file installs anywhere, and runs nothing while it does', async t => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  t.same(
    packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    [],
    'no registry hosts'
  )
  t.same(
    packages.filter(([, { link, integrity, os }]) => !link && !integrity && !os).map(([path]) => path),
    [],
    'all sealed but those for other systems, whose contents npm does not know here'
  )
  t.same(
    packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
    [],
    'no scripts'
  )
  const install = Object.keys(manifest.scripts).filter(name => /^(pre|post)?install$|^prepare$/.test(name))
  t.same(install, [], 'nor has ours')
})

t.test('what is published', async t => {
  t.same(manifest.bin, { 'peer-role': 'dist/cli.cjs' })
  t.match(readText('src/cli.ts'), /^#!\/usr\/bin\/env node\n/, 'the program says what runs it')
  for (const name of manifest.files.filter(file => !/^!?dist\b/.test(file))) {
    t.ok(
      files.some(path => path === name || path.startsWith(`${name}/`)),
      `${name} exists`
    )
  }
  for (const name of ['dist', 'schemas', 'templates', 'LICENSE', 'README.md']) t.ok(manifest.files.includes(name), name)
  t.equal(manifest.license, 'MIT')
  t.match(readText('LICENSE'), /^MIT License\n\nCopyright \(c\) \d{4} Peer Role Builder contributors\n/)
})

t.test('dependencies: each is used, and what runs needs no other', async t => {
  const inUse = packagesOf(running, isTypeOnly => !isTypeOnly)
  t.same(
    Object.keys(manifest.dependencies).filter(name => !inUse.has(name)),
    [],
    'each is imported by what runs'
  )
  t.same(
    [...inUse].filter(name => !Object.hasOwn(manifest.dependencies, name)),
    [],
    'what runs imports no other'
  )
  const inDevelopment = packagesOf(developing, () => true)
  // The package itself, which a test imports as its users do.
  const known = { [manifest.name]: '', ...manifest.dependencies, ...manifest.devDependencies }
  // Types of a format that no package implements: `@types/sarif` is imported as `sarif`.
  const isKnown = (name: string) => Object.hasOwn(known, name) || Object.hasOwn(known, `@types/${name}`)
  t.same(
    [...inDevelopment].filter(name => !isKnown(name)),
    [],
    'nor does what builds and tests'
  )
  // Run as programs or read by the compiler, never imported.
  const tools = new Set(['@biomejs/biome', '@types/node'])
  const isImported = (name: string) => inDevelopment.has(name) || inDevelopment.has(name.replace(/^@types\//, ''))
  const idle = Object.keys(manifest.devDependencies).filter(name => !isImported(name) && !tools.has(name))
  const scripts = Object.values(manifest.scripts).join('\n')
  t.same(
    idle.filter(name => !scripts.includes(name)),
    [],
    'each tool is used'
  )
})

t.test('versions of Node.js agree', async t => {
  const least = /^>=(\d+)\.\d+$/.exec(manifest.engines.node)?.[1]
  const matrix = /node: \[([\d, ]+)\]/.exec(readText('.github/workflows/ci.yml'))?.[1]?.split(', ')
  t.equal(matrix?.[0], least, 'the oldest in the workflow is the oldest that is supported')
  const from = /^FROM (?:node:|gcr\.io\/distroless\/nodejs)(\d+)-/gm
  const images = [...readText('Dockerfile').matchAll(from)].map(match => match[1] ?? '')
  t.equal(images.length, readText('Dockerfile').match(/^FROM /gm)?.length)
  t.equal(new Set(images).size, 1, 'built and run by the same')
  for (const image of images) t.ok(matrix?.includes(image), `the image is of a version that is tested: ${image}`)
})

t.test('one command installs and tests everything, here and in the workflow', async t => {
  t.match(readText('.github/workflows/ci.yml'), /^ +- run: npm ci && npm test$/m)
  t.match(readText('.ci/run'), /^set -euo pipefail$/m)
  t.match(readText('.ci/run'), /\{ npm ci && npm test; \}/)
  t.ok((statSync(join(root, '.ci/run')).mode & 0o111) !== 0, '.ci/run can be run')
  const readme = readText('README.md')
  for (const line of ['npm ci && npm start', 'npm ci && npm test']) t.ok(readme.includes(line), `README: ${line}`)
  const used = [...readText('CONTRIBUTING.md').matchAll(/npm run ([a-z:]+)/g)].map(match => match[1] ?? '')
  t.same(
    used.filter(name => !Object.hasOwn(manifest.scripts, name)),
    [],
    'CONTRIBUTING names scripts that exist'
  )
})

t.test('the image runs without rights, without a shell, and says how it is', async t => {
  const dockerfile = readText('Dockerfile')
  t.match(dockerfile, /^FROM gcr\.io\/distroless\/nodejs\d+-debian\d+:nonroot$/m)
  t.match(dockerfile, /^USER nonroot$/m)
  t.match(dockerfile, /^HEALTHCHECK .*\\\n +CMD \[.*\/healthz/m)
  t.match(dockerfile, /HOST=0\.0\.0\.0/)
  t.match(dockerfile, /npm prune --omit=dev/)
})

t.test('each threat of SECURITY.md has a test that exists', async t => {
  const named = [...readText('SECURITY.md').matchAll(/\| `(test\/[\w-]+\.test\.ts)`: (.+) \|$/gm)]
  t.ok(named.length > 20)
  t.equal(named.length, readText('SECURITY.md').match(/^\| (?!threat|---)/gm)?.length, 'one for each row')
  const missing = named.filter(
    ([, file = '', title]) => !files.includes(file) || !readText(file).includes(`t.test('${title}',`)
  )
  t.same(
    missing.map(([, file, title]) => `${file}: ${title}`),
    []
  )
})

t.test('the bill of materials names every package that the program runs with', async t => {
  t.match(manifest.scripts.sbom, /npm sbom --sbom-format cyclonedx --omit dev/)
  t.match(readText('.github/workflows/ci.yml'), /npm run --silent sbom > sbom\.cdx\.json/)
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024
  })
  const bill = JSON.parse(stdout) as { bomFormat: string; components: { name: string; licenses?: unknown[] }[] }
  t.equal(bill.bomFormat, 'CycloneDX')
  const names = new Set(bill.components.map(({ name }) => name))
  t.same(
    Object.keys(manifest.dependencies).filter(name => !names.has(name)),
    []
  )
  t.notOk(names.has('typescript'), 'and none that only builds it')
})

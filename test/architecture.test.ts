/** The order of the code: which folder may import what, no circles, small files, and the house rules on form. */
import { posix } from 'node:path'
import t from 'tap'
import { filesBelow, type Import, readSource, readText, type SourceFile } from './helpers/source-files.ts'

/** What a folder of `src` may import: folders and files of ours beside its own, and packages. */
interface Allowance {
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const matrix: Readonly<Record<string, Allowance>> = {
  domain: { ours: [], packages: ['fastest-levenshtein'] },
  library: { ours: ['domain'], packages: [] },
  document: { ours: ['domain'], packages: ['@resvg/resvg-wasm', 'saxes'] },
  export: { ours: ['domain', 'document', 'library'], packages: [] },
  templating: { ours: ['domain', 'document'], packages: ['handlebars'] },
  validation: { ours: ['domain', 'library'], packages: ['ajv', 'saxes'] },
  access: { ours: ['domain', 'validation'], packages: ['jose'] },
  review: { ours: ['domain', 'library'], packages: ['flesch-kincaid', 'rfc6902', 'sarif', 'stemmer', 'syllable'] },
  description: { ours: ['domain', 'document', 'review'], packages: ['htmlparser2', 'mammoth'] },
  app: {
    ours: ['description', 'domain', 'document', 'export', 'library', 'review', 'templating', 'validation', 'paths.ts'],
    packages: []
  },
  batch: { ours: ['app', 'domain', 'document', 'export', 'validation', 'paths.ts'], packages: [] },
  generate: {
    ours: ['app', 'domain', 'document', 'library', 'review', 'templating', 'validation', 'paths.ts', 'load-bundle.ts'],
    packages: ['ajv', 'docx', 'fflate', 'json-schema-to-typescript', 'rolldown', 'typescript']
  },
  web: {
    ours: ['app', 'document', 'domain', 'library', 'review', 'templating', 'validation'],
    packages: ['govuk-frontend', 'rfc6902']
  },
  http: {
    ours: ['access', 'app', 'batch', 'domain', 'library', 'review', 'web', 'config.ts', 'paths.ts'],
    packages: ['fastify', 'fastify-plugin', '@fastify', '@opentelemetry', 'prom-client', 'pino']
  },
  client: { ours: [], packages: [] },
  cli: {
    ours: ['access', 'app', 'batch', 'domain', 'library', 'review', 'paths.ts', 'service.ts', 'start-server.ts'],
    packages: []
  }
}

/** The files at the top put the parts together, and are bound only by what stands here. */
const packagesAtTop = ['fastify', 'pino', 'close-with-grace']

/** A file may be the contract of a layer above: its types alone, which leave nothing in the program. */
const contracts = new Set(['src/app/service.ts', 'src/export/case/types.ts'])

const sources: readonly SourceFile[] = filesBelow('src')
  .filter(path => path.endsWith('.ts'))
  .map(readSource)
const written = sources.filter(({ path }) => !/\.gen(\.d)?\.ts$/.test(path))

/** `src/http/problem.ts` → `http`; `src/server.ts` → `server.ts`. */
function partOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function isOurs({ specifier }: Import): boolean {
  return specifier.startsWith('.')
}

function targetOf(source: SourceFile, { specifier }: Import): string {
  return posix.join(posix.dirname(source.path), specifier)
}

/** Every import that a test below refuses, as `file → what it imports`. */
function wrongImports(isWrong: (source: SourceFile, found: Import) => boolean): readonly string[] {
  return sources.flatMap(source =>
    source.imports.filter(found => isWrong(source, found)).map(({ specifier }) => `${source.path} → ${specifier}`)
  )
}

t.test('every folder is in the matrix', async t => {
  const parts = new Set(sources.map(({ path }) => partOf(path)).filter(part => !part.endsWith('.ts')))
  t.same(
    [...parts].filter(part => !Object.hasOwn(matrix, part)),
    []
  )
})

t.test('a folder imports only folders below it', async t => {
  const wrong = wrongImports((source, found) => {
    const allowance = matrix[partOf(source.path)]
    if (allowance === undefined || !isOurs(found)) return false
    const target = targetOf(source, found)
    if (found.isTypeOnly && contracts.has(target)) return false
    return ![partOf(source.path), ...allowance.ours].includes(partOf(target))
  })
  t.same(wrong, [])
})

t.test('a package is imported only where it belongs', async t => {
  const wrong = wrongImports((source, found) => {
    if (isOurs(found) || found.specifier.startsWith('node:')) return false
    const allowed = matrix[partOf(source.path)]?.packages ?? packagesAtTop
    return !allowed.some(name => found.specifier === name || found.specifier.startsWith(`${name}/`))
  })
  t.same(wrong, [])
})

t.test('the domain does no input or output', async t => {
  // An edit distance is a pure function of two words.
  const isPure = ({ specifier }: Import) => specifier === 'fastest-levenshtein'
  t.same(
    wrongImports(({ path }, found) => partOf(path) === 'domain' && !isOurs(found) && !isPure(found)),
    []
  )
  const impure = /\b(Date\.now|new Date\(\)|Math\.random|process\.|fetch\()/
  t.same(
    written.filter(({ path, text }) => partOf(path) === 'domain' && impure.test(text)).map(({ path }) => path),
    []
  )
})

t.test('the command line imports the service only when a command needs it', async t => {
  const atTop = /^src\/(service|start-server)\.ts$/
  t.same(
    wrongImports(
      (source, found) =>
        partOf(source.path) === 'cli' && isOurs(found) && atTop.test(targetOf(source, found)) && !found.isDynamic
    ),
    []
  )
})

t.test('imports name files: with their ending, of the project, never computed', async t => {
  const paths = new Set(filesBelow('src'))
  const wrong = wrongImports((source, found) => {
    if (found.specifier === '(computed)') return true
    if (!isOurs(found)) return false
    const target = targetOf(source, found)
    // Generated validators are made by the build; their types are in the project.
    const file = target.replace(/\.gen\.js$/, '.gen.d.ts')
    return !target.startsWith('src/') || !paths.has(file)
  })
  t.same(wrong, [])
})

t.test('no circles', async t => {
  const edges = new Map(
    sources.map(source => [
      source.path,
      source.imports.filter(found => isOurs(found) && !found.isTypeOnly).map(found => targetOf(source, found))
    ])
  )
  const state = new Map<string, 'open' | 'closed'>()
  const circles: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'closed') return
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    state.set(path, 'closed')
  }
  for (const path of edges.keys()) walk(path, [])
  t.same(circles, [])
})

t.test('form', async t => {
  const pathsOf = (isWrong: (source: SourceFile) => boolean) => written.filter(isWrong).map(({ path }) => path)
  const lineCount = (text: string) => text.split('\n').length - 1
  t.same(
    pathsOf(({ text }) => lineCount(text) > 250),
    [],
    'at most 250 lines'
  )
  const long = written.flatMap(({ path, functions }) =>
    functions.filter(({ length }) => length > 50).map(({ line, length }) => `${path}:${line} has ${length} lines`)
  )
  t.same(long, [], 'functions of at most 50 lines')
  t.same(
    pathsOf(({ hasDefaultExport }) => hasDefaultExport),
    [],
    'named exports only'
  )
  t.same(
    pathsOf(({ plainClasses }) => plainClasses.length > 0),
    [],
    'classes only for errors'
  )
  const name = /^(src\/)([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.gen)?(\.d)?\.ts$/
  t.same(
    sources.filter(({ path }) => !name.test(path)).map(({ path }) => path),
    [],
    'names in kebab-case'
  )
  const drawer = /(^|\/)(utils?|helpers?|misc|common|shared|index)(\/|\.)/
  t.same(
    pathsOf(({ path }) => drawer.test(path)),
    [],
    'no drawer for odds and ends'
  )
})

t.test('every file says what it is for', async t => {
  const paths = [...written.map(({ path }) => path), ...filesBelow('test').filter(path => path.endsWith('.ts'))]
  const purpose = /^(#!.*\n)?\/\*\*(?: \S.{10,}\*\/\n|\n \* \S.{10,})/
  t.same(
    paths.filter(path => !purpose.test(readText(path))),
    []
  )
})

t.test('every folder says what belongs in it', async t => {
  for (const part of Object.keys(matrix).filter(name => sources.some(({ path }) => partOf(path) === name))) {
    const lines = readText(`src/${part}/README.md`).trimEnd().split('\n')
    t.equal(lines[0], `# ${part}`)
    t.ok(lines.length >= 5 && lines.length <= 15, `src/${part}/README.md has 5 to 15 lines`)
  }
})

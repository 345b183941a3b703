/** Puts the program into few files in `dist/`, packages included, because opening hundreds of modules is what a start costs. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { schemasUrl } from '../paths.ts'
import { licenseTexts } from './licenses.ts'

const root = fileURLToPath(new URL('../', schemasUrl))
const output = join(root, 'dist')

/** What is bundled, by the name of its bundle. */
const bundled: Readonly<Record<string, string>> = {
  'cli-main': 'src/cli/main.ts',
  service: 'src/service.ts',
  'start-server': 'src/start-server.ts'
}
interface Entry {
  readonly path: string
  readonly format: 'esm' | 'cjs'
}
/** What a user starts or imports: small modules that load a bundle. Node starts CommonJS sooner, which a command feels. */
const entries: Readonly<Record<string, Entry>> = {
  'batch-worker.js': { path: 'src/batch-worker.ts', format: 'esm' },
  'cli.cjs': { path: 'src/cli.ts', format: 'cjs' },
  'server.js': { path: 'src/server.ts', format: 'esm' },
  'service.js': { path: 'src/service.ts', format: 'esm' }
}
/**
 * Small modules that would each become a file, since several others share them: opening a file takes longer than reading
 * what is in it. Nothing large may be here, for a start reads all of it.
 */
const groups = [
  {
    name: 'shared',
    test: /rolldown.runtime|fastest-levenshtein|src\/(app\/service|paths|access\/scopes|domain\/(nearest|jurisdiction|shown|pointer)|review\/gate|library\/(json-places|suggestion|crosswalk|library|checked\.gen)|document\/docx\/zip-format|export\/csv|validation\/schema-part)\.[jt]s/
  },
  {
    name: 'command',
    test: /src\/cli\/(commands\/(render|validate)|document-format|exit|files|io|nearest|open-service|problem-text|template-faults|terminal)\.ts/
  }
]
// Its WebAssembly lies in a file of its own, and most roles have no picture that needs it.
const external = [/^node:/, '@resvg/resvg-wasm']

/** Writes the bundles, the entries and the licences of the packages that are inside; gives the paths of the bundles. */
export async function bundle(): Promise<readonly string[]> {
  const build = await rolldown({ cwd: root, input: { ...bundled }, platform: 'node', external })
  const { output: files } = await build.write({
    dir: output,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups },
    // Code that V8 has kept knows no way to import: what is not bundled is required.
    dynamicImportInCjs: false,
    // Names stay, so that a stack trace says where it came from; the rest is only read.
    minify: { compress: true, mangle: false, codegen: true }
  })
  await build.close()
  const chunks = files.filter(file => file.type === 'chunk')
  const paths = chunks.map(({ fileName }) => join(output, fileName))
  for (const path of paths) await writeFile(path, asciiOf(await readFile(path, 'utf8')))
  for (const [name, entry] of Object.entries(entries)) await bundleEntry(name, entry, chunks)
  // Who starts the program by this name gets the same.
  await writeFile(join(output, 'cli.js'), "#!/usr/bin/env node\nimport './cli.cjs'\n")
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  await writeFile(join(output, 'third-party-licenses.txt'), await licenseTexts(modules))
  return paths
}

async function bundleEntry(name: string, { path, format }: Entry, chunks: readonly OutputChunk[]): Promise<void> {
  const plugins = [loadInstead(chunks)]
  const build = await rolldown({ cwd: root, input: { [name]: path }, platform: 'node', external, plugins })
  await build.write({ dir: output, format, entryFileNames: name })
  await build.close()
}

/** Turns an import of what is bundled into the loading of its bundle. */
function loadInstead(chunks: readonly OutputChunk[]): Plugin {
  const names = new Map(Object.entries(bundled).map(([name, path]) => [join(root, path), name]))
  const loader = JSON.stringify(join(root, 'src/load-bundle.ts'))
  return {
    name: 'load-instead',
    resolveId(source, importer) {
      const name = names.get(join(importer === undefined ? root : dirname(importer), source))
      return name === undefined ? null : `\0${name}`
    },
    load(id) {
      if (!id.startsWith('\0')) return null
      const name = id.slice(1)
      const exported = chunks.find(chunk => chunk.isEntry && chunk.name === name)?.exports ?? []
      return `import { loadBundle } from ${loader}\nexport const { ${exported.join(', ')} } = loadBundle('${name}.cjs')\n`
    }
  }
}

/** The same program in ASCII: V8 keeps such a text in half the memory, and it is read without decoding. */
function asciiOf(code: string): string {
  return code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

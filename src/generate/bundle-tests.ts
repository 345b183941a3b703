/**
 * Puts the tests and the code that they share into few files in `dist/test/`. Each test file is a process of its own;
 * to open some 400 modules and to strip their types would take most of them longer than their tests.
 */
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { schemasUrl } from '../paths.ts'

const root = fileURLToPath(new URL('../', schemasUrl))
const output = join(root, 'dist/test')
const ending = '.test.ts'

const names = (await readdir(join(root, 'test'), { recursive: true })).filter(name => name.endsWith(ending)).sort()
const input = Object.fromEntries(
  names.map(name => [name.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, '-'), join(root, 'test', name)])
)

// A test that is no more must not run on.
await rm(output, { recursive: true, force: true })
const build = await rolldown({
  cwd: root,
  input,
  platform: 'node',
  plugins: [keepPlaces()],
  external: [/^(?![./\0])/]
})
await build.write({
  dir: output,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js'
})
await build.close()

/** Lets each module know itself by the place of its source: fixtures are found from there. Lines stay where they are. */
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    transform(code, id) {
      if (!code.includes('import.meta')) return null
      const placed = code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      return { code: placed, map: null }
    }
  }
}

/**
 * Puts the tests and the code that they share into few files in `dist/test/`. tap runs each file it is given as a
 * process of its own; to start one, open some 400 modules and strip their types takes most of our test files longer
 * than their tests. So files that take long are bundled one by one, and the others share processes. In a shared
 * process the files run one after the other, each as a test that has the name of the file.
 */
import { readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { schemasUrl } from '../paths.ts'

const root = fileURLToPath(new URL('../', schemasUrl))
const output = join(root, 'dist/test')
const ending = '.test.ts'

const names = (await readdir(join(root, 'test'), { recursive: true })).filter(name => name.endsWith(ending)).sort()

/** The files that take longer than ten seconds: what they would save by sharing a process does not show. */
const slow = new Set(
  [
    'browser',
    'contract',
    'docx-validators',
    'generated-roles',
    'readme',
    'web-accessibility',
    'web-journey',
    'web-script'
  ].map(name => name + ending)
)
const shares = 6
const sharing = names.filter(name => !slow.has(name))

const groupStart = '\0group:'
const currentTest = '\0current-test'

const input = Object.fromEntries([
  ...[...slow].map(name => [name.slice(0, -'.ts'.length), join(root, 'test', name)]),
  ...Array.from({ length: shares }, (_, share) => [`shared-${share + 1}.test`, groupStart + share])
])

// A test that is no more must not run on.
await rm(output, { recursive: true, force: true })
const build = await rolldown({
  cwd: root,
  input,
  platform: 'node',
  plugins: [shareProcesses(), keepPlaces()],
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

/** Makes the entry of each share, and lets `t` be, in a file that shares a process, the test of the file. */
function shareProcesses(): Plugin {
  return {
    name: 'share-processes',
    resolveId: id => (id.startsWith(groupStart) || id === currentTest ? id : null),
    load(id) {
      if (id === currentTest) {
        return `import t from 'tap'
let current = t
export const currentTest = () => current
export const runFile = (name, load) => t.test(name, test => { current = test; return load() })`
      }
      if (!id.startsWith(groupStart)) return null
      const share = Number(id.slice(groupStart.length))
      const files = sharing.filter((_, index) => index % shares === share)
      return [
        `import { runFile } from ${JSON.stringify(currentTest)}`,
        ...files.map(name => {
          return `await runFile(${JSON.stringify(name)}, () => import(${JSON.stringify(join(root, 'test', name))}))`
        })
      ].join('\n')
    },
    transform(code, id) {
      if (!sharing.includes(relative(join(root, 'test'), id))) return null
      const line = `import { currentTest } from ${JSON.stringify(currentTest)}; const t = currentTest();`
      return { code: code.replace(/import t(?:, { type Test })? from 'tap'/, line), map: null }
    }
  }
}

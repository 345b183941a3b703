/**
 * Loads what the build has bundled: CommonJS files beside this one, each with the code that V8 has made of it. Reading
 * many small files and compiling them would take longer than a whole document. Code of another version of V8 is refused
 * by V8 itself, which then compiles the file as usual.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

type Exports = Readonly<Record<string, unknown>>

const directory = dirname(fileURLToPath(import.meta.url))
const requireFromHere = createRequire(import.meta.url)
const modules = new Map<string, { exports: Exports }>()
const scripts = new Map<string, Script>()

/** What a bundled file exports; it runs once. A bundled file holds ASCII only, so that it is read and kept as bytes. */
export function loadBundle(name: string): Exports {
  const known = modules.get(name)
  if (known !== undefined) return known.exports
  const filename = join(directory, name)
  const source = readFileSync(filename, 'latin1')
  const cachedData = readCode(filename)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    ...(cachedData === null ? {} : { cachedData })
  })
  scripts.set(filename, script)
  const module: { exports: Exports } = { exports: {} }
  // Known before it runs: two files may need each other.
  modules.set(name, module)
  script.runInThisContext()(module.exports, requireFrom, module, filename, directory)
  return module.exports
}

/** For the build: the code of all that has been loaded, with the functions that have run, by the name of its file. */
export function compiledCode(): ReadonlyMap<string, Buffer> {
  return new Map([...scripts].map(([filename, script]) => [codeFile(filename), script.createCachedData()]))
}

function requireFrom(id: string): unknown {
  return id.startsWith('./') ? loadBundle(id.slice(2)) : requireFromHere(id)
}

function codeFile(filename: string): string {
  return `${filename}.v8`
}

function readCode(filename: string): Buffer | null {
  try {
    return readFileSync(codeFile(filename))
  } catch {
    return null
  }
}

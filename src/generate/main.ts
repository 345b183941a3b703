/**
 * Makes what is made from `schemas/`: the types of the role definition, the constant parts of a Word file and the
 * validators. The first two are committed, so that a reader and an editor find them; the validators are not.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { schemasUrl } from '../paths.ts'
import { generateDocxShell } from './docx-shell.ts'
import { generateRoleTypes } from './role-types.ts'
import { generateValidators } from './validators.ts'

const root = new URL('../', schemasUrl)

const changed = [
  await writeIfChanged('src/domain/role-definition.gen.ts', await generateRoleTypes(schemaUrl('role-definition'))),
  await writeIfChanged('src/document/docx/shell.gen.ts', await generateDocxShell())
].filter(name => name !== null)

const validators = generateValidators(await readSchemas())
await writeIfChanged('src/validation/validators.gen.js', validators)
await writeIfChanged('dist/validation/validators.gen.js', validators)

if (changed.length > 0) {
  console.error(`These generated files have changed: ${changed.join(', ')}. Commit them, and build again to use them.`)
  process.exitCode = 1
}

function schemaUrl(name: string): URL {
  return new URL(`${name}.schema.json`, schemasUrl)
}

/** The schemas that input is checked with, by the name of their file. */
async function readSchemas(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const kinds = (await readdir(new URL('library/', schemasUrl))).filter(name => name.endsWith('.schema.json')).sort()
  const names = ['role-definition', 'locale', ...kinds.map(name => `library/${name.slice(0, -'.schema.json'.length)}`)]
  const schemas = names.map(async name => [name, JSON.parse(await readFile(schemaUrl(name), 'utf8'))] as const)
  return new Map(await Promise.all(schemas))
}

/** Writes a file below the root of the package; gives its name where the text is another than before. */
async function writeIfChanged(name: string, text: string): Promise<string | null> {
  const file = new URL(name, root)
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before === text) return null
  await mkdir(new URL('./', file), { recursive: true })
  await writeFile(file, text)
  return name
}

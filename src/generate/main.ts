/**
 * Makes what is made from `schemas/` and `templates/`: the types of the role definition, the constant parts of a Word
 * file, the validators and the compiled templates; then bundles the program. The first two are committed, so that a
 * reader and an editor find them; the others are not.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { readSchemaFile } from '../app/schema-file.ts'
import { libraryFingerprint } from '../library/checked-library.ts'
import { libraryCoverage } from '../library/coverage.ts'
import { coverageLines } from '../library/coverage-table.ts'
import { loadLibrary } from '../library/load-library.ts'
import { schemasUrl, shippedTemplates } from '../paths.ts'
import { writeAssets } from './assets.ts'
import { bundle } from './bundle.ts'
import { declarationsOf, generateClient } from './client.ts'
import { generateDocxShell } from './docx-shell.ts'
import { generateRoleTypes } from './role-types.ts'
import { generateTemplates } from './templates.ts'
import { generateValidators } from './validators.ts'
import { warmUp } from './warm-up.ts'

const root = new URL('../', schemasUrl)

const changed = [
  await writeIfChanged('src/domain/role-definition.gen.ts', await generateRoleTypes(schemaUrl('role-definition'))),
  await writeIfChanged('src/document/docx/shell.gen.ts', await generateDocxShell())
].filter(name => name !== null)

await writeGenerated(
  'validation/validators.gen.js',
  generateValidators(await readSchemas(['role-definition', 'http/text-review', 'api-key']))
)
await writeGenerated(
  'validation/content-validators.gen.js',
  generateValidators(await readSchemas(await contentNames()))
)

// Whatever is wrong stops the build here.
const library = loadLibrary({ directories: [shippedTemplates] })
console.log(coverageLines(libraryCoverage(library)).join('\n'))
const fingerprint = JSON.stringify(libraryFingerprint(shippedTemplates))
await writeGenerated(
  'library/checked.gen.js',
  `/* GENERATED. Do not edit. */\nexport const fingerprint = ${fingerprint}\n`
)

const templates = generateTemplates({
  directory: shippedTemplates,
  roleSchema: readSchemaFile('role-definition'),
  viewSchema: readSchemaFile('view/document'),
  frameworkSchema: readSchemaFile('view/library-framework'),
  reportSchema: readSchemaFile('view/review-report')
})
await writeGenerated('templating/templates.gen.js', templates)
await writeAssets()
const api = await warmUp(await bundle())
const client = await writeIfChanged('src/client/operations.gen.ts', await generateClient(api))
if (client !== null) changed.push(client)
for (const name of ['client', 'operations.gen']) {
  await writeIfChanged(`dist/client/${name}.d.ts`, declarationsOf(new URL(`src/client/${name}.ts`, root)))
}

if (changed.length > 0) {
  console.error(`These generated files have changed: ${changed.join(', ')}. Commit them, and build again to use them.`)
  process.exitCode = 1
}

function schemaUrl(name: string): URL {
  return new URL(`${name}.schema.json`, schemasUrl)
}

async function readSchema(name: string): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await readFile(schemaUrl(name), 'utf8'))
}

/** Names of the schemas that content files of an organization are checked with. */
async function contentNames(): Promise<readonly string[]> {
  const ending = '.schema.json'
  const folders = ['library', 'review'].map(async folder => {
    const names = (await readdir(new URL(`${folder}/`, schemasUrl))).filter(name => name.endsWith(ending)).sort()
    return names.map(name => `${folder}/${name.slice(0, -ending.length)}`)
  })
  return ['locale', ...(await Promise.all(folders)).flat()]
}

async function readSchemas(names: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  return new Map(await Promise.all(names.map(async name => [name, await readSchema(name)] as const)))
}

/** Writes a module that is not committed, for the tests and for the program. */
async function writeGenerated(name: string, text: string): Promise<void> {
  await writeIfChanged(`src/${name}`, text)
  await writeIfChanged(`dist/${name}`, text)
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

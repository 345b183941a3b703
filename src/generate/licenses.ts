/** The licences of packages that are copied into the program, which they ask for. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Name, version and licence of each package that one of the modules belongs to, sorted by name. */
export async function licenseTexts(modules: readonly string[]): Promise<string> {
  const directories = modules.flatMap(
    path => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0] ?? []
  )
  const parts = await Promise.all([...new Set(directories)].map(licenseOf))
  return `Licences of the packages that are part of the files here.\n\n${[...new Set(parts)].sort().join('\n')}`
}

async function licenseOf(directory: string): Promise<string> {
  const text = await readFile(join(directory, 'package.json'), 'utf8')
  const { name, version, license } = JSON.parse(text) as Readonly<Record<string, string>>
  const file = (await readdir(directory)).sort().find(entry => /^licen[cs]e/i.test(entry))
  const words =
    file === undefined
      ? 'The package has no file with the text of its licence.'
      : await readFile(join(directory, file), 'utf8')
  return `== ${name} ${version} (${license}) ==\n\n${words.replaceAll('\r\n', '\n').trim()}\n`
}

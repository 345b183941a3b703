/** The library as the build has checked it: while its files are the same, none is checked again, nor read into values early. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { itemKinds, type LibraryKind, libraryKinds } from './kinds.ts'
import type { Library } from './library.ts'
import { libraryIndex } from './library-index.ts'
import type { RetiredIds } from './retired.ts'

interface Contents {
  readonly texts: ReadonlyMap<LibraryKind, Buffer>
  /** Names of the files of starting roles, which settings refer to. */
  readonly roles: readonly string[]
}

/** What the build writes into `checked.gen.js`; null where a file is missing. */
export function libraryFingerprint(directory: string): string | null {
  const contents = readContents(directory)
  return contents === null ? null : fingerprintOf(contents)
}

/** The library of a directory; null unless it is to the last byte what the build has checked. */
export function openCheckedLibrary(directory: string, fingerprint: string): Library | null {
  const contents = readContents(directory)
  if (contents === null || fingerprintOf(contents) !== fingerprint) return null
  const parse = (kind: LibraryKind) =>
    JSON.parse((contents.texts.get(kind) as Buffer).toString().replace(/^\ufeff/, ''))
  const retired = () => Object.fromEntries(itemKinds.map(kind => [kind, parse(kind).retired ?? []])) as RetiredIds
  return libraryIndex(parse('library').contentVersion, { items: kind => parse(kind).items, retired })
}

/** What the build has found to be right; null in a checkout that was not built. */
export async function readChecked(): Promise<string | null> {
  try {
    return (await import('./checked.gen.js')).fingerprint
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Lowercase hex SHA-256. */
function fingerprintOf({ texts, roles }: Contents): string {
  const hash = createHash('sha256')
  for (const [kind, text] of texts) hash.update(`${kind} ${text.length}\n`).update(text)
  return hash.update(roles.join('\n')).digest('hex')
}

function readContents(directory: string): Contents | null {
  const folder = join(directory, 'library')
  try {
    const texts = new Map(libraryKinds.map(kind => [kind, readFileSync(join(folder, `${kind}.json`))]))
    return { texts, roles: readdirSync(join(folder, 'roles')).sort() }
  } catch {
    // The loader finds out what is the matter, and says it.
    return null
  }
}

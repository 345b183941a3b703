/** Finds and reads the files of the content library: an overlay's file replaces the shipped file of the same name. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { jsonFileNames, type LibraryValidator, parseContent, readText } from './content-file.ts'
import { type LibraryKind, libraryKinds } from './kinds.ts'
import type { LibraryFault } from './library-error.ts'
import { suggestion } from './suggestion.ts'

export type LibraryValidators = Readonly<Record<LibraryKind, LibraryValidator>>

/** One file that was found, with its text for line numbers. */
export interface LibraryFile {
  readonly kind: LibraryKind
  readonly path: string
  /** Templates directory that it was found in; the last one given is the shipped one. */
  readonly directory: string
  readonly text: string
  readonly value: unknown
}

/** The first of the directories that holds `library/<kind>.json`; null when none does. */
function findLibraryFile(
  directories: readonly string[],
  kind: LibraryKind
): { readonly path: string; readonly directory: string; readonly text: string } | null {
  for (const directory of directories) {
    const path = join(directory, 'library', `${kind}.json`)
    const text = readText(path)
    if (text !== null) return { path, directory, text }
  }
  return null
}

/** Kinds whose file comes from an overlay, so that a caller can leave the validators unloaded when there are none. */
export function overlaidKinds(directories: readonly string[]): readonly LibraryKind[] {
  const overlays = directories.slice(0, -1)
  return libraryKinds.filter(kind => overlays.some(directory => existsSync(join(directory, 'library', `${kind}.json`))))
}

/** Files of an overlay that would be passed over because their name is not one of the library's. */
export function strayFiles(directories: readonly string[]): readonly LibraryFault[] {
  return directories.slice(0, -1).flatMap(directory => {
    const names = jsonFileNames(join(directory, 'library'))
    return names.flatMap(name => {
      const kind = name.slice(0, -'.json'.length)
      if ((libraryKinds as readonly string[]).includes(kind)) return []
      const file = join(directory, 'library', name)
      const reason = `The library has no file "${name}"${suggestion(kind, libraryKinds)}`
      return [{ file, line: 1, reason }]
    })
  })
}

/**
 * Reads one file: text, then JSON, then schema where a validator is given. Faults are added to the list; null means
 * that there is nothing to go on with.
 */
export function readLibraryFile(
  directories: readonly string[],
  kind: LibraryKind,
  validator: LibraryValidator | null,
  faults: LibraryFault[]
): LibraryFile | null {
  const found = findLibraryFile(directories, kind)
  if (found === null) {
    const file = join(directories.at(-1) ?? '', 'library', `${kind}.json`)
    faults.push({ file, line: 1, reason: 'The file is missing.' })
    return null
  }
  const value = parseContent(found.path, found.text, validator, faults)
  return value === null ? null : { kind, ...found, value }
}

/** Finds and reads the files of the content library: an overlay's file replaces the shipped file of the same name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findJsonPlaces, lineAt, lineOfPointer } from './json-places.ts'
import { type LibraryKind, libraryKinds } from './kinds.ts'
import type { LibraryFault } from './library-error.ts'
import { suggestion } from './suggestion.ts'

/** Checks the value of one file against the schema of its kind; an empty list means that it is valid. */
export type LibraryValidator = (
  value: unknown
) => readonly { readonly pointer: string; readonly message: string; readonly hint?: string }[]
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
export function findLibraryFile(
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
    const names = listNames(join(directory, 'library')).filter(name => name.endsWith('.json'))
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
  const { path, text } = found
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    faults.push(syntaxFault(path, text))
    return null
  }
  const wrong = validator === null ? [] : contentFaults(path, text, value, validator(value))
  faults.push(...wrong)
  return wrong.length === 0 ? { kind, ...found, value } : null
}

function contentFaults(
  file: string,
  text: string,
  value: unknown,
  problems: ReturnType<LibraryValidator>
): readonly LibraryFault[] {
  const places = findJsonPlaces(text)
  const undecodable = text.indexOf('\ufffd')
  const encoding =
    undecodable === -1
      ? []
      : [{ file, line: lineAt(text, undecodable), reason: 'This is not UTF-8 text. Save the file as UTF-8.' }]
  const doubled = places.duplicates.map(({ pointer, offset }) => ({
    file,
    line: lineAt(text, offset),
    reason: `${pointer} is given twice. Keep one of them.`
  }))
  const refused = problems.map(({ pointer, message, hint }) => ({
    file,
    line: lineOfPointer(text, places, pointer),
    reason: `${placeOf(value, pointer)}: ${message}${hint === undefined ? '' : ` ${hint}`}`
  }))
  return [...encoding, ...doubled, ...refused]
}

/** A place in a file of items for a person: the pointer, and the id of the item where it has one. */
export function placeOf(value: unknown, pointer: string): string {
  const index = /^\/items\/(\d+)(\/|$)/.exec(pointer)?.[1]
  const { items } = (value ?? {}) as { readonly items?: readonly { readonly id?: unknown }[] }
  const id = index === undefined || !Array.isArray(items) ? undefined : items[Number(index)]?.id
  return typeof id === 'string' ? `${pointer} (${id.slice(0, 80)})` : pointer || 'The file'
}

function syntaxFault(file: string, text: string): LibraryFault {
  const { syntaxError } = findJsonPlaces(text)
  const line = lineAt(text, syntaxError?.offset ?? 0)
  return { file, line, reason: `This is not JSON: ${syntaxError?.expected ?? 'a value'} was expected here.` }
}

/** The text of a UTF-8 file, without a byte order mark; null when there is no such file. Other failures are thrown. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function listNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR'
}

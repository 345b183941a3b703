/** One file of content as an organization may write it: its text, its JSON value, and all that is wrong with it, by line. */
import { readdirSync, readFileSync } from 'node:fs'
import { findJsonPlaces, lineAt, lineOfPointer } from './json-places.ts'
import type { LibraryFault } from './library-error.ts'

/** Checks the value of one file against the schema of its kind; an empty list means that it is valid. */
export type LibraryValidator = (
  value: unknown
) => readonly { readonly pointer: string; readonly message: string; readonly hint?: string }[]

/**
 * The value of a file: JSON, then schema where a validator is given. Faults are added to the list; null means that there
 * is nothing to go on with.
 */
export function parseContent(
  file: string,
  text: string,
  validator: LibraryValidator | null,
  faults: LibraryFault[]
): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    faults.push(syntaxFault(file, text))
    return null
  }
  const wrong = validator === null ? [] : contentFaults(file, text, value, validator(value))
  faults.push(...wrong)
  return wrong.length === 0 ? value : null
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
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Names of the JSON files in a directory, sorted; none where there is no such directory. */
export function jsonFileNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter(name => name.endsWith('.json'))
      .sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR'
}

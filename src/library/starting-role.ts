/** Finds the files of starting roles: one for each setting, and what is the same in all of them for a place. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LibraryError } from './library-error.ts'

const settingId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const placeCode = /^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]{2,3}-[A-Z]{2})$/

/**
 * Path of `library/roles/<setting>.json`, the overlay's before the shipped one, or null when there is none. An id that is
 * not a setting id never reaches the file system.
 */
export function startingRoleFile(directories: readonly string[], setting: string): string | null {
  return setting.length > 64 || !settingId.test(setting) ? null : firstOf(directories, 'roles', setting)
}

/**
 * Path of `library/places/<code>.json` for an ISO 3166 code, or for the language tag that places without words of their
 * own write in; found in the same way.
 */
export function placeFile(directories: readonly string[], place: string): string | null {
  return placeCode.test(place) ? firstOf(directories, 'places', place) : null
}

function firstOf(directories: readonly string[], folder: string, name: string): string | null {
  return (
    directories.map(directory => join(directory, 'library', folder, `${name}.json`)).find(path => existsSync(path)) ??
    null
  )
}

/**
 * The files of `library/places/` in one directory, with the place that each is for; a language tag stands for the country
 * in it. Throws a `LibraryError` for a file that no place would find.
 */
export function placeFiles(directory: string): readonly { readonly file: string; readonly place: string }[] {
  const folder = join(directory, 'library', 'places')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => !name.startsWith('.')) : []
  return names.sort().map(name => {
    const file = join(folder, name)
    const code = name.replace(/\.json$/, '')
    const reason =
      'The file is named for no place. Use an ISO 3166 code or a language tag, such as IE.json or en-GB.json.'
    if (code === name || !placeCode.test(code)) throw new LibraryError([{ file, line: 1, reason }])
    return { file, place: /^[a-z]/.test(code) ? code.slice(-2) : code }
  })
}

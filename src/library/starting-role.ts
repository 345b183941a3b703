/** Finds the starting role definition of a setting: `library/roles/<setting>.json`, the overlay's before the shipped one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const settingId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Path of the file, or null when there is none. An id that is not a setting id never reaches the file system. */
export function startingRoleFile(directories: readonly string[], setting: string): string | null {
  if (setting.length > 64 || !settingId.test(setting)) return null
  return (
    directories
      .map(directory => join(directory, 'library', 'roles', `${setting}.json`))
      .find(path => existsSync(path)) ?? null
  )
}

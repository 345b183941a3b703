/** Loads the content library: reads its files, checks that they fit together, indexes and freezes them. */
import { openCheckedLibrary } from './checked-library.ts'
import { placeOf } from './content-file.ts'
import { findJsonPlaces, type JsonPlaces, lineOfPointer } from './json-places.ts'
import { type ItemKind, itemKinds, type LibraryKind, libraryKinds } from './kinds.ts'
import type { Library } from './library.ts'
import { LibraryError, type LibraryFault } from './library-error.ts'
import { libraryIndex } from './library-index.ts'
import { type LibraryFile, type LibraryValidators, overlaidKinds, readLibraryFile, strayFiles } from './read-files.ts'
import { checkAgreement, checkReferences, type LibraryItems, type ReferenceFault } from './references.ts'
import { checkRetired, type RetiredIds } from './retired.ts'
import { startingRoleFile } from './starting-role.ts'

export interface LoadLibraryOptions {
  /** Templates directories, the overlays first and the shipped one last; a file of an earlier one replaces the later. */
  readonly directories: readonly string[]
  /**
   * Checks by kind, for the files of overlays; needed only when `overlaidKinds` finds any. Shipped files are checked by
   * the tests and not at start, which keeps start-up short.
   */
  readonly validators?: LibraryValidators
  /** The fingerprint of a library that has been checked, so that the same need not be checked again. */
  readonly checked?: string | null
}

type Files = ReadonlyMap<LibraryKind, LibraryFile>
interface RetiredFile {
  readonly retired: RetiredIds[ItemKind]
}

/**
 * The library, deeply frozen. Throws a `LibraryError` that lists every fault: bad JSON, what the schema refuses, ids that
 * do not exist, doubled ids, parts that disagree.
 */
export function loadLibrary({ directories, validators, checked = null }: LoadLibraryOptions): Library {
  const overlaid = new Set(overlaidKinds(directories))
  if (overlaid.size > 0 && validators === undefined) throw new TypeError('Files of an overlay need validators.')
  const faults: LibraryFault[] = [...strayFiles(directories)]
  if (checked !== null && overlaid.size === 0 && faults.length === 0) {
    const library = openCheckedLibrary(directories.at(-1) ?? '', checked)
    if (library !== null) return library
  }
  const files = new Map<LibraryKind, LibraryFile>()
  for (const kind of libraryKinds) {
    const validator = overlaid.has(kind) ? (validators?.[kind] ?? null) : null
    const file = readLibraryFile(directories, kind, validator, faults)
    if (file !== null) files.set(kind, file)
  }
  // References into a file that could not be read would all be reported as missing, so they wait until it can be.
  if (files.size === libraryKinds.length) faults.push(...faultsBetween(files, directories))
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
  const { contentVersion } = contentOf<{ readonly contentVersion: string }>(files, 'library')
  const items = itemsOf(files)
  return libraryIndex(contentVersion, { items: kind => items[kind], retired: () => retiredOf(files) })
}

/** The value of a file that has been read; its shape is what the schema of its kind says. */
function contentOf<T>(files: Files, kind: LibraryKind): T {
  const file = files.get(kind)
  if (file === undefined) throw new TypeError(`The file of ${kind} has not been read.`)
  return file.value as T
}

function itemsOf(files: Files): LibraryItems {
  return Object.fromEntries(
    itemKinds.map(kind => [kind, contentOf<{ readonly items: unknown }>(files, kind).items])
  ) as unknown as LibraryItems
}

function retiredOf(files: Files): RetiredIds {
  const entries = itemKinds.map(kind => [kind, contentOf<Partial<RetiredFile>>(files, kind).retired ?? []])
  return Object.fromEntries(entries) as RetiredIds
}

function faultsBetween(files: Files, directories: readonly string[]): readonly LibraryFault[] {
  const items = itemsOf(files)
  const sameDirectory = (one: ItemKind, other: ItemKind) => files.get(one)?.directory === files.get(other)?.directory
  const found = [
    ...checkReferences(items),
    ...checkAgreement(items, sameDirectory),
    ...checkRetired(retiredOf(files), items),
    ...missingRoles(items, directories)
  ]
  return placed(files, found)
}

/** Gives faults their file and line; the places of a file are looked up once, however many faults it has. */
function placed(files: Files, found: readonly ReferenceFault[]): readonly LibraryFault[] {
  const places = new Map<LibraryKind, JsonPlaces>()
  return found.flatMap(({ kind, pointer, reason }) => {
    const file = files.get(kind)
    if (file === undefined) return []
    const known = places.get(kind) ?? findJsonPlaces(file.text)
    places.set(kind, known)
    const line = lineOfPointer(file.text, known, pointer)
    return [{ file: file.path, line, reason: `${placeOf(file.value, pointer)}: ${reason}` }]
  })
}

function missingRoles(items: LibraryItems, directories: readonly string[]): readonly ReferenceFault[] {
  return items.settings.flatMap((setting, index) => {
    if (!setting.startingRole || startingRoleFile(directories, setting.id) !== null) return []
    const reason = `There is no file "library/roles/${setting.id}.json", but the setting says that there is.`
    return [{ kind: 'settings' as const, pointer: `/items/${index}/startingRole`, reason }]
  })
}

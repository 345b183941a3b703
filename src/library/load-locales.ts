/** Loads the locales: words, formats and labels by language, an overlay's file before the shipped one of the same name. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocaleData } from '../domain/locale.ts'
import { jsonFileNames, type LibraryValidator, parseContent, readText } from './content-file.ts'
import { findJsonPlaces, lineOfPointer } from './json-places.ts'
import { LibraryError, type LibraryFault } from './library-error.ts'
import { slotFaults } from './locale-slots.ts'

export interface LoadLocalesOptions {
  /** Templates directories, the overlays first and the shipped one last. */
  readonly directories: readonly string[]
  /** Check of a locale file, for the files of overlays; shipped files are checked by the tests. */
  readonly validator?: LibraryValidator | undefined
}

/** Whether an overlay brings locale files of its own, so that their check must be loaded. */
export function hasOverlaidLocales(directories: readonly string[]): boolean {
  return directories.slice(0, -1).some(directory => localeFiles(directory).length > 0)
}

/** All locales by tag, in the order of their file names. Throws a `LibraryError` that lists every fault of every file. */
export function loadLocales({ directories, validator }: LoadLocalesOptions): ReadonlyMap<string, LocaleData> {
  const faults: LibraryFault[] = []
  const found = new Map<string, LocaleData>()
  const model = validator === undefined ? null : readModel(directories.at(-1) ?? '')
  for (const directory of directories) {
    const check = directory === directories.at(-1) ? undefined : validator
    for (const name of localeFiles(directory)) {
      const tag = name.slice(0, -'.json'.length)
      if (found.has(tag)) continue
      const locale = readLocale(join(directory, 'locales', name), tag, check && { check, model }, faults)
      if (locale !== null) found.set(tag, locale)
    }
  }
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const texts = new WeakMap<LocaleData, string>()

/** The text of the file that a locale was read from, which says all of it; undefined for one that was made otherwise. */
export function localeText(locale: LocaleData): string | undefined {
  return texts.get(locale)
}

function localeFiles(directory: string): readonly string[] {
  return jsonFileNames(join(directory, 'locales'))
}

/** The shipped locale whose patterns have the slots that the code fills. */
function readModel(directory: string): LocaleData {
  return JSON.parse(readFileSync(join(directory, 'locales', 'en-US.json'), 'utf8')) as LocaleData
}

/** How the file of an overlay is checked. */
interface Checking {
  readonly check: LibraryValidator
  readonly model: LocaleData | null
}

function readLocale(
  file: string,
  tag: string,
  checking: Checking | undefined,
  faults: LibraryFault[]
): LocaleData | null {
  const text = readText(file) ?? ''
  const validator = checking === undefined ? null : (value: unknown) => problemsOf(value, checking)
  const locale = parseContent(file, text, validator, faults) as LocaleData | null
  if (locale !== null) texts.set(locale, text)
  if (locale === null || locale.tag === tag) return locale
  const line = lineOfPointer(text, findJsonPlaces(text), '/tag')
  faults.push({ file, line, reason: `The file is named for ${tag}, but its tag is ${locale.tag}. Make them the same.` })
  return null
}

/** Its form first; only a file of the right form has patterns to look into. */
function problemsOf(value: unknown, { check, model }: Checking): ReturnType<LibraryValidator> {
  const ofForm = check(value)
  if (ofForm.length > 0 || model === null) return ofForm
  return slotFaults(value as LocaleData, model).map(({ pointer, reason }) => ({ pointer, message: reason }))
}

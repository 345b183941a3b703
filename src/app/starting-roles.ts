/** Use case: a complete starting role definition for a setting of the library. */
import { readFileSync } from 'node:fs'
import { isObject } from '../domain/json.ts'
import { countryPart } from '../domain/jurisdiction.ts'
import { findLocale, type LocaleData } from '../domain/locale.ts'
import { nearest } from '../domain/nearest.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Library } from '../library/library.ts'
import { LibraryError, type LibraryFault } from '../library/library-error.ts'
import { placeFile, placeFiles, startingRoleFile } from '../library/starting-role.ts'
import { readJson } from '../validation/read-json.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import type { StartingRole, StartingRoleOptions } from './service.ts'
import { withLaw } from './starting-law.ts'
import { inPlace, type PlaceFile } from './starting-place.ts'
import { type StartingRoleFile, startingRole, translationFor } from './starting-role.ts'

export interface StartingRolesOptions {
  readonly directories: readonly string[]
  readonly library: Library
  readonly locales: ReadonlyMap<string, LocaleData>
  readonly validate: RoleValidator
}

/**
 * Makes the use case. What it gives has passed validation. Throws a `LibraryError` for a role file of an overlay that
 * is not valid in every variant; the shipped ones are checked by the tests.
 */
export function createStartingRoles(parts: StartingRolesOptions) {
  checkOverlays(parts)
  return (settingId: string, options: StartingRoleOptions): StartingRole => {
    const setting = settingProblem(settingId, parts.library)
    if (setting !== null) return { ok: false, problems: [setting] }
    const file = startingRoleFile(parts.directories, settingId)
    if (file === null) return { ok: false, problems: [noStartingRole(settingId, parts.library)] }
    const jurisdiction = options.jurisdiction ?? regionOf(options.locale) ?? 'US'
    const roleFile = readRoleFile(file)
    const role = makeRole(roleFile, { jurisdiction, locale: options.locale }, parts)
    const problems = [...optionProblems(options, roleFile, parts.locales), ...parts.validate(role).problems]
    return problems.length === 0 ? { ok: true, role } : { ok: false, problems: withoutRepeats(problems) }
  }
}

/**
 * The role of the file, then the words and checks of the place, then its law. A role that was not written for the country
 * takes the words of its language.
 */
function makeRole(
  file: StartingRoleFile,
  options: { readonly jurisdiction: string; readonly locale?: string | undefined },
  { directories, library, locales }: StartingRolesOptions
): RoleDefinition {
  const { jurisdiction: place } = options
  const role: Fields = { ...startingRole(file, options) }
  const language = findLocale(locales, String(role.locale))?.tag
  const country = countryPart(place)
  const names = [place, country, ...(Object.hasOwn(file.variants, country) ? [] : [language ?? ''])]
  const spoken = [...new Set(names)]
    .map(name => placeFile(directories, name))
    .filter(path => path !== null)
    .reduce((said, path) => inPlace(said, readPlaceFile(path)), role)
  return withLaw(spoken, library, place, String(role.locale)) as unknown as RoleDefinition
}

type Fields = Readonly<Record<string, unknown>>

function settingProblem(id: string, { settings }: Library): InputProblem | null {
  if (settings.has(id)) return null
  const near = nearest(id, settings.keys())
  const started = [...settings.values()].filter(setting => setting.startingRole).map(setting => setting.id)
  const hint = near === null ? `Use one of: ${started.join(', ')}.` : `Did you mean “${near}”?`
  return { pointer: '/setting/id', code: 'unknown-id', message: 'The library has no such setting.', hint }
}

function noStartingRole(id: string, { settings }: Library): InputProblem {
  const others = [...settings.values()].filter(setting => setting.startingRole).map(setting => setting.id)
  return {
    pointer: '/setting/id',
    code: 'no-starting-role',
    message: `The library describes the setting ${id}, but has no starting role definition for it.`,
    hint: `There is one for: ${others.join(', ')}.`
  }
}

/** A language that the file is not written in would be promised and not given. */
function optionProblems(
  { locale }: StartingRoleOptions,
  file: StartingRoleFile,
  locales: StartingRolesOptions['locales']
): InputProblem[] {
  if (locale === undefined || locale.split('-')[0]?.toLowerCase() === 'en') return []
  if (findLocale(locales, locale) === null || translationFor(file, locale) !== undefined) return []
  return [
    {
      pointer: '/locale',
      code: 'language-of-content',
      message: 'This starting role definition of the library is written in English.',
      hint: 'Start from English, translate the texts, and then set the locale.'
    }
  ]
}

/** Country of a language tag, such as GB of `en-GB`. */
function regionOf(locale: string | undefined): string | undefined {
  return locale === undefined ? undefined : /-([A-Z]{2})(-|$)/.exec(locale)?.[1]
}

function withoutRepeats(problems: readonly InputProblem[]): readonly InputProblem[] {
  return problems.filter((problem, index) => problems.findIndex(other => other.pointer === problem.pointer) === index)
}

/** What overlays bring is tried out at the start: each role in all its variants, each place in all roles. */
function checkOverlays(parts: StartingRolesOptions): void {
  const overlays = parts.directories.slice(0, -1)
  if (overlays.length === 0) return
  const faults: LibraryFault[] = []
  const places = overlays.flatMap(placeFiles).map(({ file, place }) => {
    readPlaceFile(file)
    return { file, place }
  })
  for (const id of parts.library.settings.keys()) {
    const own = startingRoleFile(overlays, id)
    const roleFile = startingRoleFile(parts.directories, id)
    if (own !== null) {
      const { variants, translations = {} } = readRoleFile(own)
      const languages = [undefined, ...Object.keys(translations)]
      for (const jurisdiction of ['US', ...Object.keys(variants)]) {
        faults.push(...languages.flatMap(locale => faultsOf(own, own, { jurisdiction, locale }, parts)))
      }
    }
    if (roleFile !== null) {
      faults.push(...places.flatMap(({ file, place }) => faultsOf(file, roleFile, { jurisdiction: place }, parts)))
    }
  }
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
}

/** What is wrong with the role of a place in a language, reported for the file that brought it. */
function faultsOf(
  file: string,
  roleFile: string,
  options: { readonly jurisdiction: string; readonly locale?: string | undefined },
  parts: StartingRolesOptions
): LibraryFault[] {
  const { problems } = parts.validate(makeRole(readRoleFile(roleFile), options, parts))
  const variant = [options.jurisdiction, options.locale].filter(part => part !== undefined).join(' in ')
  return problems.map(({ pointer, message, hint }) => ({
    file,
    line: 1,
    reason: `For ${variant}, ${pointer || 'the role definition'}: ${message} ${hint}`
  }))
}

function readRoleFile(file: string): StartingRoleFile {
  const { role, variants = {}, translations = {} } = readFields(file) as Partial<StartingRoleFile>
  if (isObject(role) && isObject(variants) && isObject(translations)) return { role, variants, translations }
  throw new LibraryError([{ file, line: 1, reason: 'The file needs a "role" and its "variants" by country.' }])
}

function readPlaceFile(file: string): PlaceFile {
  const { words = {}, checks = {}, days = {} } = readFields(file) as Partial<PlaceFile>
  const areTexts = [words, days].every(
    table => isObject(table) && Object.values(table).every(text => typeof text === 'string')
  )
  if (areTexts && isObject(checks) && Object.values(checks).every(isObject)) return { words, checks, days }
  const reason =
    'The file may have "words", texts by the phrase that they replace, "checks", fields by kind of check, and "days" by day.'
  throw new LibraryError([{ file, line: 1, reason }])
}

/** The object of a JSON file. Throws a `LibraryError` where it is no JSON; any other value counts as an empty object. */
function readFields(file: string): Fields {
  const reading = readJson(readFileSync(file))
  if (!reading.ok) {
    const [first, ...others] = reading.problems.problems.map(({ message, hint, line = 1 }) => ({
      file,
      line,
      reason: `${message} ${hint}`
    }))
    if (first !== undefined) throw new LibraryError([first, ...others])
  }
  return reading.ok && isObject(reading.value) ? reading.value : {}
}

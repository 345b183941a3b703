/** Use case: a complete starting role definition for a setting of the library. */
import { readFileSync } from 'node:fs'
import { findLocale, type LocaleData } from '../domain/locale.ts'
import { nearest } from '../domain/nearest.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { Library } from '../library/library.ts'
import { LibraryError } from '../library/library-error.ts'
import { startingRoleFile } from '../library/starting-role.ts'
import { readJson } from '../validation/read-json.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import type { StartingRole, StartingRoleOptions } from './service.ts'
import { isObject, type StartingRoleFile, startingRole, translationFor } from './starting-role.ts'

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
  const overlays = parts.directories.slice(0, -1)
  for (const id of overlays.length === 0 ? [] : parts.library.settings.keys()) {
    const file = startingRoleFile(overlays, id)
    if (file !== null) assertValid(file, parts.validate)
  }
  return (settingId: string, options: StartingRoleOptions): StartingRole => {
    const setting = settingProblem(settingId, parts.library)
    if (setting !== null) return { ok: false, problems: [setting] }
    const file = startingRoleFile(parts.directories, settingId)
    if (file === null) return { ok: false, problems: [noStartingRole(settingId, parts.library)] }
    const jurisdiction = options.jurisdiction ?? regionOf(options.locale) ?? 'US'
    const roleFile = readRoleFile(file)
    const role = startingRole(roleFile, { jurisdiction, locale: options.locale })
    const problems = [...optionProblems(options, roleFile, parts.locales), ...parts.validate(role).problems]
    return problems.length === 0 ? { ok: true, role } : { ok: false, problems: withoutRepeats(problems) }
  }
}

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

function assertValid(file: string, validate: RoleValidator): void {
  const roleFile = readRoleFile(file)
  const places = ['US', ...Object.keys(roleFile.variants)]
  const languages = [undefined, ...Object.keys(roleFile.translations ?? {})]
  const faults = languages.flatMap(locale =>
    places.flatMap(jurisdiction =>
      validate(startingRole(roleFile, { jurisdiction, locale })).problems.map(({ pointer, message, hint }) => ({
        file,
        line: 1,
        reason: `For ${jurisdiction}${locale === undefined ? '' : ` in ${locale}`}, ${pointer || 'the role definition'}: ${message} ${hint}`
      }))
    )
  )
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
}

function readRoleFile(file: string): StartingRoleFile {
  const reading = readJson(readFileSync(file))
  if (!reading.ok) {
    const [first, ...others] = reading.problems.problems.map(({ message, hint, line = 1 }) => ({
      file,
      line,
      reason: `${message} ${hint}`
    }))
    if (first !== undefined) throw new LibraryError([first, ...others])
  }
  const {
    role,
    variants = {},
    translations = {}
  } = (reading.ok ? (reading.value ?? {}) : {}) as Partial<StartingRoleFile>
  if (isObject(role) && isObject(variants) && isObject(translations)) return { role, variants, translations }
  throw new LibraryError([{ file, line: 1, reason: 'The file needs a "role" and its "variants" by country.' }])
}

/** Checks what a caller asks of the framework of the library: ids, levels, place and language, all at once. */
import type { LocaleData } from '../domain/locale.ts'
import { nearest } from '../domain/nearest.ts'
import type { InputProblem } from '../domain/problem.ts'
import { problem, type SemanticContext } from '../domain/semantics/check.ts'
import { checkJurisdiction, checkLocale } from '../domain/semantics/codes.ts'
import { shown, shownChoices } from '../domain/shown.ts'
import type { Library, LibraryItem } from '../library/library.ts'
import { speaksLanguage } from './compose/context.ts'
import { type FrameworkOptions, frameworkLevels } from './service.ts'

interface Known {
  readonly library: Library
  readonly locales: ReadonlyMap<string, LocaleData>
}

/** Every problem of the options; a pointer names the option, such as `/domain`. */
export function frameworkProblems(options: FrameworkOptions, { library, locales }: Known): readonly InputProblem[] {
  const { domains, levels: wanted, setting, jurisdiction, locale } = options
  const context: SemanticContext = { library, locales, nearest, isWhole: () => true }
  const ofLocale = locale === undefined ? [] : checkLocale(locale, '/locale', context)
  return [
    ...unknownNames(domains, '/domain', [...library.competencies.keys()], library.retired.competencies),
    ...unknownNames(wanted, '/level', frameworkLevels, {}),
    ...unknownNames(setting === undefined ? [] : [setting], '/setting', [...library.settings.keys()], {}),
    ...(jurisdiction === undefined ? [] : checkJurisdiction(jurisdiction, '/jurisdiction')),
    ...ofLocale,
    ...(locale === undefined || ofLocale.length > 0 ? [] : unspoken(locale, library))
  ]
}

function unknownNames(
  given: readonly string[] | undefined,
  pointer: string,
  known: readonly string[],
  retired: Readonly<Record<string, string>>
): readonly InputProblem[] {
  const name = pointer.slice(1)
  if (given?.length === 0 && name !== 'setting') {
    return [
      problem(pointer, 'empty-list', `No ${name} is named.`, 'Name one or more, or leave the option out for all.')
    ]
  }
  return (given ?? []).flatMap(value => {
    if (known.includes(value)) return []
    const near = (Object.hasOwn(retired, value) ? retired[value] : undefined) ?? nearest(value, known)
    const hint = near === null ? `Use ${shownChoices(known, known.length)}.` : `Did you mean ${shown(near)}?`
    return [problem(pointer, 'unknown-id', `The library has no ${name} ${shown(value)}.`, hint)]
  })
}

/** A language that the library is not translated into would be promised and not given. */
function unspoken(locale: string, library: Library): readonly InputProblem[] {
  const printed: LibraryItem[] = [...library.competencies.values(), ...library.areas.values()]
  printed.push(...library.duties.values(), ...[...library.titles.values()].filter(title => title.ladder !== undefined))
  const lacking = printed.filter(item => !speaksLanguage(item, locale)).length
  if (lacking === 0) return []
  const message = `The library is not translated into ${shown(locale)}: ${lacking} of its ${printed.length} items that the framework needs have no words in it.`
  return [
    problem('/locale', 'language-of-content', message, 'Use “en-US” or “en-GB”, or lay translations over the library.')
  ]
}

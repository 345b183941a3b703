/** Codes that stand for something outside: countries, currencies, languages, time zones. */
import { findLocale } from '../locale.ts'
import type { InputProblem } from '../problem.ts'
import { shown, shownChoices } from '../shown.ts'
import { problem, type SemanticContext } from './check.ts'
import { countryCodes, currencyCodes } from './country-codes.ts'
import { isLanguage, scriptSubtags } from './language-subtags.ts'

/** Checks the country part of a jurisdiction, such as `US` or `GB-ENG`. */
export function checkJurisdiction(value: string, pointer: string): readonly InputProblem[] {
  const country = value.slice(0, 2)
  if (countryCodes.has(country)) return []
  const hint =
    country === 'UK' ? 'The code of the United Kingdom is “GB”.' : 'Use a country code of ISO 3166-1, such as “US”.'
  return [problem(pointer, 'unknown-country', `${shown(country)} is not the code of a country.`, hint)]
}

/** Checks a currency code. */
export function checkCurrency(value: string, pointer: string): readonly InputProblem[] {
  if (currencyCodes.has(value)) return []
  const hint = 'Use a currency code of ISO 4217, such as “USD”, “GBP” or “EUR”.'
  return [problem(pointer, 'unknown-currency', `${shown(value)} is not the code of a currency.`, hint)]
}

/** Checks a language tag (BCP 47): its language, and its script and region where it has them. */
export function checkLanguage(value: string, pointer: string): readonly InputProblem[] {
  const [language = '', ...rest] = value.split('-')
  const refuse = (message: string, hint: string) => [problem(pointer, 'unknown-language', message, hint)]
  if (!isLanguage(language.toLowerCase())) {
    const hint = countryCodes.has(language.toUpperCase())
      ? 'This is the code of a country; a language is written like “en” or “es-MX”.'
      : 'Use a language code of ISO 639, such as “en”, “es” or “ase” (American Sign Language).'
    return refuse(`${shown(language)} is not the code of a language.`, hint)
  }
  const script = rest.find(part => /^[a-z]{4}$/i.test(part))
  if (script !== undefined && !scriptSubtags.has(titleCase(script)))
    return refuse(`${shown(script)} is not the code of a script.`, 'Leave the script out, or use one such as “Latn”.')
  const region = rest.find(part => /^[a-z]{2}$/i.test(part))
  if (region !== undefined && !countryCodes.has(region.toUpperCase()))
    return refuse(`${shown(region)} is not the code of a country.`, 'Use a region such as “US”, or leave it out.')
  return []
}

/** The locale must be one that the product has words for. */
export function checkLocale(value: string, pointer: string, context: SemanticContext): readonly InputProblem[] {
  const problems = checkLanguage(value, pointer)
  if (problems.length > 0 || findLocale(context.locales, value) !== null) return problems
  return [notServed(value, pointer, context)]
}

function notServed(value: string, pointer: string, context: SemanticContext): InputProblem {
  const message = `Documents cannot be written in ${shown(value)} yet.`
  return problem(pointer, 'unknown-locale', message, `Use ${shownChoices([...context.locales.keys()])}.`)
}

// Filled when first asked; making a formatter to try a name takes a hundred times longer.
let zones: ReadonlySet<string> | null = null

/** Checks a name of the IANA time zone database. Node's own list decides: it only says whether a name is accepted. */
export function checkTimeZone(value: string, pointer: string, context: SemanticContext): readonly InputProblem[] {
  zones ??= new Set(Intl.supportedValuesOf('timeZone'))
  if (zones.has(value) || isOtherName(value)) return []
  const zone = context.nearest(value, zones)
  const hint =
    zone === null ? 'Use a name such as “America/New_York” or “Europe/London”.' : `Did you mean ${shown(zone)}?`
  return [problem(pointer, 'unknown-time-zone', `${shown(value)} is not the name of a time zone.`, hint)]
}

/** Names beside the main ones, such as `UTC` and those of before a renaming. */
function isOtherName(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function titleCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()
}

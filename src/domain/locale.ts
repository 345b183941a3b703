/** The words and formats of one language and region, as `templates/locales/<tag>.json` holds them. */

/** A text with `{name}` slots. */
export type Pattern = string

/** A text around a number, by what the number asks for. `one` and `two` may leave the number out. */
export interface Counted {
  readonly one: Pattern
  /** Where the language has a form of its own for two. */
  readonly two?: Pattern
  readonly other: Pattern
}

export interface LocaleData {
  /** BCP 47 tag, such as `en-GB`. */
  readonly tag: string
  /** The language's own name for itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Whether a native speaker of the field has read the words. */
  readonly status: 'reviewed' | 'unreviewed'
  /** Other tags that this file serves; a bare language serves every region that has no file of its own. */
  readonly serves: readonly string[]
  readonly formats: LocaleFormats
  /** Length of time by unit. */
  readonly units: Readonly<Record<string, Counted>>
  /** How often, by period: without a number, once, and several times. */
  readonly frequencies: Readonly<
    Record<string, { readonly every: Pattern; readonly one: Pattern; readonly other: Pattern }>
  >
  /** Hours in a period. */
  readonly hoursPer: Readonly<Record<string, Counted>>
  /** Money in a period. */
  readonly payPer: Readonly<Record<string, Pattern>>
  /** What a value of an enumeration is called: by value, or by `path.value` where the path gives it another meaning. */
  readonly enums: Readonly<Record<string, string>>
  /** Names of languages by language tag. */
  readonly languages: Readonly<Record<string, string>>
  /** Sentences with slots, for facts that are made of several fields. */
  readonly patterns: Readonly<Record<string, Pattern>>
  /** Texts around a number that are no length of time as a role definition has it. */
  readonly counts: Readonly<Record<string, Counted>>
  /** Headings and other fixed words of the templates. */
  readonly labels: Readonly<Record<string, unknown>>
  /** Labels of fields, where they differ from the titles in the schema; nested as the schema is, `_` for the object itself. */
  readonly fields: Readonly<Record<string, unknown>>
}

export interface LocaleFormats {
  readonly decimal: string
  readonly group: string
  /** With `{year}`, `{month}` (name), `{monthNumber}` and `{day}`. */
  readonly date: Pattern
  readonly months: readonly string[]
  /** 12 or 24 hours; `am` and `pm` are used with 12. */
  readonly clock: 12 | 24
  readonly am: string
  readonly pm: string
  readonly percent: Pattern
  readonly range: Pattern
  readonly atLeast: Pattern
  readonly upTo: Pattern
  readonly money: Pattern
  /** For currencies without a symbol here. */
  readonly moneyWithCode: Pattern
  readonly symbols: Readonly<Record<string, string>>
  readonly listSeparator: string
  /** Between facts that stand on one line. */
  readonly factSeparator: string
}

/**
 * Finds the locale that serves a language tag: the exact tag, then a file that names the tag, then one that names its
 * language. Null when none does.
 */
export function findLocale(locales: ReadonlyMap<string, LocaleData>, tag: string): LocaleData | null {
  const wanted = tag.toLowerCase()
  const all = [...locales.values()]
  const language = wanted.split('-')[0]
  return (
    all.find(locale => locale.tag.toLowerCase() === wanted) ??
    all.find(locale => locale.serves.some(served => served.toLowerCase() === wanted)) ??
    all.find(locale => locale.serves.some(served => served.toLowerCase() === language)) ??
    null
  )
}

/**
 * Countries whose documents are written in American English; all others write nearer to that of the United Kingdom.
 * Israel is among the first for the words of this field: its hospitals say peer specialist.
 */
const americanEnglish = new Set(['US', 'PR', 'PH', 'LR', 'IL'])

/** The tag to write in: the role's own, else English of its jurisdiction, else American English. */
export function languageOf(role: {
  readonly locale?: string | undefined
  readonly jurisdiction?: string | undefined
}): string {
  if (role.locale !== undefined) return role.locale
  const country = role.jurisdiction?.slice(0, 2) ?? 'US'
  return americanEnglish.has(country) ? 'en-US' : 'en-GB'
}

/** Writes numbers, dates, money, lengths of time and how often in the words and formats of a locale. */
import type { Counted, LocaleData, Pattern } from './locale.ts'
import type { Duration, Frequency, Quantity } from './role.ts'

/** Everything that turns a typed value into text. All functions are pure. */
export interface Formatter {
  readonly locale: LocaleData
  number(value: number): string
  quantity(value: Quantity): string
  duration(value: Duration): string
  frequency(value: Frequency): string
  /** `date` is `YYYY-MM-DD`. */
  date(date: string): string
  /** `time` is `HH:MM` on the 24-hour clock. */
  time(time: string): string
  percent(value: number): string
  money(amount: number, currency: string | undefined): string
  /** Hours in a period, such as "20 to 24 hours a week". */
  hours(value: Quantity & { readonly per: string }): string
  /** Money, already written, for a period: "$20 an hour". */
  pay(money: string, per: string): string
  /** The word for a value of an enumeration; `path` is the dotted path of the property. */
  word(path: string, value: string): string
  list(values: readonly string[]): string
  facts(values: readonly (string | null | undefined)[]): string
  /** A named pattern of the locale with its slots filled. */
  say(name: string, slots: Readonly<Record<string, string>>): string
  /** A named text around a number, in the form that the number asks for. */
  count(name: string, value: Quantity): string
}

/** Makes the formatter of a locale. Throws when a pattern or word is asked for that the locale does not have. */
export function createFormatter(locale: LocaleData): Formatter {
  const { formats } = locale
  const number = (value: number) => formatNumber(value, formats.group, formats.decimal)
  const quantity = (value: Quantity) => formatRange(value, number, locale)
  const word = (path: string, value: string) => locale.enums[`${path}.${value}`] ?? lookUp(locale.enums, value, locale)
  return {
    locale,
    number,
    quantity,
    word,
    duration: value => formatCounted(lookUp(locale.units, value.unit, locale), value, number, locale),
    frequency: value => formatFrequency(value, number, locale),
    date: date => formatDate(date, locale),
    time: time => formatTime(time, locale),
    percent: value => fill(formats.percent, { n: number(value) }),
    money: (amount, currency) => formatMoney(amount, currency, locale),
    hours: value => formatCounted(lookUp(locale.hoursPer, value.per, locale), value, number, locale),
    pay: (money, per) => fill(lookUp(locale.payPer, per, locale), { money }),
    list: values => values.join(formats.listSeparator),
    facts: values => values.filter(value => value).join(formats.factSeparator),
    say: (name, slots) => fill(lookUp(locale.patterns, name, locale), slots),
    count: (name, value) => formatCounted(lookUp(locale.counts, name, locale), value, number, locale)
  }
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string, locale: LocaleData): T {
  const found = Object.hasOwn(table, key) ? table[key] : undefined
  if (found === undefined) throw new Error(`The locale ${locale.tag} has no entry “${key}”.`)
  return found
}

/** Text and names of slots in turn, by pattern: those of the locales are few and filled hundreds of times. */
const parsedPatterns = new Map<Pattern, readonly string[]>()
// More than the locales have; the store begins anew when it is full, whatever fills it.
const mostPatterns = 4096

/** Fills the `{name}` slots of a pattern; a slot without a value becomes empty. */
export function fill(pattern: Pattern, slots: Readonly<Record<string, string>>): string {
  let parts = parsedPatterns.get(pattern)
  if (parts === undefined) {
    parts = pattern.split(/\{(\w+)\}/)
    if (parsedPatterns.size >= mostPatterns) parsedPatterns.clear()
    parsedPatterns.set(pattern, parts)
  }
  let text = ''
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as string
    text += index % 2 === 0 ? part : (slots[part] ?? '')
  }
  return text
}

/** "1 hour", "2 hours", "at least 1 hour": a bound stands around the form, since the form may leave its number out. */
function formatCounted(forms: Counted, value: Quantity, write: (n: number) => string, locale: LocaleData): string {
  const { min, max } = value
  const exact = value.value ?? (min === max ? min : undefined)
  const only = exact ?? (min === undefined ? max : max === undefined ? min : undefined)
  const form = only === 1 ? forms.one : only === 2 ? forms.two : undefined
  if (form === undefined || only === undefined) return fill(forms.other, { n: formatRange(value, write, locale) })
  const text = fill(form, { n: write(only) })
  if (exact !== undefined) return text
  return fill(min === undefined ? locale.formats.upTo : locale.formats.atLeast, { n: text })
}

function formatNumber(value: number, group: string, decimal: string): string {
  const [whole = '0', fraction] = String(Math.round(value * 10000) / 10000).split('.')
  const grouped = whole.length > 4 || group === ',' ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  return fraction === undefined ? grouped : grouped + decimal + fraction
}

/** "30", "30–60", "at least 30" or "up to 60". */
function formatRange(value: Quantity, write: (n: number) => string, locale: LocaleData): string {
  const { range, atLeast, upTo } = locale.formats
  if (value.value !== undefined) return write(value.value)
  if (value.min !== undefined && value.max !== undefined)
    return value.min === value.max ? write(value.min) : fill(range, { min: write(value.min), max: write(value.max) })
  if (value.min !== undefined) return fill(atLeast, { n: write(value.min) })
  return value.max === undefined ? '' : fill(upTo, { n: write(value.max) })
}

function formatFrequency(value: Frequency, write: (n: number) => string, locale: LocaleData): string {
  const patterns = lookUp(locale.frequencies, value.per, locale)
  const { times, note } = value
  const text = times === undefined ? patterns.every : formatCounted(patterns, times, write, locale)
  return note === undefined ? text : fill(lookUp(locale.patterns, 'withNote', locale), { text, note })
}

function formatDate(date: string, locale: LocaleData): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return fill(locale.formats.date, {
    year,
    month: locale.formats.months[Number(month) - 1] ?? month,
    monthNumber: String(Number(month)),
    day: String(Number(day))
  })
}

function formatTime(time: string, locale: LocaleData): string {
  if (locale.formats.clock === 24) return time
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const half = hours % 24 < 12 ? locale.formats.am : locale.formats.pm
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${half}`
}

/** Whole amounts without decimals, others with two: "$45,574", "$12.50". */
function formatMoney(value: number, currency: string | undefined, locale: LocaleData): string {
  const { formats } = locale
  const [whole = '0', cents] = value.toFixed(Number.isInteger(value) ? 0 : 2).split('.')
  const amount = whole.replace(/\B(?=(\d{3})+$)/g, formats.group) + (cents === undefined ? '' : formats.decimal + cents)
  if (currency === undefined) return amount
  const symbol = Object.hasOwn(formats.symbols, currency) ? formats.symbols[currency] : undefined
  return symbol === undefined
    ? fill(formats.moneyWithCode, { amount, code: currency })
    : fill(formats.money, { amount, symbol })
}

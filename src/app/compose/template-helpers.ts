/** The helpers that templates may call: each turns a typed value of the role definition into words of the locale. */
import type { Formatter } from '../../domain/format.ts'
import type { Duration, Frequency, Quantity } from '../../domain/role.ts'
import type { Helper } from '../../templating/built-in-helpers.ts'
import { payAmount } from './pay.ts'

/** Gives the empty string for an absent value, so that the row or paragraph around it vanishes. */
function optional<T>(write: (value: T) => string): (value: T | undefined) => string {
  return value => (value === undefined || value === null ? '' : write(value))
}

/** The same for helpers whose first argument names a word list or a pattern. */
function named<T>(write: (name: string, value: T) => string): (name: string, value: T | undefined) => string {
  return (name, value) => (value === undefined || value === null ? '' : write(name, value))
}

/** All helpers by name. */
export function createTemplateHelpers(format: Formatter): Readonly<Record<string, Helper>> {
  const { locale } = format
  const words = (path: string, values: readonly string[]) => format.list(values.map(value => format.word(path, value)))
  return {
    asNumber: optional((value: number) => format.number(value)),
    asQuantity: optional((value: Quantity) => format.quantity(value)),
    asDuration: optional((value: Duration) => format.duration(value)),
    asFrequency: optional((value: Frequency) => format.frequency(value)),
    asDate: optional((value: string) => format.date(value)),
    asDates: optional((values: readonly string[]) => format.list(values.map(value => format.date(value)))),
    asTime: optional((value: string) => format.time(value)),
    asTimes: (start: string | undefined, end: string | undefined) => asTimes(start, end, format),
    asPercent: optional((value: number) => format.percent(value)),
    asPay: optional((value: object) => payAmount(value, format)),
    asList: optional((values: readonly string[]) => format.list(values)),
    asFacts: (...values: readonly unknown[]) => format.facts(values.filter(value => typeof value === 'string')),
    asLanguage: optional((tag: string) => locale.languages[tag] ?? locale.languages[tag.split('-')[0] ?? ''] ?? tag),
    asCodeSystem: optional((system: string) => (system === 'other' ? '' : system)),
    asPhoneLink: optional((phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`),
    asContactRate: (rate: ContactRate) => asContactRate(rate, format),
    asWord: named((path, value: string) => format.word(path, value)),
    asWords: named((path, values: readonly string[]) => words(path, values)),
    asYesNo: named((key, value: boolean) => format.word(key, String(value))),
    asFlag: (key: string, value: boolean | undefined) => (value === true ? format.say(`flag.${key}`, {}) : ''),
    asPattern: named((name, value: number) => format.say(name, { value: format.number(value) })),
    asCount: named((name, value: number) => format.count(name, { value })),
    asDurationOf: named((name, value: Duration) => format.say(name, { value: format.duration(value) })),
    asDateOf: named((name, value: string) => format.say(name, { value: format.date(value) })),
    asLeadIn: (title: string, text: unknown) => asLeadIn(title, text, format)
  }
}

interface ContactRate {
  readonly kind: string
  readonly times: Quantity
  readonly minutes?: Quantity
  readonly per: Frequency['per']
}

function asContactRate({ kind, times, minutes, per }: ContactRate, format: Formatter): string {
  return format.facts([
    format.word('setting.contactStandards.contacts.kind', kind),
    format.frequency({ times, per }),
    minutes && format.duration({ ...minutes, unit: 'minutes' })
  ])
}

function asTimes(start: string | undefined, end: string | undefined, format: Formatter): string {
  if (start !== undefined && end !== undefined)
    return format.say('times', { start: format.time(start), end: format.time(end) })
  if (start !== undefined) return format.say('from', { start: format.time(start) })
  return end === undefined ? '' : format.say('toEnd', { end: format.time(end) })
}

/** A short title before its text ends in a full stop; alone it does not. */
function asLeadIn(title: string, text: unknown, format: Formatter): string {
  if (typeof text !== 'string' || text === '' || /[.!?:…]$/.test(title)) return title
  return format.say('leadIn', { title })
}

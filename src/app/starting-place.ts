/** What a place changes in every starting role: the words that are usual there, and the checks that its law knows. */
import { isObject } from '../domain/json.ts'

/** What `library/places/<code>.json` holds. */
export interface PlaceFile {
  /** Phrases of the starting roles with what is said in the place; the longest that fits is taken. */
  readonly words: Readonly<Record<string, string>>
  /** By kind of check before or during the work: fields that take the place of those of the starting role. */
  readonly checks: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Days of the week that take the place of those of the starting role, where the working week begins on another day. */
  readonly days: Readonly<Record<string, string>>
}

type Fields = Readonly<Record<string, unknown>>

/** The role in the words of a place, with its checks and its working week. All phrases are looked for at once, so two may change places. */
export function inPlace(role: Fields, { words, checks, days }: PlaceFile): Fields {
  const phrases = Object.keys(words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const found = phrases.map(phrase => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const spoken = found === '' ? role : reworded(role, new RegExp(found, 'g'), new Map(Object.entries(words)))
  return withDays(withChecks(spoken as Fields, checks), days) as Fields
}

/** Ids and values of lists, such as `peer-led-organization`, are no words. */
const code = /^[a-z0-9]+([-.][a-z0-9]+)*$/

function reworded(value: unknown, phrases: RegExp, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return code.test(value) ? value : value.replace(phrases, phrase => words.get(phrase) ?? phrase)
  }
  if (Array.isArray(value)) return value.map(entry => reworded(entry, phrases, words))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, reworded(part, phrases, words)]))
}

function withChecks(role: Fields, byKind: PlaceFile['checks']): Fields {
  const { conditions } = role
  if (!isObject(conditions) || !Array.isArray(conditions.checks)) return role
  const checks = conditions.checks.map(check => {
    const kind = isObject(check) ? check.kind : undefined
    return typeof kind === 'string' && Object.hasOwn(byKind, kind) ? { ...check, ...byKind[kind] } : check
  })
  return { ...role, conditions: { ...conditions, checks } }
}

function withDays(value: unknown, days: PlaceFile['days']): unknown {
  if (Array.isArray(value)) return value.map(entry => withDays(entry, days))
  if (!isObject(value)) return value
  const dayOf = (day: unknown) => (typeof day === 'string' && Object.hasOwn(days, day) ? days[day] : day)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'day') return [key, dayOf(part)]
      return [key, key === 'days' && Array.isArray(part) ? part.map(dayOf) : withDays(part, days)]
    })
  )
}

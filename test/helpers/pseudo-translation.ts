/** A language made up for tests: every letter of A to Z becomes its fullwidth form, so that what was not translated shows. */
import { readJsonFile } from './library-validators.ts'

type Fields = Readonly<Record<string, unknown>>

/** The text in fullwidth letters; `{slots}` of patterns stay. */
export function pseudo(text: string): string {
  return text.replace(/\{\w+\}|[A-Za-z]/g, part =>
    part.length > 1 ? part : String.fromCodePoint((part.codePointAt(0) ?? 0) + 0xfee0)
  )
}

/** What still stands in letters of A to Z, where it is longer than a letter. */
export function untranslated(text: string): readonly string[] {
  return text.match(/[A-Za-z][A-Za-z'-]+/g) ?? []
}

/**
 * The texts below a value, translated, without the fields of these names; undefined where there are none. A list whose
 * entries have ids becomes an object by id, as translations of library items are written.
 */
export function pseudoWords(value: unknown, without: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (Array.isArray(value)) {
    const entries: unknown[] = value.map(entry => pseudoWords(entry, without))
    if (entries.every(entry => entry === undefined)) return undefined
    const ids: unknown[] = value.map(entry => (isFields(entry) ? entry.id : undefined))
    if (!ids.every(id => typeof id === 'string')) return entries
    return Object.fromEntries(entries.map((entry, index) => [String(ids[index]), entry]))
  }
  if (!isFields(value)) return undefined
  const words = Object.entries(value)
    .filter(([name]) => !without.has(name))
    .map(([name, part]) => [name, pseudoWords(part, without)] as const)
    .filter(([, part]) => part !== undefined)
  return words.length === 0 ? undefined : Object.fromEntries(words)
}

const readable = new Set(['line', 'text'])

/** A role definition with all its texts translated; which values are texts is what its schema says. */
export function pseudoRole(role: object): object {
  const schema = readJsonFile('schemas/role-definition.schema.json')
  const definitions = schema.$defs as Readonly<Record<string, Fields>>
  return translate(role, schema, definitions) as object
}

function translate(value: unknown, given: Fields, definitions: Readonly<Record<string, Fields>>): unknown {
  const name = typeof given.$ref === 'string' ? given.$ref.split('/').at(-1) : undefined
  const schema = name === undefined ? given : { ...definitions[name] }
  if (typeof value === 'string') return name !== undefined && readable.has(name) ? pseudo(value) : value
  if (Array.isArray(value)) return value.map(entry => translate(entry, schema.items as Fields, definitions))
  if (!isFields(value)) return value
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Fields>>
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, translate(part, properties[key] ?? {}, definitions)])
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The texts of a role definition that its documents must show, found by the schema and not by the templates. */
import { readFileSync } from 'node:fs'
import { tidyText } from './blocks.ts'

type Schema = Readonly<Record<string, unknown>>

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/role-definition.schema.json', import.meta.url), 'utf8')
) as Schema

// Texts that a person reads as they stand. Dates, times, codes of lists and ids are printed in other words.
const readable = new Set(['line', 'text', 'email', 'phone'])
// How the document looks, and a name that is used for it, are no text of it.
const silent = [/^\/organization\/theme\//]

export interface PrintedText {
  readonly pointer: string
  readonly text: string
}

/** Every text with its pointer, as one line with single spaces. */
export function printedTexts(role: object): readonly PrintedText[] {
  return collect(role, schema, '').filter(({ pointer }) => !silent.some(pattern => pattern.test(pointer)))
}

function collect(value: unknown, given: Schema, pointer: string): readonly PrintedText[] {
  const name = typeof given.$ref === 'string' ? given.$ref.split('/').at(-1) : undefined
  const part = name === undefined ? given : { ...((schema.$defs as Record<string, Schema>)[name] ?? {}) }
  if (typeof value === 'string') {
    return name !== undefined && readable.has(name) ? lines(value).map(text => ({ pointer, text })) : []
  }
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => collect(entry, part.items as Schema, `${pointer}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const properties = part.properties as Record<string, Schema>
  return Object.entries(value).flatMap(([key, entry]) => collect(entry, properties[key] ?? {}, `${pointer}/${key}`))
}

/** A line break becomes one space in a block; a full stop may follow a short title. */
function lines(text: string): readonly string[] {
  const tidy = tidyText(text)
  return tidy === '' ? [] : [tidy]
}

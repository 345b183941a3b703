/** A library item as text for a person: each property with its value, nested ones indented. */
import { columns, wrap } from './terminal.ts'

/** Lines of at most 80 columns; properties without a value are left out. */
export function itemLines(item: object, indent = ''): readonly string[] {
  return Object.entries(item).flatMap(([name, value]) => propertyLines(wordsOf(name), value, indent))
}

function propertyLines(label: string, value: unknown, indent: string): readonly string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
  if (Array.isArray(value)) {
    return value.every(isPlain) && !value.some(isSentence)
      ? textLines(`${label}: `, value.map(shown).join(', '), indent)
      : [`${indent}${label}:`, ...value.flatMap(entry => entryLines(entry, `${indent}  `))]
  }
  if (typeof value === 'object') return [`${indent}${label}:`, ...itemLines(value, `${indent}  `)]
  return textLines(`${label}: `, shown(value), indent)
}

/** An entry of a list: a dash before its first line. */
function entryLines(entry: unknown, indent: string): readonly string[] {
  if (isPlain(entry)) return textLines('- ', shown(entry), indent)
  const [first = '', ...rest] = itemLines(entry as object, `${indent}  `)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

function textLines(label: string, text: string, indent: string): readonly string[] {
  const [first = '', ...rest] = wrap(label + text, columns - indent.length - 2)
  return [indent + first, ...rest.map(line => `${indent}  ${line}`)]
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Sentences in one line would run into each other, so each gets its own. */
function isSentence(value: unknown): boolean {
  return typeof value === 'string' && value.endsWith('.')
}

function shown(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** `whatToDo` as "what to do". */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

/** Reads one JSON text (RFC 8259) into plain values, and notes everything in it that could do harm or be lost later. */
import { shown } from '../domain/shown.ts'
import { type Cursor, note, stop, stopAtLimit, stopExpecting, type TextProblem } from './json-problems.ts'
import { skipString, unescapeString } from './json-string.ts'

export interface JsonLimits {
  /** Lists and objects inside one another. */
  readonly maxDepth: number
  /** Values of all kinds in the whole text. */
  readonly maxItems: number
}

/** Offset of each property name or item in the text, by the object or list that holds it. */
export type Offsets = Map<object, Map<string, number>>

interface Reader extends Cursor {
  readonly limits: JsonLimits
  readonly offsets: Offsets | null
  items: number
}

/** Names with which an input could reach the prototype of an object. */
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype'])
// Longer names are no property of ours, and pointers made of them would fill the answer.
const longestName = 100
const blanks = /[ \t\n\r]*/y
const numberForm = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
// What XML 1.0 cannot hold, and so no document of ours. https://www.w3.org/TR/xml/#charsets
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * Reads `text` in one pass. Problems that leave the rest readable go to `report`; the first that does not is thrown as
 * `ReadingStopped`. With `offsets`, notes where everything stands.
 */
export function readJsonText(
  text: string,
  limits: JsonLimits,
  report: (problem: TextProblem) => void,
  offsets: Offsets | null = null
): unknown {
  const reader: Reader = { text, limits, offsets, report, path: [], at: 0, items: 0 }
  skipBlanks(reader)
  const value = readValue(reader)
  skipBlanks(reader)
  if (reader.at < text.length) stopExpecting(reader, 'nothing after the end of the JSON value')
  return value
}

function readValue(reader: Reader): unknown {
  reader.items++
  if (reader.items > reader.limits.maxItems) stopAtLimit(reader, 'too-many-values', reader.limits.maxItems, 'values')
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader)
    case '[':
      return readList(reader)
    case '"':
      return readString(reader)
    case 't':
      return readWord(reader, 'true', true)
    case 'f':
      return readWord(reader, 'false', false)
    case 'n':
      return readWord(reader, 'null', null)
    default:
      return readNumber(reader)
  }
}

function readObject(reader: Reader): unknown {
  const object: Record<string, unknown> = {}
  const places = enter(reader, object)
  const names = new Set<string>()
  if (!startsEmpty(reader, '}')) {
    do {
      skipBlanks(reader)
      const start = reader.at
      if (reader.text[start] !== '"') stopExpecting(reader, 'a property name in double quotes')
      reader.path.push('')
      const name = readName(reader, names)
      places?.set(name, start)
      skipBlanks(reader)
      if (reader.text[reader.at] !== ':') stopExpecting(reader, 'a colon after the property name')
      reader.at++
      skipBlanks(reader)
      const value = readValue(reader)
      // Such a name has been reported: the value as a whole is refused.
      if (!prototypeNames.has(name)) object[name] = value
      reader.path.pop()
      skipBlanks(reader)
    } while (continues(reader, '}'))
  }
  return object
}

function readList(reader: Reader): unknown {
  const list: unknown[] = []
  const places = enter(reader, list)
  if (!startsEmpty(reader, ']')) {
    do {
      skipBlanks(reader)
      places?.set(String(list.length), reader.at)
      reader.path.push(list.length)
      list.push(readValue(reader))
      reader.path.pop()
      skipBlanks(reader)
    } while (continues(reader, ']'))
  }
  return list
}

/** Steps over the opening bracket. */
function enter(reader: Reader, container: object): Map<string, number> | null {
  if (reader.path.length >= reader.limits.maxDepth) stopAtLimit(reader, 'too-deep', reader.limits.maxDepth, 'levels')
  reader.at++
  if (reader.offsets === null) return null
  const places = new Map<string, number>()
  reader.offsets.set(container, places)
  return places
}

function startsEmpty(reader: Reader, end: string): boolean {
  skipBlanks(reader)
  if (reader.text[reader.at] !== end) return false
  reader.at++
  return true
}

/** After an item: true at a comma, false at the closing bracket. */
function continues(reader: Reader, end: string): boolean {
  const next = reader.text[reader.at]
  if (next !== ',' && next !== end) stopExpecting(reader, `a comma or “${end}”`)
  reader.at++
  return next === ','
}

/** Reads the name of a property as the last step of the path, and checks it. */
function readName(reader: Reader, names: Set<string>): string {
  const start = reader.at
  const name = readString(reader)
  reader.path[reader.path.length - 1] = name.slice(0, longestName)
  if (name.length > longestName)
    note(reader, start, 'name-too-long', 'The name of a property is far too long.', 'Use the names in the schema.')
  if (names.has(name))
    note(reader, start, 'json-duplicate-key', `The property ${shown(name)} is given twice.`, 'Keep one of the two.')
  if (prototypeNames.has(name))
    note(reader, start, 'prototype-key', `${shown(name)} cannot be the name of a property.`, 'Remove the property.')
  names.add(name)
  return name
}

function readString(reader: Reader): string {
  const { text } = reader
  const start = reader.at + 1
  const end = skipString(text, start)
  if (end === -1) {
    reader.at = text.length
    stopExpecting(reader, 'a double quote at the end of the text that began before')
  }
  const raw = text.slice(start, end)
  const lineBreak = raw.search(/[\t\n\r]/)
  if (lineBreak !== -1) {
    reader.at = start + lineBreak
    const hint = 'Write a line break inside a text as \\n and a tab as \\t, and end each text with a double quote.'
    stop(reader, 'json-syntax', 'A text contains a line break or a tab as it stands.', hint)
  }
  const value = raw.includes('\\') ? unescapeString(raw) : raw
  if (typeof value === 'number') {
    reader.at = start + value
    stopExpecting(reader, 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits')
  }
  noteCharacters(reader, reader.at, value)
  reader.at = end + 1
  return value
}

function noteCharacters(reader: Reader, start: number, value: string): void {
  if (!value.isWellFormed())
    note(reader, start, 'lone-surrogate', 'A text contains half of a character.', 'Type the character again.')
  const found = notInXml.exec(value)
  if (found === null) return
  const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const message = `A text contains the control character ${name}, which no document can hold.`
  note(reader, start, 'control-character', message, 'Remove the character.')
}

function readWord<T>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) stopExpecting(reader, 'a value')
  reader.at += word.length
  return value
}

function readNumber(reader: Reader): number {
  numberForm.lastIndex = reader.at
  const literal = numberForm.exec(reader.text)?.[0]
  if (literal === undefined) return stopExpecting(reader, 'a value')
  const value = Number(literal)
  if (!survives(literal, value))
    note(reader, reader.at, 'number-range', 'A number is too large or too small.', 'Use a number of ordinary size.')
  reader.at += literal.length
  return value
}

/** Whether a number can be kept without becoming endless, nothing, or a neighbouring whole number. */
function survives(literal: string, value: number): boolean {
  if (!Number.isFinite(value)) return false
  if (value === 0) return !/[1-9]/.test(literal.split(/[eE]/)[0] ?? '')
  return !/^-?[0-9]+$/.test(literal) || Number.isSafeInteger(value)
}

function skipBlanks(reader: Reader): void {
  blanks.lastIndex = reader.at
  reader.at += blanks.exec(reader.text)?.[0].length ?? 0
}

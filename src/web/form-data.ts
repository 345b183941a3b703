/** Takes the answers of a page out of the fields that a browser has sent. Nothing is coerced: a text that is no number stays as it is, and the check says so. */
import { valueAt } from '../domain/pointer.ts'
import { setAt, tidy } from './edit.ts'
import type { Field } from './field.ts'

type Role = Readonly<Record<string, unknown>>

/** Names of the three parts of a date, behind the pointer of its field. */
export const dateParts = ['year', 'month', 'day'] as const

/** Name of the hidden fields that say which questions were on the page. Names of what may come several times end in []. */
export const shownName = 'shown[]'

/** The role with the answers of these fields. A field that was not on the page as the browser has it stays as it was. */
export function withAnswers(role: Role, fields: readonly Field[], data: URLSearchParams): Role {
  const shown = new Set(data.getAll(shownName))
  return tidy(answersOf(role, fields, data, shown))
}

function answersOf(role: Role, fields: readonly Field[], data: URLSearchParams, shown: ReadonlySet<string>): Role {
  let result = role
  for (const field of fields) {
    if (field.kind === 'group') result = answersOf(result, field.fields ?? [], data, shown)
    else if (shown.has(field.pointer) && field.kind !== 'items') {
      result = setAnswer(result, field.pointer, answerOf(field, data, valueAt(role, field.pointer)))
    }
  }
  return result
}

/** A list of objects that an answer would begin is not begun by an empty one. */
function setAnswer(role: Role, pointer: string, answer: unknown): Role {
  if (answer === undefined && valueAt(role, pointer) === undefined) return role
  // An item of a list keeps its place while its fields are taken in; `tidy` removes it at the end if nothing is left.
  return setAt(role, pointer, answer ?? '')
}

function answerOf(field: Field, data: URLSearchParams, before: unknown): unknown {
  const { kind, pointer } = field
  if (kind === 'date') return dateOf(dateParts.map(part => (data.get(`${pointer}#${part}`) ?? '').trim()))
  if (kind === 'choices') return listOf(inOrderOf(before, data.getAll(`${pointer}[]`)))
  if (kind === 'texts') return listOf(data.getAll(`${pointer}/[]`).map(cleanText))
  const text = cleanText(data.get(pointer) ?? '')
  if (text === '') return undefined
  if (kind === 'boolean') return { yes: true, no: false }[text] ?? text
  return kind === 'number' ? numberOf(text) : text
}

/** A whole or decimal number with a point or a comma; any other text as it is. */
function numberOf(text: string): unknown {
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text
}

/** A date; of one that is filled in by half, or not with numbers, the parts as they were typed. */
function dateOf(parts: readonly string[]): string | undefined {
  if (parts.every(part => part === '')) return undefined
  const isWhole = parts.every((part, index) => (index === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(part))
  // The hyphens that stay are those between the parts, by which they are told apart again.
  return parts.map(part => (isWhole ? part.padStart(2, '0') : part.replaceAll('-', '–'))).join('-')
}

/** What was ticked before keeps its order, since documents print it so; what is new follows. */
function inOrderOf(before: unknown, ticked: readonly string[]): readonly string[] {
  const known: readonly unknown[] = Array.isArray(before) ? before : []
  const kept = known.filter((item): item is string => typeof item === 'string' && ticked.includes(item))
  return [...kept, ...ticked.filter(item => !known.includes(item))]
}

function listOf(texts: readonly string[]): readonly string[] | undefined {
  const kept = texts.filter(text => text !== '')
  return kept.length === 0 ? undefined : kept
}

/** Browsers send line breaks as CR LF, and people leave spaces at the ends. */
function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

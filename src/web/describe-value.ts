/** Says an answer in words, for lists of answers and for what a change does. */
import { createFormatter } from '../domain/format.ts'
import { isObject } from '../domain/json.ts'
import type { LocaleData } from '../domain/locale.ts'
import type { Duration, Frequency, Quantity } from '../domain/role.ts'
import type { ChoiceLabels } from './choice-labels.ts'
import type { Field, FieldMaker } from './field.ts'
import type { LibraryLists } from './library-lists.ts'
import type { Words } from './words.ts'

/** A line of an answer: the label of the part, empty for the answer itself, and what it says. */
export interface AnswerLine {
  readonly label: string
  readonly text: string
}

export interface ValueDescriber {
  /** All lines of an answer. */
  linesOf(pointer: string, value: unknown): readonly AnswerLine[]
  /** The answer in one line of text. */
  textOf(pointer: string, value: unknown): string
  /** A short name of an item of a list: its title, its name, or its first words. */
  nameOf(pointer: string, item: unknown): string
  /** The way to a part in words: “Supervision › Arrangements 2 › How often”. */
  pathOf(pointer: string): string
}

export interface DescriberOptions {
  readonly fields: FieldMaker
  readonly locale: LocaleData
  readonly labels: ChoiceLabels
  readonly lists: LibraryLists
  readonly words: Words
}

/** Makes the describer. It never throws for an answer with mistakes: what it cannot word it shows as it stands. */
export function createValueDescriber(options: DescriberOptions): ValueDescriber {
  const { fields, locale, lists } = options
  const fieldOf = (pointer: string): Field | null => {
    try {
      return fields.fieldAt(pointer)
    } catch {
      return null
    }
  }
  const wordOf = createWording(locale)
  const scalar = createScalarText(options, fieldOf, wordOf)
  const nameOf = (pointer: string, item: unknown): string => {
    if (!isObject(item)) return scalar(pointer, item)
    const known = lists.titleOf(pointer, item)
    if (known !== null) return known
    const key = naming.find(name => typeof item[name] === 'string')
    return key === undefined ? textOf(pointer, item) : shorten(scalar(`${pointer}/${key}`, item[key]))
  }
  const linesOf = (pointer: string, value: unknown): readonly AnswerLine[] => {
    const field = fieldOf(pointer)
    const worded = field === null ? null : wordOf(field, value)
    if (worded !== null) return [{ label: '', text: worded }]
    if (Array.isArray(value)) {
      return value.map((item, index) => ({ label: '', text: nameOf(`${pointer}/${index}`, item) }))
    }
    if (!isObject(value)) return [{ label: '', text: scalar(pointer, value) }]
    return Object.entries(value).map(([name, part]) => ({
      label: fieldOf(`${pointer}/${name}`)?.label ?? name,
      text: textOf(`${pointer}/${name}`, part)
    }))
  }
  const textOf = (pointer: string, value: unknown): string =>
    linesOf(pointer, value)
      .map(({ label, text }) => (label === '' ? text : `${label}: ${text}`))
      .join('; ')
  return { linesOf, textOf, nameOf, pathOf: pointer => pathOf(pointer, fieldOf) }
}

/** Properties that can name an item, the best first. */
const naming = [
  'title',
  'name',
  'role',
  'kind',
  'text',
  'demand',
  'what',
  'situation',
  'with',
  'factor',
  'code',
  'label'
]

type FieldOf = (pointer: string) => Field | null
type WordOf = (field: Field, value: unknown) => string | null

/** Words for lengths of time, numbers, how often and dates; null for what is none of these, or is not filled in right. */
function createWording(locale: LocaleData): WordOf {
  const format = createFormatter(locale)
  return ({ definition, kind }, value) => {
    try {
      if (definition === 'duration') return format.duration(value as Duration)
      if (definition === 'quantity') return format.quantity(value as Quantity)
      if (definition === 'frequency') return format.frequency(value as Frequency)
      const isDate = kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      return isDate ? format.date(value) : null
    } catch {
      return null
    }
  }
}

function createScalarText({ words, labels }: DescriberOptions, fieldOf: FieldOf, wordOf: WordOf) {
  return (pointer: string, value: unknown): string => {
    if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no')
    const text = String(value)
    const field = fieldOf(pointer)
    if (field === null) return text
    const known = labels.choicesOf(field)?.find(choice => choice.value === text)
    return known?.label ?? wordOf(field, text) ?? text
  }
}

function pathOf(pointer: string, fieldOf: FieldOf): string {
  const steps = pointer.split('/').slice(1)
  const names = steps.map((step, index) => {
    if (/^\d+$/.test(step)) return `${Number(step) + 1}`
    return fieldOf(`/${steps.slice(0, index + 1).join('/')}`)?.label ?? step
  })
  return names.join(' › ').replace(/ › (\d+)/g, ' $1')
}

const longestName = 120

function shorten(text: string): string {
  return text.length <= longestName ? text : `${text.slice(0, longestName - 1)}…`
}

/** What the templates of fields are given. */
import { isObject } from '../domain/json.ts'
import { valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { ChoiceLabels } from './choice-labels.ts'
import type { ValueDescriber } from './describe-value.ts'
import type { Field } from './field.ts'
import { dateParts } from './form-data.ts'
import { type Condition, isAsked, isWithin } from './form-map.ts'
import type { LibraryLists } from './library-lists.ts'
import type { Words } from './words.ts'

type Role = Readonly<Record<string, unknown>>

export interface ChoiceView {
  readonly id: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

/** An item of a list, as a card. */
export interface ItemView {
  readonly pointer: string
  readonly anchor: string
  readonly number: number
  readonly name: string
  readonly text: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly errors: readonly string[]
  /** The input for the share of time; null where the list has none. */
  readonly share: { readonly id: string; readonly name: string; readonly value: string } | null
}

export interface FieldView {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly errors: readonly string[]
  /** Ids for `aria-describedby`; empty where nothing describes the field. */
  readonly describedBy: string
  /** The kind as a flag, such as `isLine`, for the templates to choose by. */
  readonly is: Readonly<Record<string, boolean>>
  readonly value: string
  readonly maxLength: number | null
  readonly inputType: string
  readonly isNarrow: boolean
  readonly choices: readonly ChoiceView[]
  readonly parts: readonly {
    readonly id: string
    readonly name: string
    readonly label: string
    readonly value: string
    readonly isYear: boolean
  }[]
  readonly entries: readonly { readonly id: string; readonly value: string; readonly number: number }[]
  readonly items: readonly ItemView[]
  /** Whether the items come from the library as well. */
  readonly hasLibrary: boolean
  readonly isCompact: boolean
  /** On which answers the field depends, as JSON for the script; empty where it is always asked. */
  readonly askedWhen: string
  readonly isAsked: boolean
  readonly fields: readonly FieldView[]
}

export interface FieldViewOptions {
  readonly labels: ChoiceLabels
  readonly describer: ValueDescriber
  readonly lists: LibraryLists
  readonly words: Words
  readonly conditions: readonly Condition[]
}

export interface FieldContext {
  readonly role: Role
  /** Problems to show; their pointers are those of fields. */
  readonly problems: readonly InputProblem[]
  /** Lists of texts with an empty entry more than usual. */
  readonly another?: string | undefined
}

export type FieldViewer = (field: Field, context: FieldContext) => FieldView

const compact = new Set(['quantity', 'duration', 'frequency'])
const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', link: 'url' }

/** The id of the element of a field. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll(/[/#]/g, '-')}`
}

/** The id of the card of an item. */
export function itemAnchor(pointer: string): string {
  return `item${pointer.replaceAll('/', '-')}`
}

export function createFieldViewer(options: FieldViewOptions): FieldViewer {
  const { labels, words, conditions } = options
  const view: FieldViewer = (field, context) => {
    const { pointer } = field
    const value = valueAt(context.role, pointer)
    const id = fieldId(pointer)
    const errors = errorsOf(field, context.problems)
    const choices = labels.choicesOf(field)
    const kind = kindShown(field, choices?.length ?? 0)
    const described = [field.hint === '' ? '' : `${id}-hint`, errors.length === 0 ? '' : `${id}-error`]
    return {
      id,
      name: pointer,
      label: field.label,
      hint: field.hint,
      errors,
      describedBy: described.filter(part => part !== '').join(' '),
      is: { [kind]: true },
      value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
      maxLength: field.maxLength ?? null,
      inputType: inputTypes[field.definition ?? ''] ?? 'text',
      isNarrow: field.kind === 'number' || ['time', 'currency'].includes(field.definition ?? ''),
      choices:
        field.kind === 'boolean' ? yesNo(id, value, words) : choiceViews(id, value, choices ?? [], kind === 'select'),
      parts: kind === 'date' ? datePartsOf(pointer, value, words) : [],
      entries: kind === 'texts' ? entriesOf(id, value, context.another === pointer) : [],
      items: kind === 'items' ? itemsOf(pointer, value, context.problems, options) : [],
      hasLibrary: options.lists.kindOf(pointer) !== null,
      isCompact: compact.has(field.definition ?? ''),
      askedWhen: askedWhen(pointer, conditions),
      isAsked: isAsked(pointer, context.role, conditions),
      fields: (field.fields ?? []).map(part => view(part, context))
    }
  }
  return view
}

/** The script shows and hides dependent questions at once; without it they come with the next save. */
function askedWhen(pointer: string, conditions: readonly Condition[]): string {
  const own = conditions.filter(({ field }) => field === pointer)
  if (own.length === 0) return ''
  return JSON.stringify(own.map(condition => ({ when: condition.when, in: condition.in.map(sentValue) })))
}

/** An answer as a form sends it. */
function sentValue(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? ''
}

/** Choices of many values are a select, which is shorter than its radio buttons would be. */
function kindShown({ kind, pointer }: Field, choices: number): string {
  if (choices > 0 && kind !== 'choices') return choices > 8 || pointer === '/locale' ? 'select' : 'radios'
  if (kind === 'boolean') return 'radios'
  return kind === 'choice' ? 'radios' : kind
}

function errorsOf({ pointer, kind }: Field, problems: readonly InputProblem[]): readonly string[] {
  // A group or a list shows what is wrong with itself; its parts show their own.
  const isHere = (problem: InputProblem) =>
    kind === 'texts' || kind === 'choices' || kind === 'date'
      ? isWithin(problem.pointer, pointer)
      : problem.pointer === pointer
  return problems.filter(isHere).map(({ message, hint }) => `${message} ${hint}`)
}

function yesNo(id: string, value: unknown, words: Words): readonly ChoiceView[] {
  return [
    { id, value: 'yes', label: words.say('yes'), isChosen: value === true },
    { id: `${id}-no`, value: 'no', label: words.say('no'), isChosen: value === false }
  ]
}

function choiceViews(
  id: string,
  value: unknown,
  choices: readonly { readonly value: string; readonly label: string }[],
  isSelect: boolean
): readonly ChoiceView[] {
  const chosen = new Set(Array.isArray(value) ? value : [value])
  const known = choices.map((choice, index) => ({
    ...choice,
    id: index === 0 ? id : `${id}-${choice.value}`,
    isChosen: chosen.has(choice.value)
  }))
  // A value that is none of the choices, such as a place we have no law of, stays what it is.
  const other = [...chosen].filter(item => typeof item === 'string' && !choices.some(choice => choice.value === item))
  const kept = other.map(item => ({ id: `${id}-other`, value: String(item), label: String(item), isChosen: true }))
  return isSelect ? [...known, ...kept] : known
}

function datePartsOf(pointer: string, value: unknown, words: Words) {
  const given = typeof value === 'string' ? value.split('-') : []
  return dateParts
    .map((part, index) => ({
      id: part === 'day' ? fieldId(pointer) : `${fieldId(pointer)}-${part}`,
      name: `${pointer}#${part}`,
      label: words.say(part),
      value: given[index] ?? '',
      isYear: part === 'year'
    }))
    .toReversed()
}

function entriesOf(id: string, value: unknown, hasAnother: boolean) {
  const texts = Array.isArray(value) ? value.map(String) : []
  const empty = texts.length === 0 || hasAnother ? [''] : []
  return [...texts, ...empty].map((text, index) => ({
    id: index === 0 ? id : `${id}-${index}`,
    value: text,
    number: index + 1
  }))
}

function itemsOf(
  pointer: string,
  value: unknown,
  problems: readonly InputProblem[],
  { describer, lists }: FieldViewOptions
): readonly ItemView[] {
  const list = Array.isArray(value) ? value : []
  return list.map((item, index): ItemView => {
    const place = `${pointer}/${index}`
    const entry = isObject(item) ? item : {}
    const isKnown = lists.kindOf(pointer) !== null
    const share = entry.percent
    const lines = describer.linesOf(place, entry)
    return {
      pointer: place,
      anchor: itemAnchor(place),
      number: index + 1,
      name: describer.nameOf(place, item),
      text: isKnown ? lists.textOf(pointer, entry) : '',
      lines: isKnown ? [] : lines,
      isFirst: index === 0,
      isLast: index === list.length - 1,
      errors: problems
        .filter(problem => isWithin(problem.pointer, place))
        .map(({ message, hint }) => `${message} ${hint}`),
      share:
        pointer === '/duties'
          ? {
              id: `${fieldId(place)}-percent`,
              name: `${place}/percent`,
              value: share === undefined ? '' : String(share)
            }
          : null
    }
  })
}

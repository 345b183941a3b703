/** The map of the form: its sections, pages and conditions from `templates/web/form/form.json`, joined to the schema. */
import { valueAt } from '../domain/pointer.ts'
import type { Field, FieldMaker } from './field.ts'

/** What `templates/web/form/form.json` holds. */
export interface FormFile {
  readonly sections: readonly {
    readonly id: string
    readonly pages: readonly PageEntry[]
  }[]
  readonly conditions: readonly Condition[]
  /** Parts of a role definition that the form does not ask for, each with the reason. */
  readonly notAsked: Readonly<Record<string, string>>
  /** Lists whose items come from the library, with the kind of the items. */
  readonly library: Readonly<Record<string, LibraryKind>>
  /** By list: the properties of an item that are asked at once; the others are asked on demand. */
  readonly items: Readonly<Record<string, readonly string[]>>
}

export type LibraryKind = 'duties' | 'out-of-scope' | 'boundaries' | 'competencies' | 'statements'

interface PageEntry {
  readonly id: string
  /** Whether “I don't know yet” is a fair answer. */
  readonly unknown?: boolean
  readonly fields: readonly string[]
  /** Asked on demand. */
  readonly more?: readonly string[]
}

/** A field that is asked only when another has one of these values; `null` stands for no answer. */
export interface Condition {
  readonly field: string
  readonly when: string
  readonly in: readonly (string | boolean | null)[]
}

export interface Page {
  readonly id: string
  readonly section: string
  readonly mayBeUnknown: boolean
  readonly fields: readonly Field[]
  readonly more: readonly Field[]
  /** Every field of both. */
  readonly all: readonly Field[]
}

export interface Section {
  readonly id: string
  readonly pages: readonly Page[]
}

export interface FormMap {
  readonly sections: readonly Section[]
  readonly pages: ReadonlyMap<string, Page>
  readonly conditions: readonly Condition[]
  readonly library: Readonly<Record<string, LibraryKind>>
  readonly notAsked: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, readonly string[]>>
  readonly fieldAt: FieldMaker['fieldAt']
  /** The page that asks for the part at a pointer, or for something in it; null where none does. */
  pageOf(pointer: string): Page | null
}

/** Joins the file to the schema. Throws for a pointer that the schema has not. */
export function createFormMap(file: FormFile, { fieldAt }: FieldMaker): FormMap {
  const sections = file.sections.map(({ id: section, pages }) => ({
    id: section,
    pages: pages.map(({ id, unknown = false, fields, more = [] }): Page => {
      const [first, rest] = [fields.map(fieldAt), more.map(fieldAt)]
      return { id, section, mayBeUnknown: unknown, fields: first, more: rest, all: [...first, ...rest] }
    })
  }))
  const pages = new Map(sections.flatMap(section => section.pages.map(page => [page.id, page] as const)))
  const { conditions, library, notAsked, items } = file
  const pageOf = (pointer: string) => {
    if (pointer === '') return null
    const all = [...pages.values()]
    const holds = (page: Page) => page.all.some(field => isWithin(pointer, field.pointer))
    const isHeld = (page: Page) => page.all.some(field => isWithin(field.pointer, pointer))
    return all.find(holds) ?? all.find(isHeld) ?? null
  }
  return { sections, pages, conditions, library, notAsked, items, fieldAt, pageOf }
}

/** Whether a pointer is `above` or leads to something in it. */
export function isWithin(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`)
}

/** Whether the field is asked, given the answers so far. */
export function isAsked(pointer: string, role: unknown, conditions: readonly Condition[]): boolean {
  return conditions.every(condition => {
    if (!isWithin(pointer, condition.field)) return true
    const value = valueAt(role, condition.when) ?? null
    const given = Array.isArray(value) ? value : [value]
    return given.some(item => condition.in.some(wanted => wanted === item))
  })
}

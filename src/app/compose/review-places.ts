/** Places in a role definition in plain words: labels of its parts and titles of its items in the place of pointers. */
import { childPointer, pointerSteps, valueAt } from '../../domain/pointer.ts'
import type { Library, LibraryItem } from '../../library/library.ts'
import { competencyName } from './competencies.ts'
import type { Composing } from './context.ts'

type Labels = Readonly<Record<string, unknown>>

export interface Places {
  /** The part of the role that a pointer leads into: "Duties". */
  part(pointer: string): string
  /** The place in full: "Duties · One-to-one support · Percent"; a finding in the text of an item quotes its words. */
  full(pointer: string): string
  /** Parts and their fields without their items, each once: what many places have in common. */
  brief(pointers: readonly string[]): string
  /** The title of the duty, boundary or competency at a pointer. */
  title(pointer: string): string
}

/** `labels` are those of templates, with the titles of the schema under `fields`. */
export function createPlaces(composing: Composing, labels: Labels): Places {
  const { format } = composing
  const fields = labels.fields
  const wholeRole = String((labels.report as Labels).wholeRole)
  const title = (pointer: string) => itemTitle(pointer, composing)

  /** A label that a locale lacks is left out: what stands before it is plain enough. */
  const words = (pointer: string, withItems: boolean): readonly string[] => {
    const said: string[] = []
    let label: unknown = fields
    let path = ''
    for (const step of pointerSteps(pointer)) {
      path = childPointer(path, step)
      if (/^\d+$/.test(step)) {
        if (withItems) said.push(title(path))
        continue
      }
      label = isLabels(label) && Object.hasOwn(label, step) ? label[step] : undefined
      const word = isLabels(label) ? label._ : label
      if (typeof word === 'string') said.push(word)
    }
    return said
  }
  return {
    title,
    part: pointer => words(`/${pointerSteps(pointer)[0] ?? ''}`, false)[0] ?? wholeRole,
    full: pointer => format.facts(words(pointer.replace(/(\/\d+)\/text$/, '$1'), true)) || wholeRole,
    brief: pointers => {
      const places = pointers.map(pointer => words(pointer, false).slice(0, 2).join(': '))
      return [...new Set(places)].filter(place => place !== '').join('; ')
    }
  }
}

function isLabels(value: unknown): value is Labels {
  return typeof value === 'object' && value !== null
}

type TitledItem = LibraryItem & { readonly title?: string }

function itemsOf(list: string, library: Library): ReadonlyMap<string, TitledItem> | undefined {
  if (list === 'duties') return library.duties
  if (list === 'boundaries') return library.boundaries
  return list === 'outOfScope' ? library.outOfScope : undefined
}

/** The title of the duty, boundary, competency or other item of a list at a pointer. */
export function itemTitle(pointer: string, composing: Composing): string {
  return titleAt(pointer, valueAt(composing.role, pointer), composing)
}

/** An item goes by its own title, else by that of the library, else by its place in the list. */
function titleAt(pointer: string, value: unknown, composing: Composing): string {
  const { format, library, role } = composing
  const [list = '', index = ''] = pointerSteps(pointer)
  const number = format.say('report.position', { n: String(Number(pointerSteps(pointer).at(-1) ?? index) + 1) })
  if (!isLabels(value)) return number
  if (list === 'competencies') {
    const choice = role.competencies?.[Number(index)]
    return choice === undefined ? number : competencyName(choice, composing)
  }
  const items = itemsOf(list, library)
  const known =
    typeof value.id === 'string' ? composing.use<TitledItem>(items ?? library.statements, value.id) : undefined
  const own = value.title ?? value.name ?? known?.title
  if (typeof own === 'string' && own !== '') return own
  if (items === undefined || typeof value.text !== 'string') return number
  return shortened(value.text)
}

/** The first words of a text, for an item that has no title. */
export function shortened(text: string): string {
  if (text.length <= 80) return text
  return `${text.slice(0, text.lastIndexOf(' ', 78) > 40 ? text.lastIndexOf(' ', 78) : 78).trimEnd()} …`
}

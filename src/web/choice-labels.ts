/** What the values of a choice are called, and which values a choice has where the library or the locales decide. */
import type { LocaleData } from '../domain/locale.ts'
import { pointerSteps } from '../domain/pointer.ts'
import type { Library } from '../library/library.ts'
import type { Field } from './field.ts'
import type { Words } from './words.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface ChoiceLabels {
  /** The word for a value at a pointer. */
  labelOf(pointer: string, value: string): string
  /** The choices of a field; null where it takes any text. */
  choicesOf(field: Field): readonly Choice[] | null
}

/** Places that the library has law and practice for; a role may name any other, by its ISO 3166 code. */
const places = ['US', 'GB', 'GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'IE', 'CA', 'AU', 'IL']

/** Properties whose values the locales keep under another name. */
const localeNames: Readonly<Record<string, string>> = { assessedBy: 'assessment' }

export function createChoiceLabels(
  locale: LocaleData,
  library: Library,
  tags: readonly string[],
  words: Words
): ChoiceLabels {
  const { choices } = words.file
  const labelOf = (pointer: string, value: string) => {
    const steps = pointerSteps(pointer).filter(step => !/^\d+$/.test(step))
    // The last two steps name the same property inside a definition that several parts share.
    const last = steps.at(-1) ?? ''
    const paths = [steps.join('.'), localeNames[last] ?? last]
    const own = paths.map(path => locale.enums[`${path}.${value}`]).find(label => label !== undefined)
    return own ?? choices[value] ?? locale.enums[value] ?? value.replaceAll('-', ' ')
  }
  const named = (items: Iterable<{ readonly id: string; readonly name: string }>) =>
    [...items].map(({ id, name }) => ({ value: id, label: name }))
  return {
    labelOf,
    choicesOf(field) {
      if (field.definition === 'settingId') return named(library.settings.values())
      if (field.definition === 'competencyId') return named(library.competencies.values())
      if (/^\/duties\/\d+\/area$/.test(field.pointer)) {
        return [...library.areas.values()].map(({ id, title }) => ({ value: id, label: title }))
      }
      if (field.pointer === '/locale') return tags.map(tag => ({ value: tag, label: labelOf(field.pointer, tag) }))
      if (field.pointer === '/jurisdiction')
        return places.map(place => ({ value: place, label: labelOf(field.pointer, place) }))
      return field.values?.map(value => ({ value, label: labelOf(field.pointer, value) })) ?? null
    }
  }
}

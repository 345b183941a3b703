/** The labels that templates print: the locale's own, and the titles of the role definition schema as field labels. */
import type { LocaleData } from '../../domain/locale.ts'

type Schema = Readonly<Record<string, unknown>>
type Labels = Readonly<Record<string, unknown>>

/**
 * Labels by dotted key. `fields` mirrors the role definition: the label of `hours.fte` is `fields.hours.fte`, that of an
 * object or a list of objects ends in `._`. The schema is written in English, so its titles serve English locales only;
 * any other locale gives all the labels that its templates use.
 */
export function templateLabels(locale: LocaleData, schema: Schema): Labels {
  const isEnglish = locale.tag.split('-')[0] === 'en'
  const fields = isEnglish ? merge(fieldTitles(schema), locale.fields) : locale.fields
  return { ...locale.labels, fields }
}

function fieldTitles(schema: Schema): Labels {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, titleOf(property)]))
}

function titleOf(property: Schema): unknown {
  const inner = property.type === 'array' ? (property.items as Schema) : property
  return inner.properties === undefined ? property.title : { _: property.title, ...fieldTitles(inner) }
}

function merge(titles: Labels, own: Labels): Labels {
  const merged = Object.entries(own).map(([key, value]) => {
    const title = Object.hasOwn(titles, key) ? titles[key] : undefined
    return [key, isLabels(value) && isLabels(title) ? merge(title, value) : value]
  })
  return { ...titles, ...Object.fromEntries(merged) }
}

function isLabels(value: unknown): value is Labels {
  return typeof value === 'object' && value !== null
}

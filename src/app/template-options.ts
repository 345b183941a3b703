/** What the document templates are opened with: their views, helpers and labels. Asked for at start and by the build. */
import { createFormatter } from '../domain/format.ts'
import type { LocaleData } from '../domain/locale.ts'
import { localeText } from '../library/load-locales.ts'
import type { OpenOptions } from '../templating/open-templates.ts'
import { templateLabels } from './compose/labels.ts'
import { createTemplateHelpers } from './compose/template-helpers.ts'
import { viewSchema as selfContained } from './compose/view-schema.ts'
import type { SchemaFile } from './schema-file.ts'
import { type DocumentName, documentNames } from './service.ts'

/** The template of the framework that is made from the library alone. */
export const libraryFramework = 'library-framework'

/** The document that is made from a review. */
export const reviewReport: DocumentName = 'review-report'

export interface TemplateSources {
  readonly locales: ReadonlyMap<string, LocaleData>
  readonly roleSchema: SchemaFile
  readonly viewSchema: SchemaFile
  /** Of the view of the library's framework. */
  readonly frameworkSchema: SchemaFile
  /** Of the view of the review report. */
  readonly reportSchema: SchemaFile
}

/** The helpers are those of the locale that serves where no other does; each locale has them with its own words. */
export function templateOptions({
  locales,
  roleSchema,
  viewSchema,
  frameworkSchema,
  reportSchema
}: TemplateSources): Omit<OpenOptions, 'directories'> {
  return {
    helpers: createTemplateHelpers(createFormatter(fallbackLocale(locales))),
    ingredients: [
      [...locales.keys()],
      ...[...locales.values()].map(locale => localeText(locale) ?? locale),
      ...[roleSchema, viewSchema, frameworkSchema, reportSchema].map(({ bytes }) => bytes),
      documentNames
    ],
    views: () => {
      const view = selfContained(viewSchema.value(), roleSchema.value())
      return new Map([
        ...documentNames.map(name => [name, view] as const),
        [reviewReport, selfContained(reportSchema.value(), roleSchema.value())],
        [libraryFramework, frameworkSchema.value()]
      ])
    },
    labels: () => new Map([...locales].map(([tag, locale]) => [tag, templateLabels(locale, roleSchema.value())]))
  }
}

/** The locale of documents in a language that has none. */
export function fallbackLocale(locales: ReadonlyMap<string, LocaleData>): LocaleData {
  const locale = locales.get('en-US') ?? locales.values().next().value
  if (locale === undefined) throw new Error('There is no locale to write in.')
  return locale
}

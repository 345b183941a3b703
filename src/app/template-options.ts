/** What the document templates are opened with: their views, helpers and labels. Asked for at start and by the build. */
import { createFormatter } from '../domain/format.ts'
import type { LocaleData } from '../domain/locale.ts'
import type { OpenOptions } from '../templating/open-templates.ts'
import { templateLabels } from './compose/labels.ts'
import { createTemplateHelpers } from './compose/template-helpers.ts'
import { viewSchema } from './compose/view-schema.ts'
import { documentNames } from './service.ts'

type JsonSchema = Readonly<Record<string, unknown>>

export interface TemplateSources {
  readonly locales: ReadonlyMap<string, LocaleData>
  readonly roleSchema: JsonSchema
  readonly viewSchema: JsonSchema
}

/** The helpers are those of the locale that serves where no other does; each locale has them with its own words. */
export function templateOptions(sources: TemplateSources): Omit<OpenOptions, 'directories'> {
  const view = viewSchema(sources.viewSchema, sources.roleSchema)
  const labels = [...sources.locales].map(([tag, locale]) => [tag, templateLabels(locale, sources.roleSchema)] as const)
  return {
    helpers: createTemplateHelpers(createFormatter(fallbackLocale(sources.locales))),
    views: new Map(documentNames.map(name => [name, view])),
    labels: new Map(labels)
  }
}

/** The locale of documents in a language that has none. */
export function fallbackLocale(locales: ReadonlyMap<string, LocaleData>): LocaleData {
  const locale = locales.get('en-US') ?? locales.values().next().value
  if (locale === undefined) throw new Error('There is no locale to write in.')
  return locale
}

/** Writes `src/templating/templates.gen.js`: the shipped templates in every shipped locale, checked and compiled. */
import type { SchemaFile } from '../app/schema-file.ts'
import { templateOptions } from '../app/template-options.ts'
import { loadLocales } from '../library/load-locales.ts'
import { findTemplates } from '../templating/find-templates.ts'
import { fingerprintOf } from '../templating/fingerprint.ts'
import { readTemplates } from '../templating/load-templates.ts'
import type { BodyPlan } from '../templating/plan.ts'
import type { PrecompiledLocale } from '../templating/precompiled.ts'
import { planAll } from '../templating/template-set.ts'

export interface TemplateModuleOptions {
  /** The shipped templates directory. */
  readonly directory: string
  readonly roleSchema: SchemaFile
  readonly viewSchema: SchemaFile
  readonly frameworkSchema: SchemaFile
  readonly reportSchema: SchemaFile
}

const banner = '/* GENERATED from templates/ by `npm run build`. Do not edit. */'

/** Gives the text of the generated module. Throws a `TemplateError` with every fault of the shipped templates. */
export function generateTemplates({ directory, ...schemas }: TemplateModuleOptions): string {
  const locales = loadLocales({ directories: [directory] })
  const { helpers, ingredients, views, labels } = templateOptions({ locales, ...schemas })
  const loaded = readTemplates({ directories: [directory], helpers, views: views() })
  const texts: string[] = []
  const localeEntries = [...labels()].map(([tag, words]): [string, PrecompiledLocale] => {
    const { documents, partials } = planAll(loaded, words)
    return [tag, { documents: numbered(documents, texts), partials: numbered(partials, texts) }]
  })
  const paths = findTemplates([directory])
  const fingerprint = fingerprintOf({ paths, ingredients, helperNames: Object.keys(helpers) })
  return `${banner}
export const precompiled = {
  fingerprint: ${JSON.stringify(fingerprint)},
  locales: ${JSON.stringify(Object.fromEntries(localeEntries))},
  plans: [
${texts.map(text => `() => ${JSON.stringify(text)}`).join(',\n')}
  ]
}
`
}

/** Puts each plan into the list unless it is there, and gives its number by name. */
function numbered(plans: ReadonlyMap<string, BodyPlan>, texts: string[]): Readonly<Record<string, number>> {
  const entries = [...plans].map(([name, plan]) => {
    const text = JSON.stringify(plan)
    const known = texts.indexOf(text)
    return [name, known === -1 ? texts.push(text) - 1 : known]
  })
  return Object.fromEntries(entries)
}

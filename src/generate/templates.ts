/** Writes `src/templating/templates.gen.js`: the shipped templates in every shipped locale, checked and compiled. */
import type { SchemaFile } from '../app/schema-file.ts'
import { templateOptions } from '../app/template-options.ts'
import { loadLocales } from '../library/load-locales.ts'
import { precompile } from '../templating/compiler.ts'
import { cleaningProbe } from '../templating/environment.ts'
import { findTemplates } from '../templating/find-templates.ts'
import { fingerprintOf } from '../templating/fingerprint.ts'
import { readTemplates } from '../templating/load-templates.ts'
import type { Operation } from '../templating/operations.ts'
import { compilerRevision, type PackedOperation, type PrecompiledLocale } from '../templating/precompiled.ts'
import { type LoadedTemplates, precompileAll } from '../templating/template-set.ts'

export interface TemplateModuleOptions {
  /** The shipped templates directory. */
  readonly directory: string
  readonly roleSchema: SchemaFile
  readonly viewSchema: SchemaFile
  readonly frameworkSchema: SchemaFile
}

const banner = '/* GENERATED from templates/ by `npm run build`. Do not edit. */'
// For Handlebars before 4.6; the revision of the compiled templates asks for a later one.
const ownLookup =
  /container\.lookupProperty \|\| function\(parent, propertyName\) \{[^{}]*\{[^{}]*\}\s*return undefined\s*\}/g

/** Gives the text of the generated module. Throws a `TemplateError` with every fault of the shipped templates. */
export function generateTemplates({ directory, ...schemas }: TemplateModuleOptions): string {
  const locales = loadLocales({ directories: [directory] })
  const { helpers, ingredients, views, labels } = templateOptions({ locales, ...schemas })
  const loaded = readTemplates({ directories: [directory], helpers, views: views() })
  const texts: string[] = []
  const localeEntries = [...labels()].map(([tag, words]): [string, PrecompiledLocale] => {
    const { documents, partials } = precompileAll(loaded, words)
    return [tag, { documents: numbered(documents, texts), partials: numbered(partials, texts) }]
  })
  const paths = findTemplates([directory])
  const fingerprint = fingerprintOf({ paths, ingredients, helperNames: Object.keys(helpers), compilerRevision })
  const { files, operations } = pack(loaded)
  return `${banner}
export const precompiled = {
  fingerprint: ${JSON.stringify(fingerprint)},
  files: ${JSON.stringify(files)},
  operations: ${JSON.stringify(operations)},
  probe: ${precompile(cleaningProbe, Object.keys(helpers))},
  locales: ${JSON.stringify(Object.fromEntries(localeEntries))},
  templates: [
${texts.map(text => `() => (${text})`).join(',\n')}
  ]
}
`
}

/** Puts each text into the list unless it is there, and gives its number by name. */
function numbered(compiled: ReadonlyMap<string, string>, texts: string[]): Readonly<Record<string, number>> {
  const entries = [...compiled].map(([name, text]) => {
    const short = text.replace(ownLookup, 'container.lookupProperty')
    const known = texts.indexOf(short)
    return [name, known === -1 ? texts.push(short) - 1 : known]
  })
  return Object.fromEntries(entries)
}

function pack({ documents, partials, table }: LoadedTemplates) {
  const names = new Map([
    ...documents.map(({ name, source }) => [source.file, name] as const),
    ...partials.map(({ name, source }) => [source.file, `partials/${name}`] as const)
  ])
  const files = [...names.values()]
  const numbers = new Map([...names.keys()].map((file, index) => [file, index]))
  const packOne = (operation: Operation): PackedOperation => {
    const { kind, element, place } = operation
    const short = [kind, element.name, numbers.get(place.file) ?? 0, place.line, place.column] as const
    if (kind !== 'open') return short
    const { fixed, dynamic } = operation
    if (dynamic.length > 0) return [...short, fixed, dynamic]
    return Object.keys(fixed).length > 0 ? [...short, fixed] : short
  }
  return { files, operations: table.lists.map(list => list.map(packOne)) }
}

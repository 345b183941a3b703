/** Runs templates that the build has compiled: nothing is parsed or checked, and Handlebars' compiler stays unloaded. */
import type Handlebars from 'handlebars'
import * as runtimeModule from 'handlebars/runtime.js'
import type { Helper } from './built-in-helpers.ts'
import { assertCleaning, equip, type HandlebarsRuntime, renderWith } from './environment.ts'
import type { TemplatePaths } from './find-templates.ts'
import type { Operation, OperationTable } from './operations.ts'
import { elements } from './profile.ts'
import { type RenderTree, renderTree } from './render-tree.ts'

/** One operation: kind, name of the element, number of the file, line, column, fixed and dynamic attributes. */
export type PackedOperation = readonly [
  kind: Operation['kind'],
  element: string,
  file: number,
  line: number,
  column: number,
  fixed?: Readonly<Record<string, string>>,
  dynamic?: readonly string[]
]

/** What `templates.gen.js` holds. Locales share the templates that are the same in both. */
export interface PrecompiledTemplates {
  readonly fingerprint: string
  /** Names of the files of the operations: of a partial after `partials/`, of a document alone. */
  readonly files: readonly string[]
  readonly operations: readonly (readonly PackedOperation[])[]
  /** The template that shows whether values are cleaned. */
  readonly probe: TemplateSpecification
  readonly templates: readonly (() => TemplateSpecification)[]
  /** By tag: the numbers of the templates by name. */
  readonly locales: Readonly<Record<string, PrecompiledLocale>>
}

export interface PrecompiledLocale {
  readonly documents: Readonly<Record<string, number>>
  readonly partials: Readonly<Record<string, number>>
}

type Runtime = HandlebarsRuntime & { readonly COMPILER_REVISION: number; create(): HandlebarsRuntime }

// The types of this module name nothing; its object is the part of Handlebars that runs compiled templates.
const runtime = (runtimeModule as unknown as { readonly default: typeof Handlebars }).default as unknown as Runtime

/** Revision of the compiled templates that this Handlebars runs. */
export const compilerRevision = runtime.COMPILER_REVISION

/** The documents of a locale by name. Throws an `Error` for a locale that the build did not know. */
export type PrecompiledSet = (tag: string, helpers: Readonly<Record<string, Helper>>) => ReadonlyMap<string, RenderTree>

/** Opens what the build has made; `paths` are the template files, for messages. */
export function openPrecompiled(precompiled: PrecompiledTemplates, paths: TemplatePaths): PrecompiledSet {
  const table = unpack(precompiled, paths)
  return (tag, helpers) => {
    const locale = precompiled.locales[tag]
    if (locale === undefined) throw new Error(`The build has compiled no templates for ${tag}.`)
    const handlebars = runtime.create()
    equip(handlebars, helpers)
    assertCleaning(renderWith(handlebars.template(precompiled.probe)))
    const template = (index: number) => handlebars.template((precompiled.templates[index] as () => object)())
    for (const [name, index] of Object.entries(locale.partials)) handlebars.registerPartial(name, template(index))
    const documents = Object.entries(locale.documents).map(([name, index]): [string, RenderTree] => {
      return [name, renderTree(renderWith(template(index)), table, paths.documents.get(name) ?? name)]
    })
    return new Map(documents)
  }
}

function unpack({ files, operations }: PrecompiledTemplates, paths: TemplatePaths): OperationTable {
  const known = files.map(name => {
    const partial = name.startsWith('partials/') ? name.slice('partials/'.length) : null
    return (partial === null ? paths.documents.get(name) : paths.partials.get(partial)) ?? name
  })
  return { lists: operations.map(list => list.map(packed => unpackOperation(packed, known))) }
}

function unpackOperation(packed: PackedOperation, files: readonly string[]): Operation {
  const [kind, name, file, line, column, fixed = {}, dynamic = []] = packed
  const element = elements.get(name)
  if (element === undefined) throw new Error(`The build has compiled an element <${name}>, which does not exist.`)
  const place = { file: files[file] ?? '', line, column }
  return kind === 'open' ? { kind, element, fixed, dynamic, place } : { kind, element, place }
}

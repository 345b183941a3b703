/** Loads document templates: reads and checks them, every fault of every file at once. */
import { builtInHelpers, type Helper } from './built-in-helpers.ts'
import { checkCalls } from './check-calls.ts'
import { checkSyntax } from './check-syntax.ts'
import { lintPaths } from './lint-paths.ts'
import { createProblemCollector, type ProblemCollector } from './problem-list.ts'
import { rootElement } from './profile.ts'
import { readMarkup } from './read-markup.ts'
import { suggest } from './suggestion.ts'
import { type ParsedTemplate, readTemplateFiles, type TemplateFiles } from './template-files.ts'
import { createTemplateSet, type LoadedTemplates, type ReadTemplate, type TemplateSet } from './template-set.ts'
import type { JsonSchema } from './view-shape.ts'

export interface TemplateOptions {
  /** Directories to search, the first that has a file counting. Each holds `documents/` and `documents/partials/`. */
  readonly directories: readonly string[]
  /** Helpers beside the built-in ones. */
  readonly helpers: Readonly<Record<string, Helper>>
  /** Schema of the view of each document, by the document's name; every document has one and no other exists. */
  readonly views: ReadonlyMap<string, JsonSchema>
}

/** Loads all templates. Throws a `TemplateError` with every fault of all files. */
export function loadTemplates(options: TemplateOptions): TemplateSet {
  return createTemplateSet(readTemplates(options))
}

/** Reads and checks all templates; throws as `loadTemplates` does. */
export function readTemplates({ directories, helpers, views }: TemplateOptions): LoadedTemplates {
  const problems = createProblemCollector()
  const files = readTemplateFiles(directories, problems)
  checkDocuments(files, views, directories, problems)
  const helperNames = new Set([...Object.keys(builtInHelpers), ...Object.keys(helpers), 't'])
  for (const { program, source } of [...files.documents.values(), ...files.partials.values()])
    checkSyntax(program, source, helperNames, files.partialNames, problems)
  const documents = readAll(files.documents, template =>
    readMarkup(template.program, template.source, rootElement, problems)
  )
  const partials = readAll(files.partials, template => readMarkup(template.program, template.source, null, problems))
  for (const document of documents) {
    const view = views.get(document.name)
    if (view !== undefined) lintPaths(document, view, files.partials, helperNames, problems)
  }
  reportUnused(documents, partials, problems)
  problems.throwIfAny()
  return { documents, partials, helpers }
}

function readAll(
  templates: ReadonlyMap<string, ParsedTemplate>,
  read: (template: ParsedTemplate) => ReadTemplate['reading']
): ReadTemplate[] {
  return [...templates.values()].map(template => ({ ...template, reading: read(template) }))
}

function checkDocuments(
  files: TemplateFiles,
  views: TemplateOptions['views'],
  directories: readonly string[],
  problems: ProblemCollector
): void {
  for (const { name, source } of files.documents.values()) {
    if (!views.has(name))
      problems.add(source.placeAt(0), `there is no document “${name}”${suggest(name, views.keys())}`)
  }
  for (const name of views.keys()) {
    const file = `${directories.at(-1) ?? '.'}/documents/${name}.hbs`
    if (!files.documentNames.has(name))
      problems.add({ file, line: 1, column: 1 }, `the document “${name}” has no template`)
  }
}

/** A partial that nothing calls is most likely an overlay with a misspelt name, which would do nothing, silently. */
function reportUnused(
  documents: readonly ReadTemplate[],
  partials: readonly ReadTemplate[],
  problems: ProblemCollector
): void {
  const readings = new Map(partials.map(({ name, reading }) => [name, reading]))
  const { unused } = checkCalls(
    documents.map(({ reading }) => reading),
    readings,
    problems
  )
  const used = partials.map(({ name }) => name).filter(name => !unused.includes(name))
  for (const { name, source } of partials) {
    if (unused.includes(name))
      problems.add(source.placeAt(0), `no document uses the partial “${name}”${suggest(name, used)}`)
  }
}

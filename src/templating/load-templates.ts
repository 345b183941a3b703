/** Loads document templates: reads, checks and compiles them into functions from a view to a document tree. */
import { finishTree } from '../document/finish-tree.ts'
import type { DocumentTree } from '../document/tree.ts'
import { assembleTree } from './assemble.ts'
import { builtInHelpers, type Helper } from './built-in-helpers.ts'
import { checkCalls } from './check-calls.ts'
import { checkSyntax } from './check-syntax.ts'
import { createEnvironment } from './environment.ts'
import { applyLabels, type Labels } from './labels.ts'
import { lintPaths } from './lint-paths.ts'
import type { OperationTable } from './operations.ts'
import { createProblemCollector, type ProblemCollector } from './problem-list.ts'
import { rootElement } from './profile.ts'
import { type MarkupReading, readMarkup } from './read-markup.ts'
import { suggest } from './suggestion.ts'
import { TemplateError } from './template-error.ts'
import { type ParsedTemplate, readTemplateFiles, type TemplateFiles } from './template-files.ts'
import type { JsonSchema } from './view-shape.ts'

export interface TemplateOptions {
  /** Directories to search, the first that has a file counting. Each holds `documents/` and `documents/partials/`. */
  readonly directories: readonly string[]
  /** Helpers beside the built-in ones. */
  readonly helpers: Readonly<Record<string, Helper>>
  /** Schema of the view of each document, by the document's name; every document has one and no other exists. */
  readonly views: ReadonlyMap<string, JsonSchema>
}

/** Makes the finished tree of a document from its view: plain JSON data that follows the view's schema. */
export type RenderTree = (view: object) => DocumentTree

export interface TemplateSet {
  /**
   * The documents of one locale by name, compiled now. `helpers` are the locale's own, in the place of those of the
   * same names that were given when loading. Throws a `TemplateError` as `checkLabels` does.
   */
  forLocale(labels: Labels, helpers?: Readonly<Record<string, Helper>>): ReadonlyMap<string, RenderTree>
  /** Throws a `TemplateError` with all labels that the templates need and `labels` lacks. */
  checkLabels(labels: Labels): void
}

interface ReadTemplate extends ParsedTemplate {
  readonly reading: MarkupReading
}

/** Loads all templates. Throws a `TemplateError` with every fault of all files. */
export function loadTemplates({ directories, helpers, views }: TemplateOptions): TemplateSet {
  const problems = createProblemCollector()
  const files = readTemplateFiles(directories, problems)
  checkDocuments(files, views, directories, problems)
  const helperNames = new Set([...Object.keys(builtInHelpers), ...Object.keys(helpers), 't'])
  for (const { program, source } of [...files.documents.values(), ...files.partials.values()])
    checkSyntax(program, source, helperNames, files.partialNames, problems)
  const table: OperationTable = { lists: [] }
  const documents = readAll(files.documents, template =>
    readMarkup(template.program, template.source, rootElement, table, problems)
  )
  const partials = readAll(files.partials, template =>
    readMarkup(template.program, template.source, null, table, problems)
  )
  for (const document of documents) {
    const view = views.get(document.name)
    if (view !== undefined) lintPaths(document, view, files.partials, helperNames, problems)
  }
  reportUnused(documents, partials, problems)
  problems.throwIfAny()
  return createTemplateSet({ documents, partials, table, helpers })
}

function readAll(
  templates: ReadonlyMap<string, ParsedTemplate>,
  read: (template: ParsedTemplate) => MarkupReading
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

interface LoadedTemplates {
  readonly documents: readonly ReadTemplate[]
  readonly partials: readonly ReadTemplate[]
  readonly table: OperationTable
  readonly helpers: Readonly<Record<string, Helper>>
}

function createTemplateSet({ documents, partials, table, helpers }: LoadedTemplates): TemplateSet {
  const label = (templates: readonly ReadTemplate[], labels: Labels, problems: ProblemCollector) =>
    templates.map(({ name, source, reading }) => ({
      name,
      source,
      program: applyLabels(reading.program, source, labels, (index, { placeAt }, reason) =>
        problems.add(placeAt(index), reason)
      )
    }))
  const labelAll = (labels: Labels) => {
    const problems = createProblemCollector()
    const labelled = { documents: label(documents, labels, problems), partials: label(partials, labels, problems) }
    problems.throwIfAny()
    return labelled
  }
  return {
    checkLabels: labels => void labelAll(labels),
    forLocale: (labels, localeHelpers = {}) => {
      const labelled = labelAll(labels)
      const environment = createEnvironment({ ...helpers, ...localeHelpers })
      for (const { name, program } of labelled.partials) environment.addPartial(name, program)
      return new Map(
        labelled.documents.map(({ name, source, program }) => {
          const render = environment.compile(program)
          return [name, view => finishTree(assembleTree(renderText(render, view, source.file), table, source.file))]
        })
      )
    }
  }
}

/** Rendered text with markers. What a template prints that cannot be printed is a fault of the template. */
function renderText(render: (view: object) => string, view: object, file: string): string {
  try {
    return render(view)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw Object.assign(new TemplateError([{ file, line: 1, column: 1, reason: error.message }]), { cause: error })
  }
}

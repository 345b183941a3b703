/** Templates that have been read and checked: compiled for a locale, or turned into text for the build. */
import type { Helper } from './built-in-helpers.ts'
import { createCompiler, precompile } from './compiler.ts'
import { applyLabels, type Labels } from './labels.ts'
import type { OperationTable } from './operations.ts'
import { createProblemCollector, type ProblemCollector } from './problem-list.ts'
import type { MarkupReading } from './read-markup.ts'
import { type RenderTree, renderTree } from './render-tree.ts'
import type { SourceText } from './source-text.ts'
import type { ParsedTemplate } from './template-files.ts'

export interface TemplateSet {
  /**
   * The documents of one locale by name, compiled now. `helpers` are the locale's own, in the place of those of the
   * same names that were given when loading. Throws a `TemplateError` as `checkLabels` does.
   */
  forLocale(labels: Labels, helpers?: Readonly<Record<string, Helper>>): ReadonlyMap<string, RenderTree>
  /** Throws a `TemplateError` with all labels that the templates need and `labels` lacks. */
  checkLabels(labels: Labels): void
}

export interface ReadTemplate extends ParsedTemplate {
  readonly reading: MarkupReading
}

export interface LoadedTemplates {
  readonly documents: readonly ReadTemplate[]
  readonly partials: readonly ReadTemplate[]
  readonly table: OperationTable
  readonly helpers: Readonly<Record<string, Helper>>
}

interface LabelledTemplate {
  readonly name: string
  readonly source: SourceText
  readonly program: hbs.AST.Program
}

interface LabelledTemplates {
  readonly documents: readonly LabelledTemplate[]
  readonly partials: readonly LabelledTemplate[]
}

/** Compiled templates as JavaScript text, by name. */
export interface PrecompiledTexts {
  readonly documents: ReadonlyMap<string, string>
  readonly partials: ReadonlyMap<string, string>
}

export function createTemplateSet(loaded: LoadedTemplates): TemplateSet {
  const { table, helpers } = loaded
  return {
    checkLabels: labels => void labelAll(loaded, labels),
    forLocale: (labels, localeHelpers = {}) => {
      const labelled = labelAll(loaded, labels)
      const compiler = createCompiler({ ...helpers, ...localeHelpers })
      for (const { name, program } of labelled.partials) compiler.addPartial(name, program)
      return new Map(
        labelled.documents.map(({ name, source, program }) => [
          name,
          renderTree(compiler.compile(program), table, source.file)
        ])
      )
    }
  }
}

/** The templates with the labels of a locale in place, compiled to text. Throws as `checkLabels` does. */
export function precompileAll(loaded: LoadedTemplates, labels: Labels): PrecompiledTexts {
  const { documents, partials } = labelAll(loaded, labels)
  const helperNames = Object.keys(loaded.helpers)
  const textsOf = (templates: readonly LabelledTemplate[]) =>
    new Map(templates.map(({ name, program }) => [name, precompile(program, helperNames)]))
  return { documents: textsOf(documents), partials: textsOf(partials) }
}

function labelAll({ documents, partials }: LoadedTemplates, labels: Labels): LabelledTemplates {
  const problems = createProblemCollector()
  const labelled = { documents: label(documents, labels, problems), partials: label(partials, labels, problems) }
  problems.throwIfAny()
  return labelled
}

function label(templates: readonly ReadTemplate[], labels: Labels, problems: ProblemCollector): LabelledTemplate[] {
  return templates.map(({ name, source, reading }) => ({
    name,
    source,
    program: applyLabels(reading.program, source, labels, (index, { placeAt }, reason) =>
      problems.add(placeAt(index), reason)
    )
  }))
}

/** Templates that have been read and checked: made ready for a locale, or turned into plans for the build. */
import type { Helper } from './built-in-helpers.ts'
import { applyLabels, type Labels } from './labels.ts'
import type { BodyPlan, TemplatePlan } from './plan.ts'
import { createProblemCollector, type ProblemCollector } from './problem-list.ts'
import type { MarkupReading } from './read-markup.ts'
import { type RenderTree, renderTrees } from './render-tree.ts'
import type { ParsedTemplate } from './template-files.ts'
import { writePlan } from './write-plan.ts'

export interface TemplateSet {
  /**
   * The documents of one locale by name. `helpers` are the locale's own, in the place of those of the
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
  readonly helpers: Readonly<Record<string, Helper>>
}

/** The plans of a locale by name of the template. */
export interface LocalePlans {
  readonly documents: ReadonlyMap<string, BodyPlan>
  readonly partials: ReadonlyMap<string, BodyPlan>
}

export function createTemplateSet(loaded: LoadedTemplates): TemplateSet {
  const { documents, partials, helpers } = loaded
  return {
    checkLabels: labels => void planAll(loaded, labels),
    forLocale: (labels, localeHelpers = {}) => {
      const plans = planAll(loaded, labels)
      const set = { documents: filed(documents, plans.documents), partials: filed(partials, plans.partials) }
      return renderTrees(set, { ...helpers, ...localeHelpers })
    }
  }
}

function filed(
  templates: readonly ReadTemplate[],
  plans: ReadonlyMap<string, BodyPlan>
): ReadonlyMap<string, TemplatePlan> {
  return new Map(
    templates.map(({ name, source }) => [name, { file: source.file, body: () => plans.get(name) ?? [] }] as const)
  )
}

/** The plans of all templates with the labels of a locale in place. Throws as `checkLabels` does. */
export function planAll({ documents, partials }: LoadedTemplates, labels: Labels): LocalePlans {
  const problems = createProblemCollector()
  const plans = { documents: plansOf(documents, labels, problems), partials: plansOf(partials, labels, problems) }
  problems.throwIfAny()
  return plans
}

function plansOf(
  templates: readonly ReadTemplate[],
  labels: Labels,
  problems: ProblemCollector
): ReadonlyMap<string, BodyPlan> {
  return new Map(
    templates.map(({ name, source, reading }) => {
      const program = applyLabels(reading.program, source, labels, (index, { placeAt }, reason) =>
        problems.add(placeAt(index), reason)
      )
      return [name, writePlan(program)] as const
    })
  )
}

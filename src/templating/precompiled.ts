/** Opens the templates that the build has compiled: nothing is parsed or checked, and Handlebars stays unloaded. */
import type { Helper } from './built-in-helpers.ts'
import type { TemplatePaths } from './find-templates.ts'
import type { BodyPlan, TemplatePlan } from './plan.ts'
import { type RenderTree, renderTrees } from './render-tree.ts'

/** What `templates.gen.js` holds. Locales share the templates that are the same in both. */
export interface PrecompiledTemplates {
  readonly fingerprint: string
  /** Plans as JSON. Each has a function of its own, so that V8 neither reads nor keeps those that nobody asks for. */
  readonly plans: readonly (() => string)[]
  /** By tag: the numbers of the plans by name of the template. */
  readonly locales: Readonly<Record<string, PrecompiledLocale>>
}

export interface PrecompiledLocale {
  readonly documents: Readonly<Record<string, number>>
  readonly partials: Readonly<Record<string, number>>
}

/** The documents of a locale by name. Throws an `Error` for a locale that the build did not know. */
export type PrecompiledSet = (tag: string, helpers: Readonly<Record<string, Helper>>) => ReadonlyMap<string, RenderTree>

/** Opens what the build has made; `paths` are the template files, for messages. */
export function openPrecompiled({ plans, locales }: PrecompiledTemplates, paths: TemplatePaths): PrecompiledSet {
  const open = (numbers: Readonly<Record<string, number>>, files: ReadonlyMap<string, string>) =>
    new Map(
      Object.entries(numbers).map(([name, number]): [string, TemplatePlan] => [
        name,
        { file: files.get(name) ?? name, body: () => JSON.parse(plans[number]?.() ?? '[]') as BodyPlan }
      ])
    )
  return (tag, helpers) => {
    const locale = locales[tag]
    if (locale === undefined) throw new Error(`The build has compiled no templates for ${tag}.`)
    const set = {
      documents: open(locale.documents, paths.documents),
      partials: open(locale.partials, paths.partials)
    }
    return renderTrees(set, helpers)
  }
}

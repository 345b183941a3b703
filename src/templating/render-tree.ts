/** From a view to the finished tree of a document. */
import { finishTree } from '../document/finish-tree.ts'
import type { DocumentTree } from '../document/tree.ts'
import type { Helper } from './built-in-helpers.ts'
import { type BuildTree, linkPlans } from './link-plan.ts'
import type { PlanSet } from './plan.ts'
import { TemplateError } from './template-error.ts'

/** Makes the finished tree of a document from its view: plain JSON data that follows the view's schema. */
export type RenderTree = (view: object) => DocumentTree

/** The documents of a set of plans by name; `helpers` are those beside the built-in ones. */
export function renderTrees(
  plans: PlanSet,
  helpers: Readonly<Record<string, Helper>>
): ReadonlyMap<string, RenderTree> {
  const link = linkPlans(plans, helpers)
  return new Map([...plans.documents].map(([name, { file }]) => [name, renderTree(() => link(name), file)]))
}

/** Most processes need few of the documents, so each is linked when it is first rendered. */
function renderTree(link: () => BuildTree, file: string): RenderTree {
  let build: BuildTree | null = null
  return view => {
    build ??= link()
    return finishTree(buildTree(build, view, file))
  }
}

/** What a template prints that cannot be printed is a fault of the template. */
function buildTree(build: BuildTree, view: object, file: string): DocumentTree {
  try {
    return build(view)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw Object.assign(new TemplateError([{ file, line: 1, column: 1, reason: error.message }]), { cause: error })
  }
}

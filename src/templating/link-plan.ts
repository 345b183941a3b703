/** Makes functions of plans: each statement one that adds its part to the tree. No text with markup lies between. */
import type { Block, DocumentTree } from '../document/tree.ts'
import { builtInHelpers, type Helper, isFilled, joinParts, joinPartsHelper } from './built-in-helpers.ts'
import { isWoven } from './inline-text.ts'
import { linkElement } from './link-element.ts'
import { isPlain, plainValue } from './plain-value.ts'
import type { BodyPlan, ExpressionPlan, NamedPlan, PlanSet, StatementPlan, TemplatePlan } from './plan.ts'
import {
  type Evaluate,
  type Level,
  type Loop,
  levelInside,
  levelOf,
  linkExpression,
  sameLevel
} from './scope-values.ts'
import { type Builder, createBuilder, putPiece, putText } from './tree-builder.ts'

/** Adds what a statement or body says to the tree. */
export type Run = (level: Level, builder: Builder) => void

/** Builds the tree of a view, not yet finished. */
export type BuildTree = (view: object) => DocumentTree

/** What the statements of one template are linked with. */
export interface Linking {
  readonly file: string
  readonly helpers: ReadonlyMap<string, Helper>
  readonly partial: (name: string) => Run
}

const nothing: Run = () => undefined

/** Links the documents of a locale, each when it is first asked for. `helpers` are those beside the built-in ones. */
export function linkPlans(
  { documents, partials }: PlanSet,
  helpers: Readonly<Record<string, Helper>>
): (document: string) => BuildTree {
  const all = new Map(Object.entries({ ...builtInHelpers, ...helpers, [joinPartsHelper]: joinParts }))
  const linked = new Map<string, Run>()
  const link = ({ file, body }: TemplatePlan) => linkBody(body(), { file, helpers: all, partial })
  const partial = (name: string): Run => {
    const known = linked.get(name)
    if (known !== undefined) return known
    const run = link(planOf(partials, name))
    linked.set(name, run)
    return run
  }
  return document => {
    const run = link(planOf(documents, document))
    return view => {
      const builder = createBuilder()
      run(levelOf(view, view, null), builder)
      return { children: builder.children as Block[] }
    }
  }
}

function planOf(plans: ReadonlyMap<string, TemplatePlan>, name: string): TemplatePlan {
  const plan = plans.get(name)
  if (plan === undefined) throw new Error(`There is no template ${name}.`)
  return plan
}

/** The statements of a body in order. */
export function linkBody(body: BodyPlan, linking: Linking): Run {
  const [first, second, third, ...others] = body.map(statement => linkStatement(statement, linking))
  if (first === undefined) return nothing
  if (second === undefined) return first
  if (third === undefined) {
    return (level, builder) => {
      first(level, builder)
      second(level, builder)
    }
  }
  const all = [first, second, third, ...others]
  return (level, builder) => {
    for (let index = 0; index < all.length; index += 1) (all[index] as Run)(level, builder)
  }
}

function linkStatement(plan: StatementPlan, linking: Linking): Run {
  if (typeof plan === 'string') return linkText(plan)
  switch (plan[0]) {
    case 'print':
      return linkPrint(plan[1], linking)
    case 'if':
      return linkIf(plan[1], plan[2], plan[3], linking)
    case 'each':
    case 'with': {
      const [kind, value, body, otherwise, isNaming] = plan
      const evaluate = linkExpression(value, linking.helpers)
      const [run, instead] = [linkBody(body, linking), linkBody(otherwise, linking)]
      return kind === 'each' ? eachOf(evaluate, run, instead, isNaming) : withOf(evaluate, run, instead, isNaming)
    }
    case 'partial':
      return linkPartial(plan[1], plan[2], plan[3], linking)
    case 'element':
      return linkElement(plan, linkBody(plan[6], linking), linking)
  }
}

function linkText(text: string): Run {
  return isWoven(text) ? (_, builder) => putText(builder, text) : (_, builder) => putPiece(builder, text)
}

function linkPrint(value: ExpressionPlan, { helpers }: Linking): Run {
  const evaluate = linkExpression(value, helpers)
  return (level, builder) => {
    const found = evaluate(level)
    if (typeof found === 'string' && isPlain(found) && !found.includes('  ')) putPiece(builder, found)
    else putText(builder, plainValue(found))
  }
}

function linkIf(value: ExpressionPlan, body: BodyPlan, otherwise: BodyPlan, linking: Linking): Run {
  const evaluate = linkExpression(value, linking.helpers)
  // Linked when it is first run, for a process that makes one document runs few of all bodies.
  let run: Run | null = null
  let instead: Run | null = null
  return (level, builder) => {
    if (isFilled(evaluate(level))) {
      run ??= linkBody(body, linking)
      run(sameLevel(level), builder)
    } else {
      instead ??= linkBody(otherwise, linking)
      instead(sameLevel(level), builder)
    }
  }
}

/** Goes through a list, or the fields of an object, as Handlebars does. */
function eachOf(evaluate: Evaluate, run: Run, instead: Run, isNaming: boolean): Run {
  return (level, builder) => {
    const value = evaluate(level)
    const isList = Array.isArray(value)
    const keys = isList || typeof value !== 'object' || value === null ? null : Object.keys(value)
    const count = isList ? value.length : (keys?.length ?? 0)
    if (count === 0) {
      instead(sameLevel(level), builder)
      return
    }
    const loop: Loop = { key: 0, index: 0, first: true, last: false, outer: level.loop }
    for (let index = 0; index < count; index += 1) {
      const key = keys === null ? index : (keys[index] as string)
      const item = (value as Readonly<Record<string | number, unknown>>)[key]
      loop.key = key
      loop.index = index
      loop.first = index === 0
      loop.last = index === count - 1
      const names = isNaming ? { values: [item, key], outer: level.names } : level.names
      run(levelInside(level, item, loop, names), builder)
    }
  }
}

/** `with` differs from `if` in that 0 is something. */
function withOf(evaluate: Evaluate, run: Run, instead: Run, isNaming: boolean): Run {
  return (level, builder) => {
    const value = evaluate(level)
    if (value !== 0 && !isFilled(value)) {
      instead(sameLevel(level), builder)
      return
    }
    const names = isNaming ? { values: [value], outer: level.names } : level.names
    run(levelInside(level, value, level.loop, names), builder)
  }
}

/** A partial sees its context, in which named values hide fields, and nothing of what is around it but `@` data. */
function linkPartial(
  name: string,
  context: ExpressionPlan | null,
  values: readonly NamedPlan[],
  linking: Linking
): Run {
  // Linked when it is first run: most roles leave some sections empty.
  let run: Run | null = null
  const evaluate = linkExpression(context ?? ['field', 0, []], linking.helpers)
  if (values.length === 0) {
    return (level, builder) => {
      run ??= linking.partial(name)
      run(levelOf(evaluate(level), level.root, level.loop), builder)
    }
  }
  const named = values.map(([key, value]) => [key, linkExpression(value, linking.helpers)] as const)
  return (level, builder) => {
    const fields: Record<string, unknown> = { ...(evaluate(level) as object | null | undefined) }
    for (const [key, value] of named) fields[key] = value(level)
    run ??= linking.partial(name)
    run(levelOf(fields, level.root, level.loop), builder)
  }
}

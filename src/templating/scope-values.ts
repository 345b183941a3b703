/** What a template sees while it runs, and how the values of its expressions are found there. */
import type { Helper } from './built-in-helpers.ts'
import type { ExpressionPlan } from './plan.ts'

/** One level of a template: what `this` is, and what lies around it. */
export interface Level {
  readonly context: unknown
  /** What `../` leads to. */
  readonly outer: Level | null
  /** The innermost `each`, also that around the call of a partial. */
  readonly loop: Loop | null
  readonly names: Names | null
  /** The view of the document. */
  readonly root: unknown
}

/** The item that an `each` has come to; the same object serves for all items. */
export interface Loop {
  key: string | number
  index: number
  first: boolean
  last: boolean
  readonly outer: Loop | null
}

/** What `as |…|` of a block named. */
export interface Names {
  readonly values: readonly unknown[]
  readonly outer: Names | null
}

/** Gives the value of an expression. */
export type Evaluate = (level: Level) => unknown

/** What Handlebars takes for `this` in a block where there is nothing. */
const nothing = Object.freeze({})

/** The level of a whole template. */
export function levelOf(context: unknown, root: unknown, loop: Loop | null): Level {
  return { context, outer: null, loop, names: null, root }
}

/**
 * The level inside a block. As in Handlebars, `../` leads past a block whose context is that around it, such as an `if`.
 */
export function levelInside(level: Level, context: unknown, loop: Loop | null, names: Names | null): Level {
  const around = level.context ?? null
  const isSame = (context ?? null) === around || (context === nothing && level.context === null)
  return { context, outer: isSame ? level.outer : level, loop, names, root: level.root }
}

/** The level inside a block that keeps the context. */
export function sameLevel(level: Level): Level {
  const { context, loop, names } = level
  return context === null || context === undefined ? levelInside(level, nothing, loop, names) : level
}

/** Makes the function of an expression. Throws an `Error` for a helper that does not exist. */
export function linkExpression(plan: ExpressionPlan, helpers: ReadonlyMap<string, Helper>): Evaluate {
  switch (plan[0]) {
    case 'value': {
      const [, value] = plan
      return () => value
    }
    case 'nothing':
      return () => undefined
    case 'field':
      return linkField(plan[1], plan[2])
    case 'named': {
      const [, distance, position, names] = plan
      return level => followed(namesAt(level.names, distance)?.values[position], names)
    }
    case 'data':
      return linkData(plan[1], plan[2])
    case 'call':
      return linkCall(plan[1], plan[2], helpers)
  }
}

function linkField(depth: number, names: readonly string[]): Evaluate {
  if (depth > 0) return level => followed(outerLevel(level, depth)?.context, names)
  const [name] = names
  if (name === undefined) return level => level.context
  return names.length === 1 ? level => own(level.context, name) : level => followed(level.context, names)
}

function outerLevel(level: Level, depth: number): Level | null {
  let found: Level | null = level
  for (let step = 0; step < depth && found !== null; step += 1) found = found.outer
  return found
}

function followed(value: unknown, names: readonly string[]): unknown {
  let found = value
  for (let index = 0; index < names.length; index += 1) found = own(found, names[index] as string)
  return found
}

/** A field of its own that a value has, never one of its prototype. Of nothing it is that nothing: null stays null. */
function own(value: unknown, name: string): unknown {
  if (value === null || value === undefined) return value
  const found = (value as Readonly<Record<string, unknown>>)[name]
  if (found === null || found === undefined) return found
  return Object.hasOwn(value as object, name) ? found : undefined
}

function namesAt(names: Names | null, distance: number): Names | null {
  let found = names
  for (let step = 0; step < distance && found !== null; step += 1) found = found.outer
  return found
}

function linkData(depth: number, names: readonly string[]): Evaluate {
  const [name = '', ...rest] = names
  if (name === 'root') {
    return ({ root }) => {
      let found = root
      for (const field of rest) found = found && own(found, field)
      return found
    }
  }
  return ({ loop }) => {
    let found = loop
    for (let step = 0; step < depth && found !== null; step += 1) found = found.outer
    return found === null ? undefined : own(found, name)
  }
}

function linkCall(name: string, values: readonly ExpressionPlan[], helpers: ReadonlyMap<string, Helper>): Evaluate {
  const helper = helpers.get(name)
  if (helper === undefined) throw new Error(`There is no helper ${name}.`)
  const [first, second, ...others] = values.map(value => linkExpression(value, helpers))
  if (first === undefined) return level => helper.call(level.context)
  if (second === undefined) return level => helper.call(level.context, first(level))
  if (others.length === 0) return level => helper.call(level.context, first(level), second(level))
  const all = [first, second, ...others]
  return level =>
    helper.apply(
      level.context,
      all.map(evaluate => evaluate(level))
    )
}

/** What names mean at one point of a template. */

import { suggest } from './suggestion.ts'
import { type Shape, scalar, type ViewShapes } from './view-shape.ts'

export interface Scope {
  readonly shapes: ViewShapes
  /** Shape of `this`. */
  readonly shape: Shape
  /** Parameters that a partial was called with; they hide fields of `this`. */
  readonly parameters: ReadonlyMap<string, Shape>
  /** Names given by `as |…|`. */
  readonly blockParameters: ReadonlyMap<string, Shape>
  /** What `../` leads to; null at the outermost level of a template or partial. */
  readonly parent: Scope | null
  readonly isInEach: boolean
}

/** The shape a path has, or the reason why it has none. */
export type PathResult = { readonly shape: Shape } | { readonly reason: string }

const none: ReadonlyMap<string, Shape> = new Map()

/** The scope of a whole document, or of a partial called with `shape` and `parameters`. */
export function createScope(shapes: ViewShapes, shape: Shape, isInEach = false, parameters = none): Scope {
  return { shapes, shape, parameters, blockParameters: none, parent: null, isInEach }
}

/** The scope inside `each` or `with`. */
export function innerScope(parent: Scope, shape: Shape, isEach: boolean, blockParameters = none): Scope {
  const { shapes, isInEach } = parent
  return { shapes, shape, parameters: none, blockParameters, parent, isInEach: isInEach || isEach }
}

/** Follows a path. */
export function resolvePath(scope: Scope, path: hbs.AST.PathExpression): PathResult {
  if (path.data) return resolveData(scope, path)
  const isScoped = path.depth > 0 || /^(\.|this\b)/.test(path.original)
  let from: Scope | null = scope
  for (let depth = 0; depth < path.depth && from !== null; depth += 1) from = from.parent
  if (from === null) return { reason: `“${path.original}” leads out of the template` }
  const [first, ...rest] = path.parts
  if (first === undefined) return { shape: from.shape }
  const named = isScoped ? undefined : findBlockParameter(from, first)
  if (named !== undefined) return follow(scope.shapes, named, rest, path)
  const parameter = from.parameters.get(first)
  if (parameter !== undefined) return follow(scope.shapes, parameter, rest, path)
  return follow(scope.shapes, from.shape, path.parts, path, from.parameters.keys())
}

function findBlockParameter(scope: Scope, name: string): Shape | undefined {
  for (let from: Scope | null = scope; from !== null; from = from.parent) {
    const found = from.blockParameters.get(name)
    if (found !== undefined) return found
  }
  return undefined
}

function follow(
  shapes: ViewShapes,
  start: Shape,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  parameters: Iterable<string> = []
): PathResult {
  let shape = start
  let others = parameters
  for (const part of parts) {
    const next = shapes.property(shape, part)
    if (next === null) {
      const near = suggest(part, [...shapes.names(shape), ...others])
      return { reason: `the view has no “${part}” here (in “${path.original}”)${near}` }
    }
    shape = next
    others = []
  }
  return { shape }
}

function resolveData(scope: Scope, path: hbs.AST.PathExpression): PathResult {
  const [name = '', ...rest] = path.parts
  if (name === 'root' && path.depth === 0) return follow(scope.shapes, scope.shapes.root, rest, path)
  const isLoopData = ['index', 'key', 'first', 'last'].includes(name) && rest.length === 0
  if (!isLoopData)
    return { reason: `“${path.original}” is not known${suggest(name, ['index', 'key', 'first', 'last', 'root'])}` }
  return scope.isInEach ? { shape: scalar } : { reason: `“${path.original}” has a value only inside {{#each}}` }
}

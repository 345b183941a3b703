/** Checks every path of the templates against the schema of the view that will be rendered. */
import { blockNames, hashOf } from './check-syntax.ts'
import type { ProblemCollector } from './problem-list.ts'
import { createScope, innerScope, resolvePath, type Scope } from './scope.ts'
import type { ParsedTemplate } from './template-files.ts'
import { anything, createViewShapes, isPrintable, type JsonSchema, type Shape, scalar } from './view-shape.ts'

interface Lint {
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly problems: ProblemCollector
  /** Names that alone in a mustache are no paths; check-syntax.ts reports them. */
  readonly reserved: ReadonlySet<string>
  /** Calls already followed: the same partial with the same shapes. */
  readonly followed: Set<string>
}

/** Reports paths that the view of a document does not have, there and in the partials that it calls. */
export function lintPaths(
  document: ParsedTemplate,
  view: JsonSchema,
  partials: ReadonlyMap<string, ParsedTemplate>,
  helpers: ReadonlySet<string>,
  problems: ProblemCollector
): void {
  const shapes = createViewShapes(view)
  const reserved = new Set([...helpers, ...blockNames])
  lintBody(
    { partials, problems, reserved, followed: new Set() },
    document,
    document.program,
    createScope(shapes, shapes.root)
  )
}

function lintBody(lint: Lint, template: ParsedTemplate, program: hbs.AST.Program, scope: Scope): void {
  for (const statement of program.body) {
    if (statement.type === 'MustacheStatement')
      lintMustache(lint, template, statement as hbs.AST.MustacheStatement, scope)
    else if (statement.type === 'BlockStatement') lintBlock(lint, template, statement as hbs.AST.BlockStatement, scope)
    else if (statement.type === 'PartialStatement')
      lintPartial(lint, template, statement as hbs.AST.PartialStatement, scope)
  }
}

function lintMustache(lint: Lint, template: ParsedTemplate, mustache: hbs.AST.MustacheStatement, scope: Scope): void {
  const isCall = mustache.params.length > 0 || hashOf(mustache) !== null
  if (isCall) lintArguments(lint, template, mustache, scope)
  else if (mustache.path.type === 'PathExpression') {
    const { original } = mustache.path as hbs.AST.PathExpression
    if (lint.reserved.has(original)) return
    if (!isPrintable(shapeOf(lint, template, mustache.path, scope))) {
      report(lint, template, mustache, `“${original}” is neither text nor a number and cannot be printed`)
    }
  }
}

function lintArguments(
  lint: Lint,
  template: ParsedTemplate,
  call: Parameters<typeof hashOf>[0] & { params: hbs.AST.Expression[] },
  scope: Scope
): void {
  for (const param of call.params) shapeOf(lint, template, param, scope)
  for (const { key, value } of hashOf(call)?.pairs ?? []) {
    // Only labels have named values here, and they print them.
    if (!isPrintable(shapeOf(lint, template, value, scope)))
      report(lint, template, value, `the value of “${key}” is neither text nor a number and cannot be printed`)
  }
}

/** The shape of an expression; of a path that does not exist it is anything, so that one mistake is reported once. */
function shapeOf(lint: Lint, template: ParsedTemplate, expression: hbs.AST.Expression, scope: Scope): Shape {
  if (expression.type === 'SubExpression') {
    lintArguments(lint, template, expression as hbs.AST.SubExpression, scope)
    return anything
  }
  if (expression.type !== 'PathExpression') return scalar
  const result = resolvePath(scope, expression as hbs.AST.PathExpression)
  if ('shape' in result) return result.shape
  report(lint, template, expression, result.reason)
  return anything
}

function report(lint: Lint, { source }: ParsedTemplate, node: hbs.AST.Node, reason: string): void {
  lint.problems.add(source.placeAt(source.indexOf(node.loc.start)), reason)
}

function lintBlock(lint: Lint, template: ParsedTemplate, block: hbs.AST.BlockStatement, scope: Scope): void {
  const { program, inverse } = block as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
  const [value] = block.params
  const shape = value === undefined ? anything : shapeOf(lint, template, value, scope)
  if (program) lintBody(lint, template, program, scopeInside(lint, template, block, shape, scope))
  if (inverse) lintBody(lint, template, inverse, scope)
}

function scopeInside(
  lint: Lint,
  template: ParsedTemplate,
  block: hbs.AST.BlockStatement,
  shape: Shape,
  scope: Scope
): Scope {
  const names = (block.program as hbs.AST.Program | undefined)?.blockParams ?? []
  const nameAll = (...values: Shape[]) =>
    new Map(names.flatMap((name, index) => (values[index] ? [[name, values[index]] as const] : [])))
  if (block.path.original === 'with') return innerScope(scope, shape, false, nameAll(shape))
  if (block.path.original !== 'each') return scope
  const items = scope.shapes.items(shape)
  if (items === null) report(lint, template, block, '{{#each}} needs a list')
  return innerScope(scope, items ?? anything, true, nameAll(items ?? anything, scalar))
}

function lintPartial(lint: Lint, template: ParsedTemplate, call: hbs.AST.PartialStatement, scope: Scope): void {
  const partial = lint.partials.get((call.name as hbs.AST.PathExpression).original)
  const [context] = call.params
  const shape = context === undefined ? scope.shape : shapeOf(lint, template, context, scope)
  const parameters = new Map(context === undefined ? scope.parameters : [])
  for (const { key, value } of hashOf(call)?.pairs ?? []) parameters.set(key, shapeOf(lint, template, value, scope))
  if (partial === undefined) return
  const keys = [...parameters].map(([name, value]) => `${name}=${scope.shapes.keyOf(value)}`)
  const key = [partial.source.file, scope.shapes.keyOf(shape), scope.isInEach, ...keys].join(' ')
  if (lint.followed.has(key)) return
  lint.followed.add(key)
  lintBody(lint, partial, partial.program, createScope(scope.shapes, shape, scope.isInEach, parameters))
}

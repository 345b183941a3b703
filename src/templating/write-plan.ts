/** Turns the syntax tree of a checked template, its markup read and its labels in place, into a plan. */
import { type ElementStatement, isElement } from './body-writer.ts'
import { hashOf } from './check-syntax.ts'
import type { BodyPlan, ElementPlan, ExpressionPlan, NamedPlan, StatementPlan } from './plan.ts'

/** Names given by `as |…|`, the innermost first; a block without any is not among them. */
type Naming = readonly (readonly string[])[]

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params'>

/** The plan of a whole template. What Handlebars can do and `check-syntax.ts` refuses has no place in it. */
export function writePlan(program: hbs.AST.Program): BodyPlan {
  return bodyPlan(program.body, [])
}

function bodyPlan(statements: readonly hbs.AST.Statement[], naming: Naming): BodyPlan {
  return statements.flatMap(statement => {
    const plan = statementPlan(statement, naming)
    return plan === null || plan === '' ? [] : [plan]
  })
}

function statementPlan(statement: hbs.AST.Statement, naming: Naming): StatementPlan | null {
  if (isElement(statement)) return elementPlan(statement, naming)
  switch (statement.type) {
    case 'ContentStatement':
      return (statement as hbs.AST.ContentStatement).value
    case 'MustacheStatement':
      return ['print', callOrValue(statement as hbs.AST.MustacheStatement, naming)]
    case 'BlockStatement':
      return blockPlan(statement as hbs.AST.BlockStatement, naming)
    case 'PartialStatement':
      return partialPlan(statement as hbs.AST.PartialStatement, naming)
    default:
      return null
  }
}

function elementPlan(statement: ElementStatement, naming: Naming): ElementPlan {
  const { element, fixed, dynamic, place, body } = statement
  const attributes = dynamic.map(
    ({ name, parts }) =>
      [
        name,
        parts.map(part => {
          if (part.type === 'ContentStatement') return (part as hbs.AST.ContentStatement).value
          return callOrValue(part as hbs.AST.MustacheStatement, naming)
        })
      ] as const
  )
  return ['element', element.name, place.line, place.column, fixed, attributes, bodyPlan(body, naming)]
}

function blockPlan(block: hbs.AST.BlockStatement, naming: Naming): StatementPlan {
  // Handlebars leaves out the part that a block does not have, whatever its types say.
  const { program, inverse } = block as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
  const value: ExpressionPlan = block.params[0] === undefined ? ['nothing'] : expressionPlan(block.params[0], naming)
  const name = block.path.original
  const names = name === 'each' || name === 'with' ? (program?.blockParams ?? []) : []
  const body = bodyPlan(program?.body ?? [], names.length === 0 ? naming : [names, ...naming])
  const otherwise = bodyPlan(inverse?.body ?? [], naming)
  if (name === 'if') return ['if', value, body, otherwise]
  if (name === 'unless') return ['if', value, otherwise, body]
  return [name as 'each' | 'with', value, body, otherwise, names.length > 0]
}

function partialPlan(partial: hbs.AST.PartialStatement, naming: Naming): StatementPlan {
  const { original } = partial.name as hbs.AST.PathExpression
  const [context] = partial.params
  // The last comes first, which shows where a partial goes through its own fields; so it is in Handlebars.
  const pairs = (hashOf(partial)?.pairs ?? []).toReversed()
  const values = pairs.map(({ key, value }): NamedPlan => [key, expressionPlan(value, naming)])
  return ['partial', original, context === undefined ? null : expressionPlan(context, naming), values]
}

/** A mustache with values calls a helper; one without prints a field, or whatever a label holds. */
function callOrValue(mustache: hbs.AST.MustacheStatement, naming: Naming): ExpressionPlan {
  return mustache.params.length > 0 ? callPlan(mustache, naming) : expressionPlan(mustache.path, naming)
}

function callPlan({ path, params }: Call, naming: Naming): ExpressionPlan {
  const named = pathPlan(path as hbs.AST.PathExpression, naming)
  if (named[0] === 'named' && named[3].length === 0) return named
  const values = params.map(param => expressionPlan(param, naming))
  return ['call', (path as hbs.AST.PathExpression).original, values]
}

function expressionPlan(expression: hbs.AST.Expression, naming: Naming): ExpressionPlan {
  switch (expression.type) {
    case 'PathExpression':
      return pathPlan(expression as hbs.AST.PathExpression, naming)
    case 'SubExpression':
      return callPlan(expression as hbs.AST.SubExpression, naming)
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return ['value', (expression as hbs.AST.StringLiteral).value]
    case 'NullLiteral':
      return ['value', null]
    default:
      return ['nothing']
  }
}

/** As Handlebars has it: a name that a block gave comes first, unless the path begins with `this` or `.`. */
function pathPlan(path: hbs.AST.PathExpression, naming: Naming): ExpressionPlan {
  const [first, ...rest] = path.parts
  const isOwnName = first !== undefined && path.depth === 0 && !/^\.|this\b/.test(path.original)
  const distance = isOwnName ? naming.findIndex(names => names.includes(first)) : -1
  if (isOwnName && distance !== -1) return ['named', distance, naming[distance]?.indexOf(first) ?? 0, rest]
  if (path.data) return ['data', path.depth, path.parts]
  return ['field', path.depth, path.parts]
}

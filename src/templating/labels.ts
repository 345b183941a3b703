/** Puts the labels of a locale in the place of `{{t "key"}}` when templates are compiled. */
import { createContent, type ElementStatement, isElement } from './body-writer.ts'
import { joinPartsHelper } from './built-in-helpers.ts'
import { hashOf } from './check-syntax.ts'
import { plainValue } from './plain-value.ts'
import type { SourceText } from './source-text.ts'
import { suggest } from './suggestion.ts'

/** Labels by key, nested as the dots in keys say. */
export type Labels = Readonly<Record<string, unknown>>

/** Is told of every label that the templates ask for and the labels do not have, or have with other slots. */
export type ReportLabel = (index: number, source: SourceText, reason: string) => void

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>

interface Context {
  readonly labels: Labels
  readonly source: SourceText
  readonly report: ReportLabel
}

/** A copy of `program` with all labels in place. Labels with slots become text and values in turn. */
export function applyLabels(
  program: hbs.AST.Program,
  source: SourceText,
  labels: Labels,
  report: ReportLabel
): hbs.AST.Program {
  return labelBody({ labels, source, report }, program)
}

function labelBody(context: Context, program: hbs.AST.Program): hbs.AST.Program {
  return { ...program, body: labelStatements(context, program.body) }
}

function labelStatements(context: Context, statements: readonly hbs.AST.Statement[]): hbs.AST.Statement[] {
  return statements.flatMap(statement => labelStatement(context, statement))
}

function labelStatement(context: Context, statement: hbs.AST.Statement): hbs.AST.Statement[] {
  if (isElement(statement)) {
    const dynamic = statement.dynamic.map(({ name, parts }) => ({ name, parts: labelStatements(context, parts) }))
    const labelled: ElementStatement = { ...statement, dynamic, body: labelStatements(context, statement.body) }
    return [labelled]
  }
  const labelled = { ...statement, ...labelArguments(context, statement as unknown as Call) }
  if (statement.type === 'MustacheStatement') {
    const mustache = labelled as hbs.AST.MustacheStatement
    return isLabelCall(mustache) ? partsOf(context, mustache).map(part => asStatement(part, mustache)) : [mustache]
  }
  if (statement.type === 'BlockStatement') {
    const { program, inverse } = statement as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
    return [
      {
        ...labelled,
        ...(program && { program: labelBody(context, program) }),
        ...(inverse && { inverse: labelBody(context, inverse) })
      } as hbs.AST.Statement
    ]
  }
  return [labelled]
}

/** The arguments of a call, labels in them replaced. */
function labelArguments(context: Context, call: Call): Partial<Call> {
  const hash = hashOf(call)
  return {
    ...(call.params && { params: call.params.map(param => labelExpression(context, param)) }),
    ...(hash && {
      hash: { ...hash, pairs: hash.pairs.map(pair => ({ ...pair, value: labelExpression(context, pair.value) })) }
    })
  }
}

function labelExpression(context: Context, expression: hbs.AST.Expression): hbs.AST.Expression {
  if (expression.type !== 'SubExpression') return { ...expression }
  const call = { ...expression, ...labelArguments(context, expression as unknown as Call) } as hbs.AST.SubExpression
  if (!isLabelCall(call)) return call
  const parts = partsOf(context, call)
  const [only] = parts
  if (parts.length === 1 && typeof only === 'string') return literal(only, call.loc)
  const params = parts.map(part => (typeof part === 'string' ? literal(part, call.loc) : part))
  return createJoin(params, call.loc)
}

function isLabelCall(call: { readonly path: hbs.AST.Node }): boolean {
  return call.path.type === 'PathExpression' && (call.path as hbs.AST.PathExpression).original === 't'
}

/** The text of a label and the values in its slots, in order. */
function partsOf(context: Context, call: Call): (string | hbs.AST.Expression)[] {
  const index = context.source.indexOf(call.loc.start)
  const key = (call.params[0] as hbs.AST.StringLiteral | undefined)?.value ?? ''
  const pattern = findLabel(context, key, index)
  if (pattern === null) return []
  const values = new Map((hashOf(call)?.pairs ?? []).map(pair => [pair.key, pair.value]))
  const parts: (string | hbs.AST.Expression)[] = []
  const used = new Set<string>()
  for (const [position, piece] of plainValue(pattern)
    .split(/\{(\w+)\}/)
    .entries()) {
    const value = position % 2 === 1 ? values.get(piece) : undefined
    if (position % 2 === 0) parts.push(piece)
    else if (value !== undefined) parts.push(value)
    else context.report(index, context.source, `the label “${key}” has a slot {${piece}}, for which no value is given`)
    if (position % 2 === 1) used.add(piece)
  }
  for (const name of values.keys()) {
    if (!used.has(name)) context.report(index, context.source, `the label “${key}” has no slot {${name}}`)
  }
  return parts.length === 1 ? parts : parts.filter(part => part !== '')
}

function findLabel({ labels, source, report }: Context, key: string, index: number): string | null {
  let found: unknown = labels
  for (const part of key.split('.')) {
    const isObject = typeof found === 'object' && found !== null && Object.hasOwn(found, part)
    found = isObject ? (found as Labels)[part] : undefined
  }
  if (typeof found === 'string') return found
  report(index, source, `there is no label “${key}”${suggest(key, keysOf(labels))}`)
  return null
}

function keysOf(labels: Labels, prefix = ''): string[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as Labels, `${prefix}${key}.`) : [`${prefix}${key}`]
  )
}

/** Text prints as it is; a value becomes a mustache of its own. */
function asStatement(part: string | hbs.AST.Expression, mustache: hbs.AST.MustacheStatement): hbs.AST.Statement {
  if (typeof part === 'string') return createContent(part, mustache.loc)
  if (part.type === 'SubExpression') return { ...mustache, ...part, type: 'MustacheStatement' } as hbs.AST.Statement
  return { ...mustache, path: part, params: [], hash: undefined } as unknown as hbs.AST.Statement
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.Expression {
  return { type: 'StringLiteral', value, original: value, loc } as hbs.AST.Expression
}

function createJoin(params: hbs.AST.Expression[], loc: hbs.AST.SourceLocation): hbs.AST.Expression {
  const path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [joinPartsHelper],
    original: joinPartsHelper,
    loc
  }
  return { type: 'SubExpression', path, params, loc } as hbs.AST.Expression
}

/** Refuses what Handlebars can do and templates here may not, and helpers and partials that do not exist. */
import type { ProblemCollector } from './problem-list.ts'
import type { SourceText } from './source-text.ts'
import { suggest } from './suggestion.ts'

/** The blocks that templates may use. */
export const blockNames: readonly string[] = ['if', 'unless', 'each', 'with']

interface Check {
  readonly source: SourceText
  readonly problems: ProblemCollector
  readonly helpers: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

type Call = Pick<hbs.AST.MustacheStatement, 'type' | 'path' | 'params' | 'hash' | 'loc'>

/** Reports every use of syntax that is refused. `helpers` holds all helpers of expressions, `t` among them. */
export function checkSyntax(
  program: hbs.AST.Program,
  source: SourceText,
  helpers: ReadonlySet<string>,
  partials: ReadonlySet<string>,
  problems: ProblemCollector
): void {
  checkBody({ source, problems, helpers, partials }, program)
}

function report(check: Check, node: hbs.AST.Node, reason: string): void {
  check.problems.add(check.source.placeAt(check.source.indexOf(node.loc.start)), reason)
}

function checkBody(check: Check, program: hbs.AST.Program): void {
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        break
      case 'MustacheStatement':
        checkMustache(check, statement as hbs.AST.MustacheStatement)
        break
      case 'BlockStatement':
        checkBlock(check, statement as hbs.AST.BlockStatement)
        break
      case 'PartialStatement':
        checkPartial(check, statement as hbs.AST.PartialStatement)
        break
      case 'PartialBlockStatement':
        report(check, statement, 'a partial may not be called with a block')
        break
      default:
        report(check, statement, 'decorators and inline partials are refused')
    }
  }
}

function checkMustache(check: Check, mustache: hbs.AST.MustacheStatement): void {
  if (!mustache.escaped) report(check, mustache, 'write {{…}}: {{{…}}} and {{&…}} are refused')
  if (mustache.path.type !== 'PathExpression') {
    report(check, mustache, 'a fixed value is written as text, without {{…}}')
    return
  }
  const path = mustache.path as hbs.AST.PathExpression
  const isPlain = mustache.params.length === 0 && hashOf(mustache) === null
  if (!isPlain) checkCall(check, mustache)
  else if (isSimple(path) && check.helpers.has(path.original))
    report(
      check,
      mustache,
      `“${path.original}” is a helper and needs a value; a field of that name is “this.${path.original}”`
    )
  else if (isSimple(path) && blockNames.includes(path.original))
    report(check, mustache, `“${path.original}” is written {{#${path.original} …}}`)
}

function isSimple(path: hbs.AST.PathExpression): boolean {
  return path.parts.length === 1 && path.depth === 0 && !path.data && path.parts[0] === path.original
}

/** The named values of a call; Handlebars leaves the property out where there are none. */
export function hashOf(call: { readonly hash?: hbs.AST.Hash }): hbs.AST.Hash | null {
  return call.hash !== undefined && call.hash !== null && call.hash.pairs.length > 0 ? call.hash : null
}

function checkCall(check: Check, call: Call): void {
  const name = (call.path as hbs.AST.PathExpression).original
  const hash = hashOf(call)
  if (!check.helpers.has(name)) report(check, call, `there is no helper “${name}”${suggest(name, check.helpers)}`)
  else if (name === 't') checkLabelCall(check, call)
  else if (hash !== null) report(check, hash, `the helper “${name}” takes no named values`)
  else if (call.params.length === 0) report(check, call, `the helper “${name}” needs a value`)
  checkArguments(check, call.params, hash)
}

function checkLabelCall(check: Check, call: Call): void {
  if (call.params.length !== 1 || call.params[0]?.type !== 'StringLiteral')
    report(check, call, '“t” takes one key in quotation marks, and named values for its slots')
}

function checkArguments(check: Check, params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | null): void {
  const values = [...params, ...(hash?.pairs.map(pair => pair.value) ?? [])]
  for (const value of values) {
    if (value.type === 'SubExpression') checkCall(check, value as unknown as Call)
  }
}

function checkBlock(check: Check, block: hbs.AST.BlockStatement): void {
  const { program, inverse } = block as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
  const name = block.path.original
  if (check.source.text.startsWith('{{{{', check.source.indexOf(block.loc.start))) {
    report(check, block, 'raw blocks are refused')
    return
  }
  if (!blockNames.includes(name))
    report(
      check,
      block,
      `the blocks are #${blockNames.join(', #')}; “${name}” is not one of them${suggest(name, blockNames)}`
    )
  else if (block.params.length !== 1) report(check, block, `{{#${name}}} takes one value`)
  const hash = hashOf(block)
  if (hash !== null) report(check, hash, `{{#${name}}} takes no named values`)
  checkArguments(check, block.params, hash)
  if (program) checkBody(check, program)
  if (inverse) checkBody(check, inverse)
}

function checkPartial(check: Check, partial: hbs.AST.PartialStatement): void {
  if (partial.name.type !== 'PathExpression') {
    report(check, partial, 'the name of a partial must be fixed')
    return
  }
  const name = (partial.name as hbs.AST.PathExpression).original
  if (!check.partials.has(name)) report(check, partial, `there is no partial “${name}”${suggest(name, check.partials)}`)
  if (partial.params.length > 1) report(check, partial, 'a partial takes at most one value, and named ones')
  checkArguments(check, partial.params, hashOf(partial))
}

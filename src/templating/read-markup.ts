/** Reads the markup of a parsed template once and leaves elements in its place. */
import { type BodyWriter, createBodyWriter } from './body-writer.ts'
import { decodeEntities } from './entities.ts'
import { checkChild, type MarkupState, type PartialCall, parentOf, type RootChild } from './markup-state.ts'
import type { ProblemCollector } from './problem-list.ts'
import { type ElementProfile, elements, holdsText } from './profile.ts'
import { openTag, readTag, readTagMustache } from './read-tag.ts'
import type { SourceText } from './source-text.ts'
import { suggest } from './suggestion.ts'

/** White space is stripped when a template is parsed. The compiler would do it again, then to the text of labels too. */
const noStrip = { open: false, close: false }

/** A template whose markup has been read: its statements are those of Handlebars and elements with statements inside. */
export interface MarkupReading {
  readonly program: hbs.AST.Program
  readonly rootChildren: readonly RootChild[]
  readonly calls: readonly PartialCall[]
}

/**
 * Reads the markup of `program`. Every block must close what it opens. `root` is what stands around the template: the
 * document, or null for a partial, whose outermost parts are then returned for checking at each call.
 */
export function readMarkup(
  program: hbs.AST.Program,
  source: SourceText,
  root: ElementProfile | null,
  problems: ProblemCollector
): MarkupReading {
  const state: MarkupState = {
    source,
    problems,
    root,
    stack: [],
    rootChildren: [],
    calls: [],
    base: 0,
    tag: null
  }
  return { program: readBody(state, program), rootChildren: state.rootChildren, calls: state.calls }
}

function readBody(state: MarkupState, program: hbs.AST.Program): hbs.AST.Program {
  const outerBase = state.base
  state.base = state.stack.length
  const writer = createBodyWriter(program.loc)
  for (const statement of program.body) readStatement(state, statement, writer)
  if (state.tag !== null) {
    state.problems.add(state.source.placeAt(state.tag.index), `the tag <${state.tag.name}> does not end`)
    state.tag = null
  }
  for (const { name, place } of state.stack.splice(state.base))
    state.problems.add(place, `<${name}> is not closed in the template or block that opens it`)
  state.base = outerBase
  return { ...program, body: [...writer.end()] }
}

function readStatement(state: MarkupState, statement: hbs.AST.Statement, writer: BodyWriter): void {
  switch (statement.type) {
    case 'ContentStatement':
      readContent(state, statement as hbs.AST.ContentStatement, writer)
      break
    case 'MustacheStatement':
      readMustache(state, statement as hbs.AST.MustacheStatement, writer)
      break
    case 'BlockStatement':
      readBlock(state, statement as hbs.AST.BlockStatement, writer)
      break
    case 'PartialStatement':
      readPartial(state, statement as hbs.AST.PartialStatement, writer)
      break
    case 'CommentStatement':
      break
    default:
      // Whatever else Handlebars knows is reported by check-syntax.ts.
      break
  }
}

function readMustache(state: MarkupState, mustache: hbs.AST.MustacheStatement, writer: BodyWriter): void {
  if (state.tag !== null) {
    readTagMustache(state, state.tag, mustache)
    return
  }
  checkChild(state, 'text', state.source.placeAt(state.source.indexOf(mustache.loc.start)))
  writer.statement({ ...mustache, strip: noStrip } as hbs.AST.Statement)
}

function readBlock(state: MarkupState, block: hbs.AST.BlockStatement, writer: BodyWriter): void {
  if (isInsideTag(state, block, 'a block')) return
  // Handlebars leaves out the part that a block does not have, whatever its types say.
  const { program, inverse } = block as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
  writer.statement({
    ...block,
    openStrip: noStrip,
    inverseStrip: noStrip,
    closeStrip: noStrip,
    ...(program && { program: readBody(state, program) }),
    ...(inverse && { inverse: readBody(state, inverse) })
  } as hbs.AST.Statement)
}

function readPartial(state: MarkupState, partial: hbs.AST.PartialStatement, writer: BodyWriter): void {
  if (isInsideTag(state, partial, 'a partial') || partial.name.type !== 'PathExpression') return
  const parent = parentOf(state)
  state.stack.at(-1)?.seen.add('partial')
  const place = state.source.placeAt(state.source.indexOf(partial.loc.start))
  if (parent !== undefined) state.calls.push({ name: (partial.name as hbs.AST.PathExpression).original, parent, place })
  writer.statement({ ...partial, indent: '', strip: noStrip } as hbs.AST.Statement)
}

function isInsideTag(state: MarkupState, node: hbs.AST.Node, what: string): boolean {
  if (state.tag === null) return false
  const place = state.source.placeAt(state.source.indexOf(node.loc.start))
  if (!state.tag.isBroken) state.problems.add(place, `${what} may not stand inside a tag`)
  state.tag.isBroken = true
  return true
}

function readContent(state: MarkupState, statement: hbs.AST.ContentStatement, writer: BodyWriter): void {
  const text = statement.value
  const start = startOf(state.source, statement)
  let position = 0
  while (position < text.length) {
    if (state.tag !== null) {
      position = readTag(state, state.tag, text, position, start, writer)
      continue
    }
    const tag = text.indexOf('<', position)
    if (tag !== position)
      readText(state, text.slice(position, tag === -1 ? text.length : tag), start + position, writer)
    if (tag === -1) return
    position = readMarkupAt(state, text, tag, start, writer)
  }
}

/** Index in the source of the first character of a statement's text, from whose start Handlebars may have cut white space. */
function startOf(source: SourceText, statement: hbs.AST.ContentStatement): number {
  const original = statement.original as unknown as string
  const cut = statement.value === '' ? 0 : leadingSpace(original) - leadingSpace(statement.value)
  return source.indexOf(statement.loc.start) + Math.max(cut, 0)
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length
}

function readText(state: MarkupState, text: string, index: number, writer: BodyWriter): void {
  const parent = parentOf(state)
  const placeAt = (offset: number) => state.source.placeAt(index + offset)
  const first = text.search(/[^ \t\n]/)
  if (first === -1) {
    if (parent === null || (parent && holdsText(parent))) writer.text(' ')
    return
  }
  const braces = text.indexOf('{{')
  if (braces !== -1) state.problems.add(placeAt(braces), 'text may not hold “{{”')
  checkChild(state, 'text', placeAt(first))
  const decoded = decodeEntities(text, (offset, reason) => state.problems.add(placeAt(offset), reason))
  writer.text(decoded.replace(/[ \t\n]+/g, ' '))
}

/** Reads what begins with `<`: an end tag, or the name of a start tag; returns where it stopped. */
function readMarkupAt(state: MarkupState, text: string, at: number, start: number, writer: BodyWriter): number {
  const pattern = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(\s*>)?/y
  pattern.lastIndex = at
  const [all, slash, name, end] = pattern.exec(text) ?? []
  const place = state.source.placeAt(start + at)
  if (all === undefined || name === undefined) {
    const isComment = text.startsWith('<!--', at)
    state.problems.add(place, isComment ? 'comments are written {{!-- … --}}' : '“<” is written “&lt;” in text')
    const close = isComment ? text.indexOf('-->', at) : -1
    return close === -1 ? at + 1 : close + 3
  }
  if (slash === '') {
    openTag(state, name, start + at)
    return at + 1 + name.length
  }
  if (end === undefined) state.problems.add(place, `the end tag </${name}> is not well formed`)
  closeElement(state, name, start + at, writer)
  return at + all.length
}

function closeElement(state: MarkupState, name: string, index: number, writer: BodyWriter): void {
  const place = state.source.placeAt(index)
  const top = state.stack.length > state.base ? state.stack.at(-1) : undefined
  if (top?.name !== name) {
    const isOpen = state.stack.slice(state.base).some(open => open.name === name)
    if (!isOpen) {
      state.problems.add(
        place,
        `</${name}> closes nothing in this template or block${elements.has(name) ? '' : suggest(name, elements.keys())}`
      )
      return
    }
    state.problems.add(place, `</${name}> stands before the end of <${top?.name}>`)
    while (state.stack.at(-1)?.name !== name) state.stack.pop()
  }
  const open = state.stack.pop()
  if (open?.profile === undefined || open.profile === null) return
  if (name === 'table' && !open.seen.has('caption') && !open.seen.has('partial'))
    state.problems.add(open.place, 'a table needs a <caption>')
  writer.close(open.profile)
}

/** Assembles the document tree from rendered text and the operations that its markers name. */
import type { Block, DocumentTree, Inline } from '../document/tree.ts'
import { buildElement } from './build-element.ts'
import { addAttributes, createFrame, type Frame, inlinesOf, openParagraph } from './frame.ts'
import { addBreak, addText, addUnmarked, beginText, createTextRun, endText, type TextRun } from './inline-text.ts'
import { misplacement } from './markup-state.ts'
import {
  markerStart,
  type OpenOperation,
  type Operation,
  type OperationTable,
  operationsAt,
  partAt,
  type Rendering,
  valueEnd
} from './operations.ts'
import type { Place } from './problem-list.ts'
import { rootElement } from './profile.ts'
import { TemplateError } from './template-error.ts'

const markerUnit = markerStart.charCodeAt(0)

interface Assembly {
  readonly run: TextRun
  readonly table: OperationTable
  readonly parts: Rendering['parts']
  readonly frames: Frame[]
  top: Frame
  /** Where in the templates the last markup stood, for messages. */
  place: Place
}

/**
 * The tree of a rendered document, not yet finished. `file` names its template. Throws a `TemplateError` where a
 * template puts something in a place where it may not stand; no value of the view can be the cause.
 */
export function assembleTree({ text, parts }: Rendering, table: OperationTable, file: string): DocumentTree {
  const place = { file, line: 1, column: 1 }
  const root = createFrame(rootElement, place)
  const assembly: Assembly = { run: createTextRun(), frames: [root], top: root, place, table, parts }
  addRendered(assembly, text)
  if (assembly.top !== root) refuse(assembly.top.place, `<${assembly.top.element.name}> is not closed`)
  return { children: root.children as Block[] }
}

function addRendered(assembly: Assembly, rendered: string): void {
  const { table, parts } = assembly
  let position = 0
  for (let at = nextMarker(rendered, 0); at !== -1; at = nextMarker(rendered, position)) {
    if (at > position) addRenderedText(assembly, rendered.slice(position, at))
    const part = partAt(parts, rendered, at)
    if (part === null) position = runOperations(assembly, operationsAt(table, rendered, at), rendered, at + 2)
    else {
      addRendered(assembly, part)
      position = at + 3
    }
  }
  if (position < rendered.length) addRenderedText(assembly, rendered.slice(position))
}

/** Runs the operations of one marker, which ends at `start`; returns where the values behind it end. */
function runOperations(assembly: Assembly, operations: readonly Operation[], rendered: string, start: number): number {
  let position = start
  for (const operation of operations) {
    assembly.place = operation.place
    if (operation.kind === 'open' && operation.dynamic.length > 0) {
      const values = readValues(rendered, position, operation)
      position = values.end
      openFrame(assembly, operation, values.attributes)
    } else runOperation(assembly, operation)
  }
  return position
}

/** Most markers stand close together: looking at the next few units is quicker than a search, which far ones are worth. */
function nextMarker(rendered: string, from: number): number {
  const near = Math.min(rendered.length, from + 16)
  for (let at = from; at < near; at += 1) {
    if (rendered.charCodeAt(at) === markerUnit) return at
  }
  return rendered.indexOf(markerStart, near)
}

function runOperation(assembly: Assembly, operation: Operation): void {
  if (operation.kind === 'open') openFrame(assembly, operation, operation.fixed)
  else if (operation.kind === 'close') closeFrame(assembly)
  else {
    checkPlace(assembly, operation.element.name)
    if (operation.element.name === 'br') addBreak(assembly.run, textTarget(assembly))
    else assembly.top.children.push({ type: 'rule' })
  }
}

/** Reads the values that follow a marker, each on one line. */
function readValues(rendered: string, start: number, { fixed, dynamic }: OpenOperation) {
  const attributes: Record<string, string> = { ...fixed }
  let position = start
  for (const name of dynamic) {
    const end = rendered.indexOf(valueEnd, position)
    attributes[name] = rendered
      .slice(position, end)
      .replace(/[ \n]+/g, ' ')
      .trim()
    position = end + 1
  }
  return { attributes, end: position }
}

function addRenderedText(assembly: Assembly, text: string): void {
  const { content } = assembly.top.element
  if (content !== 'inline' && (content !== 'flow' || assembly.top.paragraph === null) && isBlank(text)) return
  if (content !== 'inline' && content !== 'flow') checkPlace(assembly, 'text')
  addText(assembly.run, textTarget(assembly), text)
}

/** Whether a text holds nothing but spaces and line feeds. */
function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit !== 0x20 && unit !== 0x0a) return false
  }
  return true
}

/** Where text goes now: into the element itself, or into a paragraph that the item or cell opens for it. */
function textTarget(assembly: Assembly): Inline[] {
  const { top, run } = assembly
  if (top.element.content !== 'flow') return inlinesOf(top)
  if (top.paragraph === null) beginText(run)
  return openParagraph(top)
}

function openFrame(assembly: Assembly, operation: OpenOperation, attributes: Readonly<Record<string, string>>): void {
  const { element, place } = operation
  checkPlace(assembly, element.name)
  if (element.inline) textTarget(assembly)
  else {
    closeParagraph(assembly)
    if (element.content === 'inline') beginText(assembly.run)
  }
  const frame = createFrame(element, place)
  addAttributes(frame, attributes)
  if (element.content === 'items') {
    frame.listDepth = depthOfLists(assembly) + 1
    if (frame.listDepth > 3) refuse(place, 'lists may nest at most three deep')
  }
  assembly.frames.push(frame)
  assembly.top = frame
}

function depthOfLists(assembly: Assembly): number {
  return assembly.frames.findLast(frame => frame.listDepth > 0)?.listDepth ?? 0
}

/** Ends the paragraph that an item or cell opened for its text. */
function closeParagraph(assembly: Assembly): void {
  const { top, run } = assembly
  if (top.paragraph === null) return
  endText(run, top.paragraph)
  if (top.paragraph.length > 0) top.children.push({ type: 'paragraph', role: null, children: top.paragraph })
  top.paragraph = null
}

function closeFrame(assembly: Assembly): void {
  const { top, frames, run } = assembly
  closeParagraph(assembly)
  frames.pop()
  const parent = frames.at(-1)
  if (parent === undefined) refuse(assembly.place, 'an end tag closes nothing')
  assembly.top = parent
  if (top.element.inline) {
    const siblings = inlinesOf(parent)
    const node = buildElement(top)
    if (node !== null) siblings.push(node as Inline)
    else addUnmarked(run, siblings, inlinesOf(top))
    return
  }
  if (top.element.content === 'inline') endText(run, inlinesOf(top))
  const node = buildElement(top)
  if (node !== null) parent.children.push(node)
  else parent.parts?.set(top.element.name, top.children)
}

function checkPlace(assembly: Assembly, name: string): void {
  const { element } = assembly.top
  if (element.children.has(name) && (name !== 'a' || !assembly.frames.some(frame => frame.element.name === 'a'))) {
    if (element.name === 'table' && assembly.top.parts?.has(name)) refuse(assembly.place, `a table has one <${name}>`)
    return
  }
  const reason = name === 'a' ? 'a link may not stand in a link' : misplacement(element, name)
  if (reason !== null) refuse(assembly.place, reason)
}

function refuse(place: Place, reason: string): never {
  throw new TemplateError([{ ...place, reason }])
}

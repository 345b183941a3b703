/** Makes functions of the elements in plans: each adds its node to the tree, with what stands inside it. */
import { inlineText } from '../document/plain-text.ts'
import type { Block, Callout, Cell, Heading, Inline, List, ListItem, Paragraph, Row } from '../document/tree.ts'
import { type Inside, nodesInside, textInside } from './inside-element.ts'
import { type Attributes, linkAttributes } from './link-attributes.ts'
import { linkInline } from './link-inline.ts'
import type { Linking, Run } from './link-plan.ts'
import type { ElementPlan } from './plan.ts'
import type { Place } from './problem-list.ts'
import { idPattern } from './profile.ts'
import { buildTable, columnsFrom } from './table-node.ts'
import { TemplateError } from './template-error.ts'
import type { Part } from './tree-builder.ts'

const headingLevels: Readonly<Record<string, Heading['level']>> = { h1: 1, h2: 2, h3: 3, h4: 4 }

/** `inner` runs what stands inside the element. Throws an `Error` for an element that does not exist. */
export function linkElement(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const name = plan[1]
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return linkHeading(headingLevels[name] ?? 1, plan, inner, linking)
    case 'p':
      return linkParagraph(plan, inner)
    case 'nav':
      return linkContents(plan, inner)
    case 'caption':
      return linkCaption(textInside(plan, inner), placeOf(plan, linking))
    case 'section':
      return linkSection(plan, inner, linking)
    case 'aside': {
      const role = plan[4].class as Callout['role']
      return containingSome(nodesInside(plan, inner), children => ({
        type: 'callout',
        role,
        children: children as Block[]
      }))
    }
    case 'ul':
    case 'ol':
      return linkList(plan, inner, linking)
    case 'li':
      return containingSome(nodesInside(plan, inner, true), children => ({ children: children as Block[] }))
    case 'th':
    case 'td':
      return linkCell(plan, inner)
    case 'tr':
      return containing(nodesInside(plan, inner), children => ({ cells: children as Cell[] }))
    case 'thead':
    case 'tbody':
      return linkRows(name, nodesInside(plan, inner), placeOf(plan, linking))
    case 'table':
      return linkTable(plan, inner, linking)
    case 'hr':
      return (_, builder) => void builder.children.push({ type: 'rule' })
    default:
      return linkInline(plan, inner, linking)
  }
}

function placeOf(plan: ElementPlan, { file }: Linking): Place {
  return { file, line: plan[2], column: plan[3] }
}

/** Cells and rows keep their place also where they are empty. */
function containing(inside: Inside<Part>, node: (children: Part[]) => Part): Run {
  return (level, builder) => {
    const children = inside(level, builder)
    builder.children.push(node(children))
  }
}

/** What holds nothing says nothing: `finishTree` would leave it out, and not making it takes less. */
function containingSome(inside: Inside<Part>, node: (children: Part[]) => Part): Run {
  return (level, builder) => {
    const children = inside(level, builder)
    if (children.length > 0) builder.children.push(node(children))
  }
}

function linkCell(plan: ElementPlan, inner: Run): Run {
  const header = plan[1] === 'th'
  return containing(nodesInside(plan, inner, true), children => ({ header, children: children as Block[] }))
}

function linkHeading(depth: Heading['level'], plan: ElementPlan, inner: Run, linking: Linking): Run {
  const readId = linkAttributes(plan, linking, idOf)
  const inside = textInside(plan, inner)
  return (level, builder) => {
    const id = readId(level)
    const children = inside(level, builder)
    if (children.length > 0) builder.children.push({ type: 'heading', level: depth, id, children })
  }
}

/** An id is not read by people: one that cannot be an id is left out, and links to it become text. */
function idOf({ id }: Attributes): string | null {
  return id !== undefined && idPattern.test(id) ? id : null
}

function linkParagraph(plan: ElementPlan, inner: Run): Run {
  const role = (plan[4].class ?? null) as Paragraph['role']
  const inside = textInside(plan, inner)
  return (level, builder) => {
    const children = inside(level, builder)
    if (children.length > 0) builder.children.push({ type: 'paragraph', role, children })
  }
}

function linkContents(plan: ElementPlan, inner: Run): Run {
  const depth = plan[4]['data-depth'] === '3' ? 3 : 2
  const inside = textInside(plan, inner)
  return (level, builder) => {
    const title = inlineText(inside(level, builder))
    builder.children.push({ type: 'contents', title, depth, entries: [] })
  }
}

function linkSection(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const readId = linkAttributes(plan, linking, idOf)
  const role = plan[4].class === 'page' ? 'page' : null
  const inside = nodesInside(plan, inner)
  return (level, builder) => {
    const id = readId(level)
    const children = inside(level, builder) as Block[]
    if (children.length > 0) builder.children.push({ type: 'section', id, role, children })
  }
}

function linkList(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const place = placeOf(plan, linking)
  const ordered = plan[1] === 'ol'
  const readStart = linkAttributes(plan, linking, attributes => startOf(attributes, place))
  const inside = nodesInside(plan, inner)
  return (level, builder) => {
    const start = readStart(level)
    builder.listDepth += 1
    if (builder.listDepth > 3) refuse(place, 'lists may nest at most three deep')
    const items = inside(level, builder) as ListItem[]
    builder.listDepth -= 1
    if (items.length > 0) builder.children.push({ type: 'list', ordered, start, items } satisfies List)
  }
}

function startOf({ start }: Attributes, place: Place): number {
  if (start === undefined) return 1
  return /^\d{1,6}$/.test(start) ? Number(start) : refuse(place, 'the value of “start” is not a whole number')
}

function linkTable(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const place = placeOf(plan, linking)
  const role = plan[4].class ?? null
  const readColumns = linkAttributes(plan, linking, attributes => columnsFrom(attributes['data-columns'], place))
  const inside = nodesInside(plan, inner)
  return (level, builder) => {
    const columns = readColumns(level)
    const { table } = builder
    const parts = { caption: null, thead: null, tbody: null }
    builder.table = parts
    inside(level, builder)
    builder.table = table
    builder.children.push(buildTable(parts, role, columns, place))
  }
}

function linkCaption(inside: Inside<Inline>, place: Place): Run {
  return (level, builder) => {
    const { table } = builder
    if (table !== null && table.caption !== null) refuse(place, 'a table has one <caption>')
    const caption = inside(level, builder)
    if (table !== null) table.caption = caption
  }
}

function linkRows(name: 'thead' | 'tbody', inside: Inside<Part>, place: Place): Run {
  return (level, builder) => {
    const { table } = builder
    if (table !== null && table[name] !== null) refuse(place, `a table has one <${name}>`)
    const rows = inside(level, builder) as Row[]
    if (table !== null) table[name] = rows
  }
}

function refuse(place: Place, reason: string): never {
  throw new TemplateError([{ ...place, reason }])
}

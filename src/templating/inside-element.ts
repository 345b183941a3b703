/** What stands inside an element: run for each document, or once where no value can change it. */
import type { Inline } from '../document/tree.ts'
import { beginText, endText } from './inline-text.ts'
import type { Run } from './link-plan.ts'
import type { BodyPlan, ElementPlan } from './plan.ts'
import type { Level } from './scope-values.ts'
import { type Builder, closeText, createBuilder, type Part } from './tree-builder.ts'

/** Gives the nodes inside an element; whoever gets them does not change them. */
export type Inside<Node> = (level: Level, builder: Builder) => Node[]

/** Elements that mean the same wherever they stand, and can be no fault there. */
const fixable = new Set(['p', 'li', 'th', 'td', 'tr', 'strong', 'em', 'a', 'abbr', 'span', 'br'])

/** The text inside an element of text. `inner` runs it. */
export function textInside([, , , , , , body]: ElementPlan, inner: Run): Inside<Inline> {
  return onceIfFixed(body, (level, builder) => {
    closeText(builder)
    beginText(builder.run)
    const inlines: Inline[] = []
    builder.inlines = inlines
    inner(level, builder)
    endText(builder.run, inlines)
    builder.inlines = null
    return inlines
  })
}

/** The nodes inside an element of blocks, rows or the like. `isFlow` tells whether text may stand directly in it. */
export function nodesInside([, , , , , , body]: ElementPlan, inner: Run, isFlow = false): Inside<Part> {
  return onceIfFixed(body, (level, builder) => {
    closeText(builder)
    const { children } = builder
    const wasFlow = builder.isFlow
    const nodes: Part[] = []
    builder.children = nodes
    builder.isFlow = isFlow
    inner(level, builder)
    closeText(builder)
    builder.children = children
    builder.isFlow = wasFlow
    return nodes
  })
}

function onceIfFixed<Node>(body: BodyPlan, inside: Inside<Node>): Inside<Node> {
  if (!isFixed(body)) return inside
  let nodes: Node[] | null = null
  return (level, builder) => {
    nodes ??= inside(level, createBuilder())
    closeText(builder)
    return nodes
  }
}

/** Whether no value can change what a body says. */
function isFixed(body: BodyPlan): boolean {
  return body.every(statement => {
    if (typeof statement === 'string') return true
    return statement[0] === 'element' && fixable.has(statement[1]) && statement[5].length === 0 && isFixed(statement[6])
  })
}

/** What is known at one point while the markup of a template is read. */

import type { Place, ProblemCollector } from './problem-list.ts'
import type { ElementProfile } from './profile.ts'
import type { OpenTag } from './read-tag.ts'
import type { SourceText } from './source-text.ts'

/** An element whose end has not been read. `profile` is null for a name that the profile does not know. */
export interface OpenElement {
  readonly name: string
  readonly profile: ElementProfile | null
  readonly place: Place
  /** Names of the children read so far; `partial` stands for a partial. */
  readonly seen: Set<string>
}

/** Something that stands outside every element of a partial, to be checked where the partial is called. */
export interface RootChild {
  /** Name of the element, or `text`. */
  readonly name: string
  readonly place: Place
}

/** A call of a partial. `parent` is null where it stands outside every element of another partial. */
export interface PartialCall {
  readonly name: string
  readonly parent: ElementProfile | null
  readonly place: Place
}

export interface MarkupState {
  readonly source: SourceText
  readonly problems: ProblemCollector
  /** What stands around the whole template: the document, or null for a partial. */
  readonly root: ElementProfile | null
  readonly stack: OpenElement[]
  readonly rootChildren: RootChild[]
  readonly calls: PartialCall[]
  /** How many elements of `stack` were opened outside the block that is being read. */
  base: number
  /** The tag that is being read; it may go on after a mustache. */
  tag: OpenTag | null
}

/** The element around the current point; null outside every element of a partial, undefined inside an unknown element. */
export function parentOf(state: MarkupState): ElementProfile | null | undefined {
  const top = state.stack.at(-1)
  return top === undefined ? state.root : (top.profile ?? undefined)
}

/** Checks that an element, or `text`, may stand at the current point. */
export function checkChild(state: MarkupState, name: string, place: Place): void {
  const parent = parentOf(state)
  const top = state.stack.at(-1)
  if (top?.name === 'li' && top.seen.size === 0 && (name === 'ul' || name === 'ol'))
    state.problems.add(place, 'a list item begins with text, not with a list')
  if (name === 'a' && state.stack.some(open => open.name === 'a'))
    state.problems.add(place, 'a link may not stand in a link')
  if (name === 'caption' && top !== undefined && top.seen.size > 0)
    state.problems.add(place, '<caption> comes first in a table, and once')
  top?.seen.add(name)
  if (parent === null) state.rootChildren.push({ name, place })
  else if (parent !== undefined) {
    const reason = misplacement(parent, name)
    if (reason !== null) state.problems.add(place, reason)
  }
}

/** Why a child may not stand in an element; null when it may. */
export function misplacement(parent: ElementProfile, name: string): string | null {
  const around = parent.name.includes(' ') ? parent.name : `<${parent.name}>`
  if (name !== 'text') return parent.children.has(name) ? null : `<${name}> may not stand directly in ${around}`
  return parent.content === 'inline' || parent.content === 'flow' ? null : `text may not stand directly in ${around}`
}

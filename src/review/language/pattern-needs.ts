/** What must follow the first word of a pattern for it to be worth an attempt: most patterns fail for want of it. */
import type { Pattern, Step } from './pattern.ts'
import { stemOf } from './tokens.ts'

/** One of the stems stands behind the first word, at most `reach` tokens further. */
export interface Need {
  readonly stems: readonly string[]
  readonly reach: number
}

/** Needs of a match that begins with a word of the stem `first`, or with any word where that is null. */
export function needsOf({ steps }: Pattern, first: string | null): readonly Need[] {
  const begin = steps.findIndex(step => step.kind !== 'start' && step.kind !== 'item')
  const needs: Need[] = []
  let reach = 0
  // Before that, a step can be the first word itself, since all before it may be missing.
  let isBehindFirst = false
  for (const step of steps.slice(begin)) {
    const isWord = step.kind === 'phrases' && !step.isOptional
    if (isWord && isBehindFirst) needs.push({ stems: [...step.byStem.keys()], reach })
    else if (isWord && reach === 0 && first !== null) {
      const next = nextStems(step, first)
      if (next !== null) needs.push({ stems: next, reach: 1 })
    }
    isBehindFirst ||= isWord || step.kind === 'any' || step.kind === 'number'
    reach += longest(step)
  }
  return needs
}

/** Stems of the second words of the phrases that begin with a stem; null where one of them is a single word. */
function nextStems({ byStem }: Step & { readonly kind: 'phrases' }, first: string): readonly string[] | null {
  const stems = new Set<string>()
  for (const [, second] of byStem.get(first) ?? []) {
    if (second === undefined) return null
    stems.add(second.stem ?? stemOf(second.word))
  }
  return [...stems]
}

/** Whether a match begins with a number. */
export function beginsWithNumber({ steps }: Pattern): boolean {
  return steps.find(({ kind }) => kind !== 'start' && kind !== 'item')?.kind === 'number'
}

/** Tokens that a step takes at most. */
function longest(step: Step): number {
  if (step.kind === 'phrases') return Math.max(...[...step.byStem.values()].flat().map(phrase => phrase.length))
  if (step.kind === 'gap') return step.most
  return step.kind === 'any' || step.kind === 'number' ? 1 : 0
}

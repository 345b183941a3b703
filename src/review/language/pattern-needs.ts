/** What must follow the first word of a pattern for it to be worth an attempt: most patterns fail for want of it. */
import type { Pattern, Step } from './pattern.ts'
import { stemOf } from './tokens.ts'

/** One of the stems stands behind the first word, at most `reach` tokens further. */
export interface Need {
  readonly stems: readonly string[]
  readonly reach: number
}

/** Needs of a match that begins with a word of the stem `first`: the words that no match can do without. */
export function needsOf({ steps }: Pattern, first: string): readonly Need[] {
  const begin = steps.findIndex(step => step.kind === 'phrases')
  const needs: Need[] = []
  let reach = 0
  for (let index = begin; index < steps.length; index++) {
    const step = steps[index]
    if (step === undefined) break
    if (index === begin && step.kind === 'phrases' && !step.isOptional) {
      const next = nextStems(step, first)
      if (next !== null) needs.push({ stems: next, reach: 1 })
    } else if (step.kind === 'phrases' && !step.isOptional && !hasOptionalOnly(steps, begin, index)) {
      needs.push({ stems: [...step.byStem.keys()], reach })
    }
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

/** Whether the match can begin with this very step, since all words before it may be missing. */
function hasOptionalOnly(steps: readonly Step[], begin: number, index: number): boolean {
  return steps.slice(begin, index).every(step => step.kind !== 'phrases' || step.isOptional)
}

/** Tokens that a step takes at most. */
function longest(step: Step): number {
  if (step.kind === 'phrases') return Math.max(...[...step.byStem.values()].flat().map(phrase => phrase.length))
  if (step.kind === 'gap') return step.most
  return step.kind === 'any' || step.kind === 'number' ? 1 : 0
}

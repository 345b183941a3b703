/** Which words announce others: "Not part of the role: searches, restraint", or a heading above a list. */
import type { Token } from './tokens.ts'

/** A heading has at most this many words; a longer line is a sentence. */
const headingLimit = 10
const bullet = /(^|\n)\s*([-•*·▪◦‣]|\d+[.)])\s*$/

/**
 * By token, the number of the clause that announces the one it stands in; -1 where none does. A clause that ends in a
 * colon announces what follows up to the end of the sentence, or, at the end of a line, the lines below. A short line
 * without a point announces them too, until the next such line.
 */
export function headsOf(
  tokens: readonly Token[],
  clauses: readonly number[],
  sentences: readonly number[]
): readonly number[] {
  const heads: number[] = []
  let above = -1
  let within = -1
  let lineStart = 0
  for (let index = 0; index < tokens.length; index++) {
    const { gap = '' } = tokens[index] ?? {}
    if (index > 0 && clauses[index] !== clauses[index - 1]) {
      const isNewSentence = sentences[index] !== sentences[index - 1]
      const clause = clauses[index - 1] ?? -1
      if (gap.includes('\n')) {
        if (isHeading(tokens, lineStart, index)) above = clause
        else if (/\n\s*\n/.test(gap) && !bullet.test(gap) && heads[index - 1] !== -1) above = -1
        within = -1
      } else if (isNewSentence) within = -1
      else if (gap.includes(':')) within = clause
    }
    if (gap.includes('\n')) lineStart = index
    heads.push(within === -1 ? above : within)
  }
  return heads
}

/** Whether the line from `first` up to the token `next` is a heading. */
function isHeading(tokens: readonly Token[], first: number, next: number): boolean {
  const gap = tokens[next]?.gap ?? ''
  if (/^[\s*_]*:/.test(gap)) return true
  const isListItem = bullet.test(tokens[first]?.gap ?? '')
  return !isListItem && next - first <= headingLimit && /^[\s*_]*\n/.test(gap)
}

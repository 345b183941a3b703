/** Which way text runs, so that a phrase of the other direction keeps its punctuation on the right side. */
import type { Inline } from '../tree.ts'

/** Direction of a document or a stretch of text. */
export type Direction = 'ltr' | 'rtl'

// Strong characters by block, as the Unicode bidirectional algorithm (UAX 9) assigns them by default.
const strong = {
  rtl: /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
  ltr: /[A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02b8\u0370-\u058f\u0900-\u1fff\u200e\u2c00-\ud7ff\uf900-\ufb1c\u{10000}-\u{107ff}\u{11000}-\u{1d7ff}\u{20000}-\u{3ffff}]/u
} as const

/**
 * The direction to isolate inline content in: that of its letters where all of them run against `base`, otherwise null.
 * Mixed content is left to the bidirectional algorithm, which orders it by `base`.
 */
export function oppositeDirection(children: readonly Inline[], base: Direction): Direction | null {
  const opposite = base === 'ltr' ? 'rtl' : 'ltr'
  if (holds(children, strong[base])) return null
  return holds(children, strong[opposite]) ? opposite : null
}

/** The same for plain text. */
export function isOpposite(text: string, base: Direction): boolean {
  return !strong[base].test(text) && strong[base === 'ltr' ? 'rtl' : 'ltr'].test(text)
}

function holds(children: readonly Inline[], letters: RegExp): boolean {
  return children.some(child => {
    if (child.type === 'text') return letters.test(child.value)
    return child.type !== 'break' && holds(child.children, letters)
  })
}

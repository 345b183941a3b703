/** rc-contradiction-boundary: a duty that asks for what a boundary of the same role rules out. */
import { defineRule } from '../rule.ts'

export const contradictionBoundary = defineRule('rc-contradiction-boundary', {
  // Each signal is named after the boundary that it goes against.
  checkRole: ({ facts, library, said, signals }, report) => {
    for (const boundaryId of signals) {
      const found = said(boundaryId)
      const boundary = library.boundaries.get(boundaryId)
      if (found.length === 0 || boundary === undefined || !facts.states(boundaryId)) continue
      for (const { pattern, pointer, span } of found) {
        report({
          pointer,
          values: { words: span.text, boundary: boundary.title },
          ...(pattern.severity !== undefined && { severity: pattern.severity })
        })
      }
    }
  }
})

/** rc-conflicting-duties: to stand up for people and to enforce rules on them, to hear secrets and to report them. */
import type { Span } from '../finding.ts'
import { defineRule, type Report, type ReviewContext, type ReviewText } from '../rule.ts'

/** Sets of words of duties that pull apart. */
const pairs = [
  ['advocating', 'enforcing'],
  ['confiding', 'informing']
] as const

export const conflictingDuties = defineRule('rc-conflicting-duties', {
  checkText: (text, context, report) => {
    for (const [one, other] of pairs) {
      const [first] = context.find(one, text)
      const second =
        first && context.find(other, text).find(({ end, start }) => end <= first.start || start >= first.end)
      if (first !== undefined && second !== undefined) report(conflict(text, first, second))
    }
  },
  checkRole: (context, report) => {
    const duties = context.texts.filter(({ pointer }) => pointer.startsWith('/duties/'))
    for (const [one, other] of pairs) {
      const first = firstPlace(duties, one, context)
      if (first === null) continue
      const second = firstPlace(
        duties.filter(({ pointer }) => dutyOf(pointer) !== dutyOf(first.text.pointer)),
        other,
        context
      )
      if (second !== null) report(conflict(first.text, first.span, second.span))
    }
  }
})

function firstPlace(texts: readonly ReviewText[], set: string, { find }: ReviewContext) {
  for (const text of texts) {
    const [span] = find(set, text)
    if (span !== undefined) return { text, span }
  }
  return null
}

function dutyOf(pointer: string): string {
  return pointer.split('/')[2] ?? ''
}

function conflict({ pointer }: ReviewText, span: Span, other: Span): Report {
  return { pointer, span, values: { words: span.text, other: other.text } }
}

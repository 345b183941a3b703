/** rc-plain-language: sentences too long to hold in mind, and texts that ask for many years of school. */
import type { Analysis } from '../language/analysis.ts'
import { readingOf } from '../language/reading.ts'
import { sentenceAround } from '../review-text.ts'
import { defineRule, type Report, type ReviewContext } from '../rule.ts'

export const plainLanguage = defineRule('rc-plain-language', {
  checkRole: ({ texts, threshold }, report) => {
    const analyses = texts.map(({ analysis }) => analysis).filter(({ tokens }) => tokens.length >= threshold('words'))
    reportWhole(analyses, '', threshold, report)
  },
  checkText: (text, { role, threshold }, report) => {
    const { analysis, pointer } = text
    if (role === null) reportWhole([analysis], pointer, threshold, report)
    const most = threshold('sentence')
    for (const { first, count } of sentencesOf(analysis)) {
      if (count <= most) continue
      report({ pointer, span: sentenceAround(first, analysis), message: 'sentence', values: { count, most } })
    }
  }
})

function reportWhole(
  analyses: readonly Analysis[],
  pointer: string,
  threshold: ReviewContext['threshold'],
  report: (found: Report) => void
): void {
  const reading = readingOf(analyses)
  if (reading === null || reading.words < threshold('text')) return
  const grade = Math.round(reading.grade * 10) / 10
  const length = Math.round(reading.length)
  if (grade > threshold('grade')) report({ pointer, values: { grade, most: threshold('grade') } })
  else if (length > threshold('length')) report({ pointer, message: 'length', values: { length } })
}

function sentencesOf({ sentences }: Analysis): readonly { readonly first: number; readonly count: number }[] {
  const found: { readonly first: number; count: number }[] = []
  let current = -1
  for (const [index, sentence] of sentences.entries()) {
    if (sentence !== current) found.push({ first: index, count: 0 })
    current = sentence
    const last = found.at(-1)
    if (last !== undefined) last.count += 1
  }
  return found
}

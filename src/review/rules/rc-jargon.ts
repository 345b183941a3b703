/** rc-jargon: capital letters for a name that is written out nowhere, or only later. */
import type { Span } from '../finding.ts'
import type { Analysis } from '../language/analysis.ts'
import { defineRule, type ReviewText } from '../rule.ts'

export const jargon = defineRule('rc-jargon', {
  checkRole: ({ texts, wordSet }, report) => {
    const known = new Set(wordSet('known-acronyms'))
    for (const text of texts) {
      for (const span of unexplained(text, known)) report({ pointer: text.pointer, span, values: { words: span.text } })
    }
  },
  checkText: (text, { role, wordSet }, report) => {
    // Within a role an acronym may be explained in another text, so all are read together, above.
    if (role !== null) return
    const known = new Set(wordSet('known-acronyms'))
    for (const span of unexplained(text, known)) report({ pointer: text.pointer, span, values: { words: span.text } })
  }
})

/** Each acronym once: what has been seen or explained is added to `known`, in lower case. */
function unexplained({ analysis }: ReviewText, known: Set<string>): readonly Span[] {
  const found: Span[] = []
  if (!/[A-Z]{2}/.test(analysis.text) || !/\p{Ll}/u.test(analysis.text)) return found
  for (const [index, { start, end }] of analysis.tokens.entries()) {
    const text = analysis.text.slice(start, end)
    const acronym = text.replace(/(?:['’]?s)$/, '').toLowerCase()
    // "IC&RC" is one name; its second half is explained with the first.
    if (!isAcronym(text) || known.has(acronym) || analysis.tokens[index]?.gap === '&') continue
    known.add(acronym)
    if (!isExplained(index, analysis) && !isInCapitals(index, analysis)) found.push({ start, end, text })
  }
  return found
}

/** "ACT", "UAs", "PMVA"; Roman numerals and single letters are none. */
function isAcronym(text: string): boolean {
  return /^[A-Z]{2,6}(?:['’]?s)?$/.test(text) && !/^[IVX]+$/.test(text)
}

/** "Assertive Community Treatment (ACT)" or "ACT (Assertive Community Treatment)". */
function isExplained(index: number, { text, tokens }: Analysis): boolean {
  const { start, end, gap } = tokens[index] ?? { start: 0, end: 0, gap: '' }
  if (gap.endsWith('(') && index > 0 && /^(?:&[A-Z]+)?s?['’]?\s*[),;]/.test(text.slice(end, end + 20))) return true
  return /^s?\s*\((?:\p{L}+[\s,-]+){1,}/u.test(text.slice(end, end + 200)) && start >= 0
}

/** Headings and shouts are in capitals all over. */
function isInCapitals(index: number, { text, tokens }: Analysis): boolean {
  const isCapital = (at: number) => {
    const { start, end } = tokens[at] ?? { start: 0, end: 0 }
    const word = text.slice(start, end)
    return word.length > 2 && word === word.toUpperCase() && /\p{L}/u.test(word)
  }
  return isCapital(index - 1) || isCapital(index + 1)
}

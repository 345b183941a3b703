/** rc-gender-tilt: more words of masculine color than the warm ones of peer support can balance. */
import { defineRule, type ReviewText } from '../rule.ts'

export const genderTilt = defineRule('rc-gender-tilt', {
  checkRole: ({ texts, threshold, wordSet }, report) => {
    const found = excess(texts, wordSet, threshold('words'))
    if (found.length > 0) report({ pointer: '', values: { words: found.join(', ') } })
  },
  checkText: (text, { role, threshold, wordSet }, report) => {
    if (role !== null) return
    const found = excess([text], wordSet, threshold('words'))
    if (found.length > 0) report({ pointer: text.pointer, values: { words: found.join(', ') } })
  }
})

/** The masculine-themed words, each once, where there are enough of them and more than of the others; else none. */
function excess(
  texts: readonly ReviewText[],
  wordSet: (name: string) => ReadonlySet<string>,
  least: number
): readonly string[] {
  const masculine = wordSet('masculine-themed')
  const feminine = wordSet('feminine-themed')
  const found: string[] = []
  let others = 0
  for (const { analysis } of texts) {
    for (const { word } of analysis.tokens) {
      if (masculine.has(word)) found.push(word)
      else if (feminine.has(word)) others += 1
    }
  }
  return found.length >= least && found.length > others ? [...new Set(found)] : []
}

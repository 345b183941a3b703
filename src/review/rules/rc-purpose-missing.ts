/** rc-purpose-missing: a role whose purpose is not said, or in too few words to say what changes for anybody. */
import { tokensOf } from '../language/tokens.ts'
import { defineRule } from '../rule.ts'

export const purposeMissing = defineRule('rc-purpose-missing', {
  checkRole: ({ role, threshold }, report) => {
    const { purpose } = role
    if (purpose === undefined) return report({ pointer: '/purpose' })
    const words = tokensOf([purpose.summary, ...(purpose.paragraphs ?? [])].join('\n')).length
    const least = threshold('words')
    if (words < least) report({ pointer: '/purpose/summary', message: 'short', values: { words, least } })
  }
})

/** rc-lived-missing: a role that does not ask for lived experience, on which all of it rests. */
import { put } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

export const livedMissing = defineRule('rc-lived-missing', {
  checkRole: (context, report) => {
    const { role } = context
    const stated = role.livedExperience?.requirement
    if (stated === 'required' || stated === 'recognized' || stated === 'preferred') return
    if (stated !== 'not-required' && isAskedInWords(context)) return
    const pointer = stated === undefined ? '/livedExperience' : '/livedExperience/requirement'
    report({
      pointer,
      ...(stated === 'not-required' && { message: 'not-required' }),
      patches: [
        {
          name: 'require',
          safe: stated === undefined,
          operations: put(role, '/livedExperience/requirement', 'required')
        }
      ]
    })
  }
})

/** Whether a requirement says it in words, as descriptions do that have no part of their own for it. */
function isAskedInWords({ texts, wordSet }: RoleContext): boolean {
  const phrases = [...wordSet('lived-experience-phrases')]
  return texts.some(({ field, text }) => {
    if (field !== 'requirement') return false
    const lower = text.toLowerCase()
    return phrases.some(phrase => lower.includes(phrase))
  })
}

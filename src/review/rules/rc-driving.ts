/** rc-driving: driving that is required without a word on insurance and purpose, and people who are driven without a rule. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundaryId = 'b-driving'

export const driving = defineRule('rc-driving', {
  checkRole: ({ facts, library, role, said }, report) => {
    const { insurance, required, text, vehicle } = role.conditions?.driving ?? {}
    if (required === true) {
      const isInsured = insurance !== undefined || vehicle === 'employer' || said('insured').length > 0
      const pointer = '/conditions/driving'
      if (!isInsured && text === undefined) report({ pointer })
      else if (!isInsured) report({ pointer, message: 'insurance' })
      else if (text === undefined) report({ pointer, message: 'purpose' })
    }
    const [drive] = said('drives-people')
    if (drive === undefined || facts.states(boundaryId)) return
    const values = { boundary: library.boundaries.get(boundaryId)?.title ?? '' }
    const operations = append(role, '/boundaries', { id: boundaryId })
    report({
      pointer: drive.pointer,
      message: 'people',
      values: { words: drive.span.text },
      patches: [{ name: 'add-boundary', safe: true, operations, values }]
    })
  }
})

/** rc-licence-required: a driving license is asked, and nothing in the role is driven. */
import { parentPointer, valueAt } from '../../domain/pointer.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import { tokensOf } from '../language/tokens.ts'
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const licenceRequired = defineRule('rc-licence-required', {
  judgeHit: ({ pointer }, { role, wordSet }) => {
    if (role === null) return []
    const parent = parentPointer(pointer)
    // What the conditions say of driving is looked at as a whole, below.
    if (pointer.startsWith('/conditions/driving/') || isDriven(role, wordSet('driving-words'))) return null
    if (valueAt(role, `${parent}/level`) === 'desirable') return null
    if (!/^\/qualifications\/criteria\/\d+$/.test(parent)) return []
    return [{ name: 'desirable', safe: false, operations: put(role, `${parent}/level`, 'desirable') }]
  },
  checkRole: ({ role, wordSet }, report) => {
    if (role.conditions?.driving?.licence === undefined || isDriven(role, wordSet('driving-words'))) return
    const pointer = '/conditions/driving/licence'
    report({
      pointer,
      message: 'field',
      patches: [{ name: 'remove', safe: false, operations: [{ op: 'remove', path: pointer }] }]
    })
  }
})

/** Whether the conditions ask for driving, or a duty speaks of it. */
function isDriven({ conditions, duties }: RoleDefinition, words: ReadonlySet<string>): boolean {
  if (conditions?.driving?.required === true) return true
  return duties.some(({ title = '', text = '' }) => tokensOf(`${title} ${text}`).some(({ word }) => words.has(word)))
}

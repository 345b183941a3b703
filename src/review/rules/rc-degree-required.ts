/** rc-degree-required: a degree among what is essential, where nothing else counts in its place. */
import { parentPointer, valueAt } from '../../domain/pointer.ts'
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const degreeRequired = defineRule('rc-degree-required', {
  judgeHit: ({ pointer }, { role }) => {
    if (role === null) return []
    const parent = parentPointer(pointer)
    if (role.position.level === 'lead' || valueAt(role, `${parent}/level`) === 'desirable') return null
    if (valueAt(role, `${parent}/substitution`) !== undefined) return null
    if (!/^\/qualifications\/criteria\/\d+$/.test(parent)) return []
    return [{ name: 'desirable', safe: false, operations: put(role, `${parent}/level`, 'desirable') }]
  }
})

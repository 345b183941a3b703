/** rc-contradiction-on-call: no on-call work beside words that ask for it, or the other way round. */
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const contradictionOnCall = defineRule('rc-contradiction-on-call', {
  checkRole: ({ role, said }, report) => {
    const { onCall } = role.hours
    if (onCall === undefined) return
    const pointer = '/hours/onCall/required'
    if (onCall.required) {
      const not = { name: 'not-on-call', safe: false, operations: put(role, pointer, false) }
      for (const { pointer: place, span } of said('not-on-call')) {
        report({ pointer: place, span, message: 'denied', values: { words: span.text }, patches: [not] })
      }
      return
    }
    const required = { name: 'on-call', safe: false, operations: put(role, pointer, true) }
    if (onCall.frequency !== undefined) report({ pointer, message: 'frequency', patches: [required] })
    for (const { pointer: place, span } of said('on-call')) {
      report({ pointer: place, span, values: { words: span.text }, patches: [required] })
    }
  }
})

/** rc-contradiction-approval: a document that is called approved while approvals are pending or questions are open. */
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const contradictionApproval = defineRule('rc-contradiction-approval', {
  checkRole: ({ role }, report) => {
    const { approvals = [], openQuestions = [], status } = role.governance ?? {}
    if (status !== 'approved') return
    const pointer = '/governance/status'
    const inReview = { name: 'in-review', safe: false, operations: put(role, pointer, 'in-review') }
    for (const { decision, role: by } of approvals) {
      if (decision === 'pending') report({ pointer, values: { by }, patches: [inReview] })
      if (decision === 'declined') report({ pointer, message: 'declined', values: { by }, patches: [inReview] })
    }
    const questions = openQuestions.length
    if (questions > 0) report({ pointer, message: 'open', values: { questions }, patches: [inReview] })
  }
})

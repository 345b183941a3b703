/** rc-admin-share: paperwork takes a large part of the week. Supervision, learning and reflection are no paperwork. */
import { timeOf } from '../measures/time.ts'
import { defineRule } from '../rule.ts'

export const adminShare = defineRule('rc-admin-share', {
  checkRole: (context, report) => {
    const { clerical } = timeOf(context)
    const most = context.threshold('clerical')
    if (clerical !== null && clerical > most) {
      report({ pointer: '/duties', values: { percent: Math.round(clerical), most } })
    }
  }
})

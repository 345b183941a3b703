/** rc-time-split-missing: nothing says how the week divides between the duties. */
import { defineRule } from '../rule.ts'

export const timeSplitMissing = defineRule('rc-time-split-missing', {
  checkRole: ({ role, facts, texts, said, threshold }, report) => {
    const { duties } = facts
    if (duties.length === 0 || duties.some(({ percent }) => percent !== undefined)) return
    if (role.hours.adminHoursPerWeek !== undefined || said('share').length > 0) return
    if (texts.some(({ field, text }) => field === 'duty' && /\d\s?%/.test(text))) return
    const timed = duties.filter(({ own }) => own.frequency !== undefined).length
    const isTimed = timed * 100 >= duties.length * threshold('timed')
    const values = { count: timed, total: duties.length }
    report(isTimed ? { pointer: '/duties', message: 'frequency', severity: 'info', values } : { pointer: '/duties' })
  }
})

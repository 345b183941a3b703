/** rc-hours-missing: neither an amount of hours nor a pattern is said. */
import { defineRule } from '../rule.ts'

/** They say something beside the hours, and not when or how much somebody works. */
const notHours: ReadonlySet<string> = new Set(['toBeConfirmed', 'fullTimeWeeklyHours', 'onCall', 'timeZone'])

export const hoursMissing = defineRule('rc-hours-missing', {
  checkRole: ({ role: { hours }, said }, report) => {
    if (Object.keys(hours).some(name => !notHours.has(name))) return
    if (hours.toBeConfirmed === true) return report({ pointer: '/hours', message: 'to-be-confirmed', severity: 'info' })
    if (said('hours').length === 0) report({ pointer: '/hours' })
  }
})

/** rc-pay-missing: no pay, band or grade. Unpaid posts are another rule's matter. */
import { defineRule } from '../rule.ts'

export const payMissing = defineRule('rc-pay-missing', {
  checkRole: ({ role: { compensation, position }, said }, report) => {
    if ((compensation?.pay ?? []).length > 0 || position.grade !== undefined) return
    if ((position.levels ?? []).some(({ grade }) => grade !== undefined)) return
    if ((position.employmentTypes ?? []).includes('volunteer') || said('pay').length > 0) return
    const isOpen = compensation?.toBeConfirmed === true
    report({ pointer: '/compensation/pay', ...(isOpen && { message: 'to-be-confirmed', severity: 'info' }) })
  }
})

/** rc-reportsto-missing: nobody is named to report to. */
import { defineRule } from '../rule.ts'

export const reportstoMissing = defineRule('rc-reportsto-missing', {
  checkRole: ({ role, said }, report) => {
    if ((role.position.reportsTo ?? []).length > 0 || said('manager').length > 0) return
    const lines = (role.supervision?.arrangements ?? []).filter(
      ({ kind }) => kind === 'line' || kind === 'administrative'
    )
    if (lines.some(line => line.role !== undefined || line.name !== undefined)) return
    const isOpen = lines.some(({ toBeConfirmed }) => toBeConfirmed === true)
    report({ pointer: '/position/reportsTo', ...(isOpen && { message: 'to-be-confirmed', severity: 'info' }) })
  }
})

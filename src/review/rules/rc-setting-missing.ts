/** rc-setting-missing: no setting is chosen, so what is usual there cannot be compared. */
import { defineRule } from '../rule.ts'

export const settingMissing = defineRule('rc-setting-missing', {
  checkRole: ({ role, setting }, report) => {
    if (setting !== null) return
    const { id, name, description } = role.setting
    const isOwn = name !== undefined || description !== undefined || id !== undefined
    report({ pointer: '/setting/id', ...(isOwn && { message: 'own', severity: 'info' }) })
  }
})

/** rc-code-unverified: a code of a classification that nobody has checked. */
import { defineRule } from '../rule.ts'

export const codeUnverified = defineRule('rc-code-unverified', {
  checkRole: ({ role }, report) => {
    for (const [index, { code, status, system, systemName }] of (role.position.codes ?? []).entries()) {
      if (status !== 'unverified') continue
      report({ pointer: `/position/codes/${index}`, values: { code, system: systemName ?? system } })
    }
  }
})

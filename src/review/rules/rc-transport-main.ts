/** rc-transport-main: duties of driving that take more of the time than a threshold. */
import { defineRule } from '../rule.ts'

export const transportMain = defineRule('rc-transport-main', {
  checkRole: ({ facts, find, role, texts, threshold }, report) => {
    const most = threshold('percent')
    const driving = facts.duties.filter(({ pointer }) =>
      texts.some(text => text.pointer.startsWith(`${pointer}/`) && find('driving', text).length > 0)
    )
    const share = driving.reduce((sum, { percent = 0 }) => sum + percent, 0)
    const [largest] = driving.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
    if (share <= most || largest === undefined || role.duties.length === 0) return
    report({ pointer: `${largest.pointer}/percent`, message: 'share', values: { share, most } })
  }
})

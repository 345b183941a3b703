/** rc-essential-all: every duty is called essential, so that the word says nothing. */
import { defineRule } from '../rule.ts'

export const essentialAll = defineRule('rc-essential-all', {
  checkRole: ({ role, threshold }, report) => {
    const { duties } = role
    if (duties.length <= threshold('duties') || !duties.every(({ essential }) => essential === 'essential')) return
    report({ pointer: '/duties', values: { count: duties.length } })
  }
})

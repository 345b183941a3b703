/** rc-contradiction-transport: "does not drive people" beside a duty to drive them. */
import { defineRule } from '../rule.ts'

export const contradictionTransport = defineRule('rc-contradiction-transport', {
  checkRole: ({ said }, report) => {
    const [limit] = said('never-drives')
    if (limit === undefined) return
    for (const { pointer, span } of said('drives')) {
      report({ pointer, values: { words: span.text, limit: limit.span.text } })
    }
  }
})

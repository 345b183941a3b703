/** rc-contradiction-lone-working: "nobody works alone" beside visits that are made alone. */
import { defineRule } from '../rule.ts'

export const contradictionLoneWorking = defineRule('rc-contradiction-lone-working', {
  checkRole: ({ said }, report) => {
    const [promise] = said('never-alone')
    if (promise === undefined) return
    for (const { pointer, span } of said('alone')) {
      report({ pointer, span, values: { words: span.text, promise: promise.span.text } })
    }
  }
})

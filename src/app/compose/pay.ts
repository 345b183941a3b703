/** Pay in words: amount, range or step, with its period. */
import type { Formatter } from '../../domain/format.ts'
import type { Composing } from './context.ts'
import { audience } from './items.ts'
import type { PayView } from './view.ts'

interface Amount {
  readonly amount?: number
  readonly min?: number
  readonly max?: number
  readonly currency?: string
  readonly per?: string
}

/** "$45,574 to $57,335 a year"; empty where there is no amount. */
export function payAmount(pay: Amount, format: Formatter): string {
  const { range, atLeast, upTo } = format.locale.formats
  const { amount, min, max, currency, per } = pay
  const money = (value: number) => format.money(value, currency)
  let text = ''
  if (amount !== undefined) text = money(amount)
  else if (min !== undefined && max !== undefined)
    text = min === max ? money(min) : range.replace('{min}', money(min)).replace('{max}', money(max))
  else if (min !== undefined) text = atLeast.replace('{n}', money(min))
  else if (max !== undefined) text = upTo.replace('{n}', money(max))
  return text === '' || per === undefined ? text : format.pay(text, per)
}

function shareOf({ percent, of }: { readonly percent: number; readonly of: string }, format: Formatter): string {
  return format.say('percentOf', { percent: format.percent(percent), of })
}

export function composePay(composing: Composing): readonly PayView[] {
  const { role, format } = composing
  return (role.compensation?.pay ?? []).map(pay => {
    const amountLine = format.facts([payAmount(pay, format), pay.percentOf && shareOf(pay.percentOf, format)])
    const value = format.facts([amountLine, pay.band, pay.step])
    const payLine = pay.label === undefined ? value : format.say('payWithLabel', { label: pay.label, value })
    return { ...pay, amountLine, payLine: value === '' ? (pay.label ?? '') : payLine, facts: audience(pay, composing) }
  })
}

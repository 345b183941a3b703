/** An amount of money needs its currency. */
import type { InputProblem } from '../problem.ts'
import { inEach, problem, type RoleDraft, type SemanticContext } from './check.ts'

/** Checks pay and additions. */
export function checkMoney(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const { pay, additions } = role.compensation ?? {}
  const needsCurrency = (amounts: readonly (number | undefined)[], currency: string | undefined, pointer: string) => {
    if (currency !== undefined || amounts.every(amount => amount === undefined)) return []
    if (!context.isWhole(pointer)) return []
    const hint = 'Add “currency” with a code of ISO 4217, such as “USD” or “GBP”.'
    return [problem(pointer, 'currency-missing', 'An amount of money is given without its currency.', hint)]
  }
  return [
    ...inEach(pay, '/compensation/pay', (item, at) =>
      needsCurrency([item.amount, item.min, item.max], item.currency, at)
    ),
    ...inEach(additions, '/compensation/additions', (item, at) => needsCurrency([item.amount], item.currency, at))
  ]
}

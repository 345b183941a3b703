/** Pay as schema.org has it: only amounts that are known, never zero, never a guess. */
import type { Pay, RoleDefinition } from '../../domain/role.ts'

/** Periods that schema.org and Google share; pay by the shift, by two weeks or by the session has no unit there. */
const units: Readonly<Record<string, string>> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR'
}

/**
 * A `MonetaryAmount` from the first entry of pay that has a currency, a known period and an amount above zero, widened by
 * the others of the same currency and period. Null where there is none: "unknown" is no amount of zero
 * (schemaorg/schemaorg#2430).
 */
export function salaryOf({ compensation }: RoleDefinition): Readonly<Record<string, unknown>> | null {
  const known = (compensation?.pay ?? []).filter(pay => boundsOf(pay) !== null)
  const [first] = known
  if (first?.currency === undefined || first.per === undefined) return null
  const bounds = known.filter(pay => pay.currency === first.currency && pay.per === first.per).map(boundsOf)
  const least = Math.min(...bounds.map(bound => bound?.[0] ?? Number.POSITIVE_INFINITY))
  const most = Math.max(...bounds.map(bound => bound?.[1] ?? 0))
  const value = least === most ? { value: least } : { minValue: least, maxValue: most }
  return {
    '@type': 'MonetaryAmount',
    currency: first.currency,
    value: { '@type': 'QuantitativeValue', ...value, unitText: units[first.per] }
  }
}

function boundsOf({ amount, min, max, currency, per }: Pay): readonly [number, number] | null {
  if (currency === undefined || per === undefined || !Object.hasOwn(units, per)) return null
  const values = [amount, min, max].filter(value => value !== undefined && value > 0) as readonly number[]
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)]
}

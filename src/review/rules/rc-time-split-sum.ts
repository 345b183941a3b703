/** rc-time-split-sum: shares of time that do not make the whole. Validation refuses them; a draft may still have them. */
import { dutySets } from '../duty-sets.ts'
import type { StatedDuty } from '../facts.ts'
import { percentOf } from '../measures/time.ts'
import { type DraftPatch, defineRule } from '../rule.ts'

/** Thirds and sixths are rounded. */
const tolerance = 0.5

export const timeSplitSum = defineRule('rc-time-split-sum', {
  checkRole: ({ role, facts }, report) => {
    const sets = dutySets(role, facts)
    const wrong = sets.find(set => isWrong(set))
    if (wrong === undefined) return
    const values = { sum: Math.round(percentOf(wrong) * 100) / 100 }
    report({ pointer: '/duties', values, patches: sets.length === 1 ? scaled(wrong) : [] })
  }
})

function isWrong(duties: readonly StatedDuty[]): boolean {
  const sum = percentOf(duties)
  if (!duties.some(({ percent }) => percent !== undefined)) return false
  // A marginal duty takes no share that anybody counts on, so it needs no percent.
  const isOpen = duties.some(({ percent, own }) => percent === undefined && own.essential !== 'marginal')
  return isOpen ? sum >= 100 : Math.abs(sum - 100) > tolerance
}

/** Keeps the proportions; what rounding leaves goes to the largest. */
function scaled(duties: readonly StatedDuty[]): readonly DraftPatch[] {
  const shared = duties.filter(({ percent }) => percent !== undefined)
  if (shared.length < duties.length) return []
  const sum = percentOf(shared)
  if (sum === 0) return []
  const shares = shared.map(({ percent = 0 }) => Math.round((percent * 100) / sum))
  const largest = shares.indexOf(Math.max(...shares))
  const rest = 100 - shares.reduce((total, share) => total + share, 0)
  const operations = shared.map(({ pointer }, index) => ({
    op: 'replace' as const,
    path: `${pointer}/percent`,
    value: (shares[index] ?? 0) + (index === largest ? rest : 0)
  }))
  return [{ name: 'scale', safe: false, operations }]
}

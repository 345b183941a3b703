/** Shares of a whole: percents of duties make 100 for everyone the duties apply to, and so do the parts of the hours. */
import type { InputProblem } from '../problem.ts'
import { shown } from '../shown.ts'
import { present, problem, type RoleDraft, type SemanticContext } from './check.ts'
import { intervalOf, overlaps, sumOf, written } from './interval.ts'

type Duty = NonNullable<NonNullable<RoleDraft['duties']>[number]>

// Percent; thirds and sixths are rounded.
const tolerance = 0.5

/**
 * Checks the sums. Where all parts have a percent, they make 100 (±0.5). Where some have none, those that have one
 * stay below 100, so that the rest has a share too. Where none has one, nothing is checked.
 */
export function checkShares(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  return [...checkDuties(role, context), ...checkSplit(role, context)]
}

/** Each level and track has its own set of duties, so its own sum. */
function checkDuties(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  if (!context.isWhole('/duties') || !context.isWhole('/position/levels') || !context.isWhole('/position/tracks'))
    return []
  const duties = present(role.duties)
  if (!duties.some(duty => duty.percent !== undefined)) return []
  const levels = idsInUse(role.position?.levels, duties, 'levels')
  const tracks = idsInUse(role.position?.tracks, duties, 'tracks')
  const problems = new Map<string, InputProblem>()
  for (const level of levels) {
    for (const track of tracks) {
      const own = duties.filter(duty => applies(duty.levels, level) && applies(duty.tracks, track))
      // A marginal duty takes no share that anybody counts on, so it needs no percent.
      const counted = own.filter(duty => duty.percent !== undefined || duty.essential !== 'marginal')
      const fault = faultOf(counted.map(duty => duty.percent))
      if (fault === null) continue
      const whom = [level, track].filter(id => id !== null).map(shown)
      const what = whom.length === 0 ? 'the duties' : `the duties of ${whom.join(' and ')}`
      const message = `The percents of ${what} ${fault}.`
      const hint = 'Change the percents so that all duties together make 100, or leave them out.'
      problems.set(message, problem('/duties', 'percent-sum', message, hint))
    }
  }
  return [...problems.values()]
}

/** The ids of the role's levels or tracks; only `null` (everyone) when no duty is limited to any of them. */
function idsInUse(
  list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  duties: readonly Duty[],
  name: 'levels' | 'tracks'
): readonly (string | null)[] {
  const ids = present(present(list).map(item => item.id))
  const isUsed = duties.some(duty => duty[name] !== undefined)
  return isUsed && ids.length > 0 ? ids : [null]
}

function applies(limits: readonly (string | undefined)[] | undefined, id: string | null): boolean {
  return limits === undefined || limits.length === 0 || id === null || limits.includes(id)
}

function checkSplit(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const parts = present(role.hours?.split)
  if (parts.length === 0 || !context.isWhole('/hours')) return []
  const problems: InputProblem[] = []
  const fault = faultOf(parts.map(part => part.percent))
  if (fault !== null) {
    const hint = 'Change the percents so that all parts together make 100, or leave them out.'
    problems.push(problem('/hours/split', 'percent-sum', `The percents of the parts of the hours ${fault}.`, hint))
  }
  const hours = parts.map(part => intervalOf(part.hours)).filter(part => part !== null)
  const total = intervalOf(role.hours?.amount)
  if (total === null || hours.length < parts.length || overlaps(sumOf(hours), total, tolerance)) return problems
  const message = `The parts of the hours make ${written(sumOf(hours))}, but ${written(total)} are given as the total.`
  return [...problems, problem('/hours/split', 'hours-disagree', message, 'Correct the parts or the total.')]
}

/** What is wrong with a sum, as the end of a sentence; null when nothing is. */
function faultOf(percents: readonly (number | undefined)[]): string | null {
  const given = present(percents)
  if (given.length === 0) return null
  const sum = Math.round(given.reduce((total, percent) => total + percent, 0) * 100) / 100
  if (given.length === percents.length) return Math.abs(sum - 100) <= tolerance ? null : `make ${sum}, not 100`
  const without = percents.length - given.length
  return sum < 100 ? null : `make ${sum} already, although ${without} ${without === 1 ? 'has' : 'have'} none`
}

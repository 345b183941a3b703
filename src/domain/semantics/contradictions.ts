/** Statements that cannot both be true. */
import type { InputProblem } from '../problem.ts'
import { problem, type RoleDraft } from './check.ts'

/** Checks flags against the fields that they deny. */
export function checkContradictions(role: RoleDraft): readonly InputProblem[] {
  const problems: InputProblem[] = []
  const { none, roles, count } = role.position?.supervises ?? {}
  if (none === true && ((roles?.length ?? 0) > 0 || count !== undefined)) {
    const message = 'The role supervises nobody, but roles or a number of people are given.'
    const hint = 'Remove “none”, or remove “roles” and “count”.'
    problems.push(problem('/position/supervises', 'contradiction', message, hint))
  }
  const { continuous, closes } = role.recruitment?.opening ?? {}
  if (continuous === true && closes !== undefined) {
    const message = 'The opening has no closing date, but a last day is given.'
    problems.push(problem('/recruitment/opening', 'contradiction', message, 'Remove “continuous” or “closes”.'))
  }
  return problems
}

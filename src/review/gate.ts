/** A gate: which findings stand in the way of a document, as problems in the one shape that every interface shows. */
import type { InputProblem } from '../domain/problem.ts'
import type { Finding } from './finding.ts'

export const gateSeverities = ['error', 'warning'] as const
/** `error`: errors stand in the way. `warning`: warnings do as well. */
export type GateSeverity = (typeof gateSeverities)[number]

/** The findings that a gate refuses; their code is the id of the rule. */
export function problemsAtGate(findings: readonly Finding[], gate: GateSeverity): readonly InputProblem[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === gate)
    .map(({ pointer, rule, message, mend }) => ({ pointer, code: rule, message, hint: mend }))
}

/** Bytes to a role definition: reading, checking, and the place of every problem in the text. */
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { maxProblems, type ReadLimits, readJson } from './read-json.ts'
import type { RoleValidator } from './role-validator.ts'

/** The same shape as the service's `RoleReading`, which this layer must not import. */
export type RoleParsing =
  | { readonly ok: true; readonly role: RoleDefinition; readonly notes: readonly InputProblem[] }
  | { readonly ok: false; readonly problems: ProblemList }

/** Reads and checks the JSON text of a role definition. Never throws for bad input. */
export function parseRole(bytes: Uint8Array, validate: RoleValidator, limits?: ReadLimits): RoleParsing {
  const reading = readJson(bytes, limits)
  const readable = reading.ok ? reading : reading.readable
  if (readable === undefined) return { ok: false, problems: (reading as { problems: ProblemList }).problems }
  const checked = validate(readable.value)
  // The validator has accepted the value, which is what the type says.
  if (reading.ok && checked.problems.length === 0)
    return { ok: true, role: readable.value as RoleDefinition, notes: [] }
  const ofText = reading.ok ? { problems: [], truncated: false } : reading.problems
  const placed = checked.problems.map(problem => ({ ...problem, ...readable.locate(problem.pointer) }))
  const problems = [...ofText.problems, ...placed]
  const truncated = ofText.truncated || checked.truncated || problems.length > maxProblems
  return { ok: false, problems: { problems: problems.slice(0, maxProblems), truncated } }
}

/** Bytes to a role definition: reading, checking, and the place of every problem in the text. */
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { type ReadLimits, readJson } from './read-json.ts'
import type { RoleValidator } from './role-validator.ts'

/** The same shape as the service's `RoleReading`, which this layer must not import. */
export type RoleParsing =
  | { readonly ok: true; readonly role: RoleDefinition; readonly notes: readonly InputProblem[] }
  | { readonly ok: false; readonly problems: ProblemList }

/** Reads and checks the JSON text of a role definition. Never throws for bad input. */
export function parseRole(bytes: Uint8Array, validate: RoleValidator, limits?: ReadLimits): RoleParsing {
  const reading = readJson(bytes, limits)
  if (!reading.ok) return reading
  const { problems, truncated } = validate(reading.value)
  // The validator has accepted the value, which is what the type says.
  if (problems.length === 0) return { ok: true, role: reading.value as RoleDefinition, notes: [] }
  const placed = problems.map(problem => ({ ...problem, ...reading.locate(problem.pointer) }))
  return { ok: false, problems: { problems: placed, truncated } }
}

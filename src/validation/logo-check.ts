/** Checks the logo of a role definition. */
import type { InputProblem } from '../domain/problem.ts'
import type { RoleDraft } from '../domain/semantics/check.ts'
import { readLogo } from './logo.ts'

/** Gives the problem of the logo, where there is a logo and it has one. */
export function checkLogo(role: RoleDraft): readonly InputProblem[] {
  const { data, width } = role.organization?.theme?.logo ?? {}
  if (data === undefined) return []
  const reading = readLogo(data, width)
  if (reading.ok) return []
  const { code, message, hint } = reading
  return [{ pointer: '/organization/theme/logo/data', code, message, hint }]
}

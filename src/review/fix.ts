/** Applies the safe patches of a review, one after the other: each may change what the next review finds. */
import type { RoleDefinition } from '../domain/role.ts'
import type { Finding, NamedPatch } from './finding.ts'
import { withPatch } from './patches.ts'

/** A patch that was applied, and what it mended. */
export interface AppliedFix {
  readonly finding: Finding
  readonly patch: NamedPatch
}

export interface FixedRole {
  readonly role: RoleDefinition
  readonly fixes: readonly AppliedFix[]
}

/** A role has fewer findings than this that a machine may mend; it ends a circle of patches that undo each other. */
const mostFixes = 200

/**
 * Mends what can be mended unseen. A patch that would make the role invalid is passed over.
 * @param review gives the findings of a role
 * @param isValid whether the validation accepts a role
 */
export function applySafePatches(
  role: RoleDefinition,
  review: (role: RoleDefinition) => readonly Finding[],
  isValid: (role: RoleDefinition) => boolean
): FixedRole {
  const fixes: AppliedFix[] = []
  const refused = new Set<string>()
  let current = role
  while (fixes.length < mostFixes) {
    const next = nextFix(review(current), refused)
    if (next === null) break
    const mended = withPatch(current, next.patch.operations)
    if (isValid(mended)) {
      current = mended
      fixes.push(next)
    }
    // A patch that did not help must not be tried for ever.
    refused.add(keyOf(next))
  }
  return { role: current, fixes }
}

function nextFix(findings: readonly Finding[], refused: ReadonlySet<string>): AppliedFix | null {
  for (const finding of findings) {
    const patch = finding.patches?.find(({ safe }) => safe)
    if (patch !== undefined && !refused.has(keyOf({ finding, patch }))) return { finding, patch }
  }
  return null
}

function keyOf({ finding, patch }: AppliedFix): string {
  return JSON.stringify([finding.rule, finding.pointer, patch.operations])
}

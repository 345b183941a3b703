/** Puts findings into the order in which a person mends them, and leaves out what another says better. */
import { pointerSteps } from '../domain/pointer.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { type Finding, severities } from './finding.ts'

/** The worst first; then in the order of the role; then in the order of the text, with what is missing at the end. */
export function orderFindings(findings: readonly Finding[], role: RoleDefinition | null): readonly Finding[] {
  const parts = role === null ? [] : Object.keys(role)
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  const part = ({ pointer }: Finding) => {
    const index = parts.indexOf(pointerSteps(pointer)[0] ?? '')
    return index === -1 ? parts.length : index
  }
  return withoutEchoes(findings).toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      part(a) - part(b) ||
      comparePointers(a.pointer, b.pointer) ||
      placeInText(a) - placeInText(b) ||
      (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  )
}

const placeInText = ({ span }: Finding) => span?.start ?? Number.MAX_SAFE_INTEGER

/** List items by their number, all else by name. */
function comparePointers(a: string, b: string): number {
  const [left, right] = [pointerSteps(a), pointerSteps(b)]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one = '', other = ''] = [left[index], right[index]]
    if (one === other) continue
    return /^\d+$/.test(one) && /^\d+$/.test(other) ? Number(one) - Number(other) : one < other ? -1 : 1
  }
  return left.length - right.length
}

/** Where two rules mark overlapping words, the weaker one adds nothing: the worse, then the longer, then the first stays. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const byPointer = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.span === undefined) continue
    const others = byPointer.get(finding.pointer)
    if (others === undefined) byPointer.set(finding.pointer, [finding])
    else others.push(finding)
  }
  const echoes = new Set<Finding>()
  for (const list of byPointer.values()) markEchoes(list, echoes)
  return findings.filter(finding => !echoes.has(finding))
}

function markEchoes(findings: readonly Finding[], echoes: Set<Finding>): void {
  const byStart = findings.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
  for (const [index, one] of byStart.entries()) {
    for (let next = index + 1; next < byStart.length; next++) {
      const other = byStart[next]
      if (other === undefined || (other.span?.start ?? 0) >= (one.span?.end ?? 0)) break
      echoes.add(isStronger(one, other) ? other : one)
    }
  }
}

function isStronger(one: Finding, other: Finding): boolean {
  const rank = severities.indexOf(one.severity) - severities.indexOf(other.severity)
  if (rank !== 0) return rank < 0
  return (one.span?.text.length ?? 0) >= (other.span?.text.length ?? 0)
}

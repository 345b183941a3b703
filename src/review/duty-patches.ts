/** Ways to mend that add a duty of the library: where duties have shares of time, the new one takes its share from the largest. */
import type { Operation } from 'rfc6902'
import type { RoleDefinition } from '../domain/role.ts'
import type { StatedDuty } from './facts.ts'
import { append } from './patches.ts'
import type { DraftPatch, RoleContext, Slots } from './rule.ts'

/** A new duty gets this share, in percent: enough to show that it has time, to be set by a person. */
const smallShare = 1

/** Null where the role has the duty, where the library lacks it, or where no duty can spare a share. */
export function addDuty({ role, facts, library }: RoleContext, name: string, id: string): DraftPatch | null {
  const item = library.duties.get(id)
  if (item === undefined || facts.names(id)) return null
  const values: Slots = { duty: item.title }
  const isShared = facts.duties.some(({ percent }) => percent !== undefined)
  if (!isShared) return { name, safe: true, operations: append(role, '/duties', { id }), values }
  const spare = spareFrom(role, facts.duties)
  if (spare === null) return null
  return { name, safe: false, operations: [spare, ...append(role, '/duties', { id, percent: smallShare })], values }
}

/** Null where levels or tracks have duties of their own, for there each set has its own sum. */
function spareFrom(role: RoleDefinition, duties: readonly StatedDuty[]): Operation | null {
  if (role.duties.some(({ levels, tracks }) => levels !== undefined || tracks !== undefined)) return null
  const largest = duties.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))[0]
  if (largest?.percent === undefined || largest.percent <= smallShare) return null
  return { op: 'replace', path: `${largest.pointer}/percent`, value: largest.percent - smallShare }
}

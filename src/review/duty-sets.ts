/** The duties that one person has, where a document serves several levels or tracks: each of them has its own set. */
import type { RoleDefinition } from '../domain/role.ts'
import type { RoleFacts, StatedDuty } from './facts.ts'

/** One set for each level and track that a duty is limited to; a single one where none is. Never empty. */
export function dutySets(role: RoleDefinition, { duties }: RoleFacts): readonly (readonly StatedDuty[])[] {
  const levels = idsInUse(role.position.levels, duties, 'levels')
  const tracks = idsInUse(role.position.tracks, duties, 'tracks')
  return levels.flatMap(level =>
    tracks.map(track => duties.filter(({ own }) => applies(own.levels, level) && applies(own.tracks, track)))
  )
}

function idsInUse(
  list: readonly { readonly id: string }[] | undefined,
  duties: readonly StatedDuty[],
  name: 'levels' | 'tracks'
): readonly (string | null)[] {
  const ids = (list ?? []).map(({ id }) => id)
  return ids.length > 0 && duties.some(({ own }) => own[name] !== undefined) ? ids : [null]
}

function applies(limits: readonly string[] | undefined, id: string | null): boolean {
  return limits === undefined || limits.length === 0 || id === null || limits.includes(id)
}

/** Names of the parts that a role definition refers to by id: its sites, levels and lived-experience tracks. */
import type { RoleDefinition } from '../../domain/role.ts'

export interface Names {
  readonly sites: (ids: readonly string[] | undefined) => readonly string[]
  readonly levels: (ids: readonly string[] | undefined) => readonly string[]
  readonly tracks: (ids: readonly string[] | undefined) => readonly string[]
}

/** An id that names nothing stands for itself; validation has refused it before. */
export function namesOf(role: RoleDefinition): Names {
  return {
    sites: lookUpIn(role.position.sites),
    levels: lookUpIn(role.position.levels),
    tracks: lookUpIn(role.position.tracks)
  }
}

function lookUpIn(parts: readonly { readonly id?: string; readonly name: string }[] | undefined) {
  return (ids: readonly string[] | undefined): readonly string[] =>
    (ids ?? []).map(id => parts?.find(part => part.id === id)?.name ?? id)
}

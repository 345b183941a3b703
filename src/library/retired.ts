/** Ids that items had before: where each of them leads now, and whether the files say so rightly. */
import { type ItemKind, itemKinds, itemNames } from './kinds.ts'
import { suggestion } from './suggestion.ts'

/** An id that is no longer in use, and the item of the same kind that took its place. */
export interface RetiredId {
  readonly id: string
  readonly replacedBy: string
  /** The first version of the content without it. */
  readonly since?: string
}

export type RetiredIds = Readonly<Record<ItemKind, readonly RetiredId[]>>
type ItemsOfKinds = Readonly<Record<ItemKind, readonly { readonly id: string }[]>>

/** A retired id leads to an item that is there, is not in use again, and is listed once. */
export function checkRetired(retired: RetiredIds, items: ItemsOfKinds) {
  return itemKinds.flatMap(kind => {
    if (retired[kind].length === 0) return []
    const inUse = new Set(items[kind].map(({ id }) => id))
    const seen = new Set<string>()
    return retired[kind].flatMap(({ id, replacedBy }, index) => {
      const pointer = `/retired/${index}`
      const faults: { kind: ItemKind; pointer: string; reason: string }[] = []
      if (inUse.has(id)) {
        const reason = `The id "${id}" is retired, but an item has it. Give the item another id.`
        faults.push({ kind, pointer: `${pointer}/id`, reason })
      }
      if (seen.has(id)) faults.push({ kind, pointer: `${pointer}/id`, reason: `The id "${id}" is retired twice.` })
      seen.add(id)
      if (!inUse.has(replacedBy)) {
        const reason = `There is no ${itemNames[kind]} "${replacedBy}"${suggestion(replacedBy, inUse)}`
        faults.push({ kind, pointer: `${pointer}/replacedBy`, reason })
      }
      return faults
    })
  })
}

/** By kind: the id that took the place of each retired one. */
export function successors(retired: RetiredIds): Readonly<Record<ItemKind, Readonly<Record<string, string>>>> {
  const entries = itemKinds.map(kind => {
    const pairs = retired[kind].map(({ id, replacedBy }) => [id, replacedBy] as const)
    return [kind, Object.freeze(Object.fromEntries(pairs))] as const
  })
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<ItemKind, Readonly<Record<string, string>>>>
}

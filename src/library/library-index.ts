/** The library by id, deeply frozen; a kind is indexed when it is first asked for, since one document needs few. */
import { type ItemKind, itemKinds } from './kinds.ts'
import type { Library } from './library.ts'
import type { LibraryItems } from './references.ts'
import { type RetiredIds, successors } from './retired.ts'

/** What an index is made from; each is asked at most once, and for each kind once. */
export interface LibraryReader {
  /** The items of a kind in the order of its file. */
  items<Kind extends ItemKind>(kind: Kind): LibraryItems[Kind]
  retired(): RetiredIds
}

export function libraryIndex(contentVersion: string, read: LibraryReader): Library {
  let retired: Library['retired'] | undefined
  const known = new Map<ItemKind, unknown>()
  function index<Kind extends ItemKind>(kind: Kind): ReadonlyMap<string, LibraryItems[Kind][number]> {
    const found = known.get(kind) ?? byId(read.items(kind))
    known.set(kind, found)
    return found as ReadonlyMap<string, LibraryItems[Kind][number]>
  }
  const library = {
    contentVersion,
    get retired() {
      retired ??= successors(read.retired())
      return retired
    }
  }
  for (const kind of itemKinds) {
    const name = kind === 'out-of-scope' ? 'outOfScope' : kind
    Object.defineProperty(library, name, { enumerable: true, get: () => index(kind) })
  }
  return Object.freeze(library) as Library
}

/**
 * In the order of the file. A frozen Map can still be set, so the methods that change it are refused. An item is frozen
 * before anybody gets it, and no earlier: freezing hundreds would take longer than a whole document.
 */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(items.map(item => [item.id, item]))
  const frozen = new Map<string, T>()
  const freezeAll = () => {
    if (frozen.size < map.size) for (const id of map.keys()) get(id)
  }
  const get = (id: string): T | undefined => {
    const known = frozen.get(id)
    if (known !== undefined) return known
    const item: T | undefined = Map.prototype.get.call(map, id)
    if (item !== undefined) frozen.set(id, deepFreeze(item))
    return item
  }
  Object.defineProperty(map, 'get', { value: get })
  for (const method of ['values', 'entries', 'forEach', Symbol.iterator] as const) {
    const value = (...given: never[]) => {
      freezeAll()
      return Reflect.apply(Map.prototype[method], map, given)
    }
    Object.defineProperty(map, method, { value })
  }
  for (const method of ['set', 'delete', 'clear']) Object.defineProperty(map, method, { value: refuseChange })
  return Object.freeze(map)
}

function refuseChange(): never {
  throw new TypeError('The content library cannot be changed.')
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part)
    Object.freeze(value)
  }
  return value
}

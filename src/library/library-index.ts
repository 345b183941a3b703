/** The library by id, deeply frozen; a kind is indexed when it is first asked for, since one document needs few. */
import type { ItemKind } from './kinds.ts'
import type { Library } from './library.ts'
import type { LibraryItems } from './references.ts'

/** Gives the items of a kind in the order of its file; asked at most once for each. */
export type ItemReader = <Kind extends ItemKind>(kind: Kind) => LibraryItems[Kind]

export function libraryIndex(contentVersion: string, read: ItemReader): Library {
  const known = new Map<ItemKind, unknown>()
  function index<Kind extends ItemKind>(kind: Kind): ReadonlyMap<string, LibraryItems[Kind][number]> {
    const found = known.get(kind) ?? byId(read(kind))
    known.set(kind, found)
    return found as ReadonlyMap<string, LibraryItems[Kind][number]>
  }
  return Object.freeze({
    contentVersion,
    get sources() {
      return index('sources')
    },
    get frameworks() {
      return index('frameworks')
    },
    get competencies() {
      return index('competencies')
    },
    get areas() {
      return index('areas')
    },
    get duties() {
      return index('duties')
    },
    get outOfScope() {
      return index('out-of-scope')
    },
    get boundaries() {
      return index('boundaries')
    },
    get statements() {
      return index('statements')
    },
    get settings() {
      return index('settings')
    }
  })
}

/** In the order of the file. A frozen Map can still be set, so the methods that change it are refused. */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(items.map(item => [item.id, deepFreeze(item)]))
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

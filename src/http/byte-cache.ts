/** Keeps the most recently used results up to a number of bytes, in memory only. */

export interface ByteCache<T> {
  get(key: string): T | undefined
  /** `bytes` is the size that counts towards the limit. A value larger than a quarter of the limit is not kept. */
  set(key: string, value: T, bytes: number): void
  readonly bytes: number
}

/** A cache that drops what was used least recently. A limit of 0 keeps nothing. */
export function createByteCache<T>(limit: number): ByteCache<T> {
  // A Map iterates in the order of insertion, so putting an entry back at the end on use keeps the oldest first.
  const entries = new Map<string, { readonly value: T; readonly bytes: number }>()
  let total = 0

  const remove = (key: string) => {
    total -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, bytes) {
      remove(key)
      const size = bytes + key.length
      if (size > limit / 4) return
      entries.set(key, { value, bytes: size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= limit) return
        remove(oldest)
      }
    },
    get bytes() {
      return total
    }
  }
}

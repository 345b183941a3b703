/** A small memory for things that are made again and again from the same key. */

/**
 * Gives what `make` made for the key before, or makes it. Holds `most` things at most; when there are more, the one that
 * was made first is forgotten, so that nobody can fill the memory.
 */
export function remembered<Value>(store: Map<string, Value>, most: number, key: string, make: () => Value): Value {
  const found = store.get(key)
  if (found !== undefined) return found
  const value = make()
  if (store.size >= most) {
    const oldest = store.keys().next().value
    if (oldest !== undefined) store.delete(oldest)
  }
  store.set(key, value)
  return value
}

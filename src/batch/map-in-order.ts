/** Does work on the items of a stream side by side, a bounded number at a time, and gives the results in order. */

/**
 * Reads an item only when there is room for it, so a slow consumer slows the source. Ends with the error of the source
 * or of the work, and closes the source when the consumer stops.
 */
export async function* mapInOrder<Item, Result>(
  source: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>
): AsyncGenerator<Result> {
  const iterator = source[Symbol.asyncIterator]()
  const pending: Promise<Result>[] = []
  let reading: Promise<IteratorResult<Item>> | null = null
  let hasEnded = false
  const read = () => {
    reading ??= quiet(iterator.next())
    return reading
  }
  const take = (next: IteratorResult<Item>) => {
    reading = null
    if (next.done === true) hasEnded = true
    else pending.push(quiet(work(next.value)))
  }
  try {
    while (!hasEnded || pending.length > 0) {
      const [head] = pending
      const canRead = !hasEnded && pending.length < limit
      if (head === undefined) {
        take(await read())
        continue
      }
      const first: 'done' | IteratorResult<Item> = canRead
        ? await Promise.race([read(), head.then(() => 'done' as const)])
        : 'done'
      if (first !== 'done') {
        take(first)
        continue
      }
      const result = await head
      pending.shift()
      yield result
    }
  } finally {
    await iterator.return?.()
  }
}

/** A promise whose failure is told to whoever waits for it, and to no one where nobody does. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

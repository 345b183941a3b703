/** Answers by idempotency key: at most so many bytes, for so long, in memory only; the oldest is forgotten first. */

/** An answer that can be given again. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

/** What is known of a key. `fingerprint` stands for the request that it was first used with. */
export type KeyState =
  | { readonly state: 'in-flight'; readonly fingerprint: string }
  | { readonly state: 'answered'; readonly fingerprint: string; readonly answer: KeptAnswer }

export interface IdempotencyStore {
  get(key: string): KeyState | undefined
  /** False where too many requests with a key are in flight. */
  begin(key: string, fingerprint: string): boolean
  /** Keeps the answer; one of more than a quarter of all bytes is forgotten instead. */
  finish(key: string, answer: KeptAnswer): void
  /** Forgets the key, so that the next request with it is done anew. */
  release(key: string): void
  readonly bytes: number
  readonly size: number
}

export interface StoreOptions {
  readonly maxBytes: number
  readonly keepMilliseconds: number
  readonly now: () => number
}

type Entry = KeyState & { readonly expires: number; readonly bytes: number }

const mostEntries = 20_000
/** A request that has not been answered by then never will be. */
const flightMilliseconds = 300_000
/** What an entry takes beside its body, about. */
const entryBytes = 1024

export function createIdempotencyStore({ maxBytes, keepMilliseconds, now }: StoreOptions): IdempotencyStore {
  const entries = createEntries(maxBytes, now)
  return {
    get: entries.get,
    begin(key, fingerprint) {
      entries.makeRoom()
      if (entries.size >= mostEntries) return false
      entries.put(key, { state: 'in-flight', fingerprint, expires: now() + flightMilliseconds, bytes: entryBytes })
      return true
    },
    finish(key, answer) {
      const entry = entries.get(key)
      if (entry === undefined) return
      const bytes = answer.body.length + entryBytes
      if (bytes > maxBytes / 4) return entries.release(key)
      const { fingerprint } = entry
      entries.put(key, { state: 'answered', fingerprint, answer, expires: now() + keepMilliseconds, bytes })
      entries.makeRoom()
    },
    release: entries.release,
    get bytes() {
      return entries.bytes
    },
    get size() {
      return entries.size
    }
  }
}

/** Entries with their sum of bytes, which lapse with time. */
function createEntries(maxBytes: number, now: () => number) {
  // A Map iterates in the order of insertion: the oldest come first.
  const entries = new Map<string, Entry>()
  let bytes = 0

  const release = (key: string) => {
    bytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  return {
    release,
    get(key: string): Entry | undefined {
      const entry = entries.get(key)
      if (entry === undefined || now() < entry.expires) return entry
      release(key)
      return undefined
    },
    put(key: string, entry: Entry) {
      release(key)
      entries.set(key, entry)
      bytes += entry.bytes
    },
    /** Answers go first: a key in flight guards something that is being done. */
    makeRoom() {
      for (const [key, { state, expires }] of entries) {
        if (bytes <= maxBytes && entries.size < mostEntries) return
        if (state === 'answered' || now() >= expires) release(key)
      }
    },
    get bytes() {
      return bytes
    },
    get size() {
      return entries.size
    }
  }
}

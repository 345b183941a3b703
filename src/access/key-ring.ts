/** The API keys in force: those of the keys file as it is now, without a restart when it changes. */
import { readFileSync, statSync } from 'node:fs'
import { type KeyRecord, keyIdOf, matchesHash } from './api-key.ts'
import { readKeys } from './keys-file.ts'
import { type Authentication, scopesIn } from './scopes.ts'

export interface KeyRing {
  check(key: string): Authentication
}

export interface KeyRingOptions {
  readonly path: string
  /** Milliseconds, as `Date.now`. */
  readonly now: () => number
  /** Told when the file has changed: how many keys there are, or what is wrong; the keys then stay as they were. */
  readonly onChange: (change: { readonly keys: number } | { readonly problems: readonly string[] }) => void
}

export type KeyRingOpening =
  | { readonly ok: true; readonly ring: KeyRing }
  | { readonly ok: false; readonly problems: readonly string[] }

type FileReading = ReturnType<typeof readKeys>

/** How often the file is looked at, at most: a look costs a few microseconds, a removed key counts for no longer. */
const lookMilliseconds = 1000

/** Opens the file. What is wrong with it is for the operator, who is told before anything is served. */
export function openKeyRing({ path, now, onChange }: KeyRingOptions): KeyRingOpening {
  let mark = markOf(path)
  let lookedAt = now()
  const first = readFile(path)
  if (!first.ok) return first
  let { records } = first

  const lookAgain = () => {
    const time = now()
    // A clock that was set back must not keep an old file in force.
    if (time >= lookedAt && time - lookedAt < lookMilliseconds) return
    lookedAt = time
    const found = markOf(path)
    if (found === mark) return
    mark = found
    const reading = readFile(path)
    if (reading.ok) {
      records = reading.records
      onChange({ keys: records.size })
    } else onChange({ problems: reading.problems })
  }
  const check = (key: string): Authentication => {
    lookAgain()
    const id = keyIdOf(key)
    if (id === null) return { ok: false, refusal: 'malformed' }
    const record = records.get(id)
    if (record === undefined || !matchesHash(key, record.hash)) return { ok: false, refusal: 'unknown' }
    if (now() >= Date.parse(record.expires)) return { ok: false, refusal: 'expired' }
    return { ok: true, caller: callerOf(record) }
  }
  return { ok: true, ring: { check } }
}

function callerOf({ id, scopes, ratePerMinute }: KeyRecord) {
  return { id: `key:${id}`, kind: 'key', scopes: scopesIn(scopes), ratePerMinute: ratePerMinute ?? null } as const
}

/** Changes whenever the file is written or another one is put in its place, as Kubernetes does with a new link. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`
}

function readFile(path: string): FileReading {
  try {
    return readKeys(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { ok: false, problems: [`the file cannot be read (${code}).`] }
  }
}

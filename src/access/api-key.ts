/** API keys: how one is made, what of it is kept, and how a key that is shown is held against that. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Scope } from './scopes.ts'

/** A line of the keys file; `schemas/api-key.schema.json` describes it. */
export interface KeyRecord {
  readonly id: string
  readonly name: string
  /** `sha256:` and the lowercase hex SHA-256 of the whole key. */
  readonly hash: string
  readonly scopes: readonly Scope[]
  /** RFC 3339, UTC. */
  readonly created: string
  /** From this moment on the key is refused. RFC 3339, UTC. */
  readonly expires: string
  readonly ratePerMinute?: number
}

export interface NewKey {
  /** Shown once and kept nowhere. */
  readonly key: string
  readonly record: KeyRecord
}

const keyForm = /^prk_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/

/** Makes a key of 256 random bits, and the record that it is known by. Times are in milliseconds. */
export function createKey(
  facts: Pick<KeyRecord, 'name' | 'scopes' | 'ratePerMinute'>,
  now: number,
  expires: number
): NewKey {
  const id = randomBytes(8).toString('hex')
  const key = `prk_${id}_${randomBytes(32).toString('base64url')}`
  const { name, scopes, ratePerMinute } = facts
  const record = {
    id,
    name,
    hash: hashKey(key),
    scopes,
    created: timeText(now),
    expires: timeText(expires),
    ...(ratePerMinute !== undefined && { ratePerMinute })
  }
  return { key, record }
}

/** The id inside a key; null for what cannot be one of our keys. */
export function keyIdOf(key: string): string | null {
  return keyForm.exec(key)?.[1] ?? null
}

/** Compares in a time that says nothing of where the two differ. */
export function matchesHash(key: string, kept: string): boolean {
  const made = Buffer.from(hashKey(key))
  const known = Buffer.from(kept)
  return made.length === known.length && timingSafeEqual(made, known)
}

/**
 * One round of SHA-256 is right here. Slow hashes such as scrypt guard passwords, which people choose and which can be
 * guessed; of 2^256 random keys none can. A slow one would let anybody keep the service busy by sending false keys.
 */
function hashKey(key: string): string {
  return `sha256:${hash('sha256', key, 'hex')}`
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

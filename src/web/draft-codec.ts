/** Writes a draft as one line of text for a form field, a file or a link, and reads it again. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { readJson } from '../validation/read-json.ts'
import { type Draft, draftIn } from './draft.ts'

/** Characters of a draft that is taken in, and bytes of its JSON: a full role is a tenth of that. */
export const mostDraftCharacters = 400_000
const mostDraftBytes = 1_500_000
const draftLimits = { maxBytes: mostDraftBytes, maxDepth: 40, maxItems: 40_000 }

export type DraftReading =
  /** `isOurs` is false where the text was changed, or was signed with another key. What it says is data either way. */
  | { readonly ok: true; readonly draft: Draft; readonly isOurs: boolean }
  | { readonly ok: false; readonly reason: 'missing' | 'too-large' | 'unreadable' }

/** A draft with JSON of fewer bytes than this is within every limit: no value takes less than two. */
const surelySmall = 2 * draftLimits.maxItems

export interface DraftCodec {
  /** `signature.content`, both base64url. */
  encode(draft: Draft): string
  /** The draft as it can be sent and read again, without the oldest steps back where it has no room for them; null where it has grown too large. */
  fitted(draft: Draft): Draft | null
  /** Never throws for bad input. */
  decode(text: string): DraftReading
}

/**
 * Makes the codec. Replicas that share the key know each other's drafts as unchanged. The key is any text; the signature
 * is HMAC-SHA-256 over the compressed content.
 */
export function createDraftCodec(key: string): DraftCodec {
  const sign = (content: string) => createHmac('sha256', key).update(content).digest('base64url')
  const encode: DraftCodec['encode'] = draft => {
    const content = deflateRawSync(JSON.stringify(draft), { level: 6 }).toString('base64url')
    return `${sign(content)}.${content}`
  }
  const decode: DraftCodec['decode'] = text => {
    if (text === '') return { ok: false, reason: 'missing' }
    if (text.length > mostDraftCharacters) return { ok: false, reason: 'too-large' }
    const dot = text.indexOf('.')
    const content = text.slice(dot + 1)
    const draft = dot === -1 ? null : draftOf(content)
    if (draft === null) return { ok: false, reason: 'unreadable' }
    return { ok: true, draft, isOurs: isSame(sign(content), text.slice(0, dot)) }
  }
  const fitted: DraftCodec['fitted'] = draft => {
    const isSmall = Buffer.byteLength(JSON.stringify(draft)) < surelySmall
    if (isSmall || decode(encode(draft)).ok) return draft
    return draft.undo.length === 0 ? null : fitted({ ...draft, undo: draft.undo.slice(1) })
  }
  return { encode, decode, fitted }
}

function draftOf(content: string): Draft | null {
  try {
    const bytes = inflateRawSync(Buffer.from(content, 'base64url'), { maxOutputLength: mostDraftBytes })
    const reading = readJson(bytes, draftLimits)
    // Characters that no document may hold are for the check of the role to name, at their place.
    const value = reading.ok ? reading.value : reading.readable?.value
    return value === undefined ? null : draftIn(value)
  } catch {
    // zlib refuses what is no deflated data, or too much of it.
    return null
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

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

export interface DraftCodec {
  /** `signature.content`, both base64url. */
  encode(draft: Draft): string
  /** Never throws for bad input. */
  decode(text: string): DraftReading
}

/**
 * Makes the codec. Replicas that share the key know each other's drafts as unchanged. The key is any text; the signature
 * is HMAC-SHA-256 over the compressed content.
 */
export function createDraftCodec(key: string): DraftCodec {
  const sign = (content: string) => createHmac('sha256', key).update(content).digest('base64url')
  return {
    encode(draft) {
      const content = deflateRawSync(JSON.stringify(draft), { level: 6 }).toString('base64url')
      return `${sign(content)}.${content}`
    },
    decode(text) {
      if (text === '') return { ok: false, reason: 'missing' }
      if (text.length > mostDraftCharacters) return { ok: false, reason: 'too-large' }
      const dot = text.indexOf('.')
      const content = text.slice(dot + 1)
      const draft = dot === -1 ? null : draftOf(content)
      if (draft === null) return { ok: false, reason: 'unreadable' }
      return { ok: true, draft, isOurs: isSame(sign(content), text.slice(0, dot)) }
    }
  }
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

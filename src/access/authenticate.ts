/** Tells who a caller is by the credential that was sent: an API key, or a token of the identity provider. */
import { createTokenCheck, type TokenCheck, type TokenSource } from './bearer-token.ts'
import { type KeyRing, type KeyRingOptions, openKeyRing } from './key-ring.ts'
import type { Authentication } from './scopes.ts'

export interface AuthenticatorOptions {
  readonly keysFile: string | undefined
  readonly tokens: TokenSource | undefined
  readonly now: () => number
  readonly onKeysChange: KeyRingOptions['onChange']
}

/** Headers that can carry a credential. */
export interface CredentialHeaders {
  readonly authorization?: string | undefined
  readonly 'x-api-key'?: string | readonly string[] | undefined
}

/** An answer at once where there is nothing to wait for, which is so for every API key. */
export type Authenticate = (headers: CredentialHeaders) => Authentication | Promise<Authentication>

export type AuthenticatorOpening =
  | { readonly ok: true; readonly authenticate: Authenticate }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Problems: the keys file cannot be read or has lines that are wrong. */
export async function openAuthenticator(options: AuthenticatorOptions): Promise<AuthenticatorOpening> {
  const { keysFile, tokens, now, onKeysChange } = options
  const opening = keysFile === undefined ? null : openKeyRing({ path: keysFile, now, onChange: onKeysChange })
  if (opening?.ok === false) return opening
  const check = tokens === undefined ? null : await createTokenCheck(tokens)
  const ring = opening?.ring ?? null
  return { ok: true, authenticate: headers => authenticate(headers, ring, check) }
}

// Characters; tokens with many groups reach a few thousand.
const longestCredential = 8192
const bearer = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i

function authenticate(headers: CredentialHeaders, ring: KeyRing | null, check: TokenCheck | null) {
  const { authorization, 'x-api-key': apiKey } = headers
  if (authorization === undefined && apiKey === undefined) return { ok: false, refusal: 'missing' } as const
  const credential = authorization === undefined ? String(apiKey) : bearer.exec(authorization)?.[1]
  if (credential === undefined || credential.length > longestCredential) {
    return { ok: false, refusal: 'malformed' } as const
  }
  // A token has three parts with dots between them, and a key has no dot.
  const isToken = authorization !== undefined && credential.includes('.')
  if (isToken) return check === null ? ({ ok: false, refusal: 'unknown' } as const) : check(credential)
  return ring === null ? ({ ok: false, refusal: 'unknown' } as const) : ring.check(credential)
}

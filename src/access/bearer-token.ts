/** Bearer tokens of an identity provider: JWTs that are signed with one of the keys that it publishes. */
import { hash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { type Authentication, scopesIn } from './scopes.ts'

export interface TokenSource {
  /** The `iss` that tokens must have. */
  readonly issuer: string
  /** What must be among their `aud`. */
  readonly audience: string
  /** Where the provider publishes its keys. */
  readonly jwksUrl: string
}

export type TokenCheck = (token: string) => Promise<Authentication>

/** Signatures with a key pair only: a secret that both sides share could be guessed, and `none` is no signature. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** Seconds that clocks may be apart. */
const clockTolerance = 5

/** Makes the check; keys are fetched when the first token comes, and again when a token names one that is not known. */
export async function createTokenCheck({ issuer, audience, jwksUrl }: TokenSource): Promise<TokenCheck> {
  const { createRemoteJWKSet, errors, jwtVerify } = await import('jose')
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5000, cooldownDuration: 30_000 })
  const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] }
  return async token => {
    try {
      const { payload } = await jwtVerify(token, keys, options)
      return { ok: true, caller: callerOf(payload) }
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, refusal: 'expired' }
      const isOfToken =
        error instanceof errors.JWTClaimValidationFailed ||
        error instanceof errors.JWTInvalid ||
        error instanceof errors.JWSInvalid ||
        error instanceof errors.JWSSignatureVerificationFailed ||
        error instanceof errors.JOSEAlgNotAllowed ||
        error instanceof errors.JOSENotSupported ||
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys
      return { ok: false, refusal: isOfToken ? 'invalid' : 'unavailable' }
    }
  }
}

/** `sub` is often an address or a name, so a digest of it stands for the caller wherever one is named. */
function callerOf({ iss, sub, scope, scp }: JWTPayload) {
  const id = `token:${hash('sha256', `${iss}\n${sub}`, 'hex').slice(0, 16)}`
  return { id, kind: 'token', scopes: scopesIn([...wordsOf(scope), ...wordsOf(scp)]), ratePerMinute: null } as const
}

/** `scope` is one text with blanks (RFC 8693, section 4.2); `scp` of some providers is that or a list. */
function wordsOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ')
  return Array.isArray(claim) ? claim.filter(word => typeof word === 'string') : []
}

/** The words that rights are given in, and who a caller is once a credential has been checked. */

/** `admin` includes the others. */
export const scopes = ['render', 'review', 'batch', 'admin'] as const
export type Scope = (typeof scopes)[number]

export interface Caller {
  /** Stable, and safe to log: the id of a key, or a digest of who a token speaks of. */
  readonly id: string
  readonly kind: 'key' | 'token'
  readonly scopes: ReadonlySet<Scope>
  /** Requests a minute; null where the caller has no limit of its own. */
  readonly ratePerMinute: number | null
}

/** Why a credential is refused: a stable word for the log and the answer. */
export type Refusal = 'missing' | 'malformed' | 'unknown' | 'expired' | 'invalid'

export type Authentication =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly refusal: Refusal }
  /** The keys of the identity provider cannot be had, so nothing can be said of a token. */
  | { readonly ok: false; readonly refusal: 'unavailable' }

/** Whether the caller may do what any one of the scopes allows; `any` is allowed to every caller that is known. */
export function isAllowed({ scopes: held }: Caller, needed: readonly Scope[] | 'any'): boolean {
  return needed === 'any' || held.has('admin') || needed.some(scope => held.has(scope))
}

/** Those of the words that are scopes. */
export function scopesIn(words: readonly string[]): ReadonlySet<Scope> {
  return new Set(scopes.filter(scope => words.includes(scope)))
}

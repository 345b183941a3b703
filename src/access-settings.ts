/** Settings of access: what they come to together, and which of them contradict each other. */
import { BlockList, isIP } from 'node:net'
import type { TokenSource } from './access/bearer-token.ts'

export interface AccessConfig {
  /** Whether a credential is asked for. */
  readonly isClosed: boolean
  readonly keysFile: string | undefined
  readonly tokens: TokenSource | undefined
  /** Requests a minute of one caller that has no limit of its own; 0 is no limit. */
  readonly keyRateLimit: number
  /** Refused credentials a minute of one address, after which it has to wait; 0 is no limit. */
  readonly failedLimit: number
  /** Origins whose pages may read answers; empty lets none. */
  readonly corsOrigins: readonly string[]
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether only programs of this machine can reach the address. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true
  const version = isIP(host)
  return version !== 0 && loopback.check(host, version === 4 ? 'ipv4' : 'ipv6')
}

/** `text` and `number` give a setting by its name; what is wrong is added to `problems`, in whole sentences. */
export function readAccess(
  text: (name: string) => string | undefined,
  number: (name: string) => number,
  problems: string[]
): AccessConfig {
  const keysFile = text('API_KEYS_FILE')
  const tokens = readTokens(text, problems)
  const origins = text('CORS_ORIGINS') ?? 'none'
  const isClosed = keysFile !== undefined || tokens !== undefined
  const isOpen = text('ACCESS') === 'open'
  const host = text('HOST') ?? ''
  if (isOpen && isClosed) {
    problems.push('ACCESS is "open", and API_KEYS_FILE or OIDC_ISSUER asks for credentials. Leave out one of them.')
  }
  if (!isOpen && !isClosed && !isLoopback(host)) {
    problems.push(
      `HOST is ${JSON.stringify(host)}, which others can reach, and nothing says who may use the service. ` +
        'Set API_KEYS_FILE (peer-role keys new makes keys) or OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL; ' +
        'or ACCESS=open where a proxy in front lets nobody in who may not.'
    )
  }
  return {
    isClosed,
    keysFile,
    tokens,
    keyRateLimit: number('PEER_ROLE_KEY_RATE_LIMIT'),
    failedLimit: number('PEER_ROLE_FAILED_LIMIT'),
    corsOrigins: origins === 'none' ? [] : origins.split(',')
  }
}

function readTokens(text: (name: string) => string | undefined, problems: string[]): TokenSource | undefined {
  const names = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL']
  const [issuer, audience, jwksUrl] = names.map(text)
  if (issuer !== undefined && audience !== undefined && jwksUrl !== undefined) {
    const isSafe = URL.canParse(jwksUrl) && (jwksUrl.startsWith('https:') || isLoopback(hostOf(jwksUrl)))
    if (!isSafe) problems.push('OIDC_JWKS_URL must begin with https, unless it is of this machine.')
    return { issuer, audience, jwksUrl }
  }
  const missing = names.filter(name => text(name) === undefined)
  if (missing.length < names.length) problems.push(`${missing.join(' and ')} must be set too: the three go together.`)
  return undefined
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '')
}

/** Counts refused credentials by the address that they came from, so that nobody can try one after the other for long. */
import { isIPv6 } from 'node:net'

export interface FailedAttempts {
  /** Milliseconds until credentials of the address are looked at again; 0 where they are now. */
  waitOf(address: string): number
  /** Notes that a credential from the address was refused. */
  count(address: string): void
  /** Addresses that are remembered. */
  readonly size: number
}

export interface AttemptLimits {
  /** Refused credentials that one address may send in a minute; 0 is no limit. */
  readonly max: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Addresses that are remembered at a time. */
  readonly most?: number
}

const windowMilliseconds = 60_000

/** The minute of an address begins with its first refusal; what is refused unseen after the last one does not extend it. */
export function createFailedAttempts({ max, now, most = 10_000 }: AttemptLimits): FailedAttempts {
  // All minutes are of the same length and a Map keeps the order of insertion, so the first entry is the first to lapse.
  const found = new Map<string, { count: number; readonly ends: number }>()
  const inForce = (network: string) => {
    const entry = found.get(network)
    return entry !== undefined && now() < entry.ends ? entry : undefined
  }
  return {
    waitOf(address) {
      // Where nothing was refused lately, which is nearly always, the address need not be read.
      const entry = found.size === 0 ? undefined : inForce(networkOf(address))
      return entry === undefined || entry.count < max ? 0 : entry.ends - now()
    },
    count(address) {
      if (max === 0) return
      const network = networkOf(address)
      const entry = inForce(network)
      if (entry !== undefined) {
        entry.count += 1
        return
      }
      found.delete(network)
      for (const [first, { ends }] of found) {
        if (now() < ends && found.size < most) break
        found.delete(first)
      }
      found.set(network, { count: 1, ends: now() + windowMilliseconds })
    },
    get size() {
      return found.size
    }
  }
}

/**
 * What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address, whose rest anybody can change at
 * will. Never throws: what is no address is its own network.
 */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [plain = ''] = address.split('%')
  if (!isIPv6(plain)) return address
  // Written in the one way of RFC 5952, so that a network has one name.
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1)
  if (short.startsWith('::ffff:')) return short
  const [head = '', tail = ''] = short.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

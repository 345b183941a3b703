/** Ranges of bytes in requests (RFC 9110, section 14): one range, so that a download that broke off can go on. */

export interface ByteRange {
  /** The first byte, from 0. */
  readonly start: number
  /** The last byte. */
  readonly end: number
}

/**
 * The part that is asked for; null for the whole, which is also the answer to a header that is not understood, to more
 * than one range, and where If-Range names another version. `unsatisfiable` for a part that does not exist.
 */
export function readRange(
  range: string | undefined,
  ifRange: string | undefined,
  etag: string,
  length: number
): ByteRange | 'unsatisfiable' | null {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const wanted = Number(last)
    return wanted === 0 || length === 0 ? 'unsatisfiable' : { start: Math.max(0, length - wanted), end: length - 1 }
  }
  const start = Number(first)
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= length ? 'unsatisfiable' : { start, end }
}

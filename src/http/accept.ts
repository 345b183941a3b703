/** Chooses a format by the Accept header (RFC 9110, section 12.5.1). */

interface Range {
  readonly type: string
  readonly quality: number
}

const qualityForm = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

/**
 * The best of `offers` (media types without parameters, in the service's own order) for an Accept header, or null when
 * none is acceptable. The most specific range decides about an offer; of equal qualities the offer that is named more
 * exactly wins, then the earlier one. A header that is absent or empty accepts everything.
 */
export function chooseMediaType<T extends string>(header: string | undefined, offers: readonly T[]): T | null {
  if (header === undefined || header.trim() === '') return offers[0] ?? null
  const ranges = header.slice(0, 4096).split(',').map(readRange)
  let best: { readonly offer: T; readonly quality: number; readonly exactness: number } | null = null
  for (const offer of offers) {
    const { quality, exactness } = rate(offer, ranges)
    const isBetter = best === null || quality > best.quality || (quality === best.quality && exactness > best.exactness)
    if (quality > 0 && isBetter) best = { offer, quality, exactness }
  }
  return best?.offer ?? null
}

/** A quality that cannot be read counts as 0, since guessing could send what the caller has ruled out. */
function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase())
  const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
  if (quality === undefined) return { type, quality: 1 }
  return { type, quality: qualityForm.test(quality) ? Number(quality) : 0 }
}

function rate(offer: string, ranges: readonly Range[]): { quality: number; exactness: number } {
  const names = [offer, `${offer.split('/')[0]}/*`, '*/*']
  for (const [index, name] of names.entries()) {
    const found = ranges.filter(range => range.type === name)
    if (found.length > 0) return { quality: Math.max(...found.map(range => range.quality)), exactness: 2 - index }
  }
  return { quality: 0, exactness: 0 }
}

/** Which rules hold where: what holds in a country holds in its parts, unless it leaves some of them out. */

/** Where something holds: ISO 3166 codes such as `GB` or `GB-SCT`. */
export interface Reach {
  /** Absent where it holds anywhere. */
  readonly jurisdictions?: readonly string[]
  /** Parts of these places where it does not hold, such as `GB-NIR`. */
  readonly exceptIn?: readonly string[]
}

/** The country of a place: `GB` of `GB-SCT`. */
export function countryPart(place: string): string {
  return place.slice(0, 2)
}

/** Whether it holds in a place: its own code or that of its country is named, and the place is not left out. */
export function holdsIn({ jurisdictions, exceptIn = [] }: Reach, place: string): boolean {
  if (exceptIn.includes(place)) return false
  return jurisdictions === undefined || jurisdictions.includes(place) || jurisdictions.includes(countryPart(place))
}

/** Whether it is written for this very place, and not for the whole country. */
export function isWrittenFor({ jurisdictions = [] }: Reach, place: string): boolean {
  return jurisdictions.includes(place)
}

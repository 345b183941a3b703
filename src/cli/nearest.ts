/** Says what to do about a name that is not known. */
import { nearest } from '../domain/nearest.ts'

/** The nearest name, or all of them where they are few, or where to find them. */
export function suggest(name: string, known: readonly string[], whereToLook: string): string {
  const best = nearest(name, known)
  if (best !== null) return `Did you mean ${best}?`
  return known.length <= 12 ? `Use one of: ${known.join(', ')}.` : whereToLook
}

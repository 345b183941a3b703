/** Says what to do about a name that is not known. */
import { nearest } from '../domain/nearest.ts'

/** "Did you mean …?" where a near name is known, else the whole list when it is short, else where to look. */
export function suggestName(name: string, known: readonly string[], whereToLook: string): string {
  const best = nearest(name, known)
  if (best !== null) return `Did you mean “${best}”?`
  return known.length > 0 && known.length <= 12 ? `Use one of: ${known.join(', ')}.` : whereToLook
}

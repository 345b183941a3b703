/** Finds the name that was probably meant. */
import { distance } from 'fastest-levenshtein'

/**
 * The known name nearest to `name` by edit distance, or null when none is near: at most a third of the letters may
 * differ. Names longer than 100 characters have no nearest, so that the time taken stays small.
 */
export function findNearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 100) return null
  const wanted = name.toLowerCase()
  let best: string | null = null
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase())
    if (found < bestDistance) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

/** "Did you mean …?" where a near name is known, else the whole list when it is short, else where to look. */
export function suggestName(name: string, known: readonly string[], whereToLook: string): string {
  const nearest = findNearest(name, known)
  if (nearest !== null) return `Did you mean “${nearest}”?`
  return known.length > 0 && known.length <= 12 ? `Use one of: ${known.join(', ')}.` : whereToLook
}

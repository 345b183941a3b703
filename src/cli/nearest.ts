/** Finds the name that was probably meant. */
import { distance } from 'fastest-levenshtein'

/** The known name nearest to `name`, or null when more than a third of the letters differ. */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > 100) return null
  const allowed = Math.max(2, Math.floor(name.length / 3))
  const ranked = known
    .map(candidate => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ steps }) => steps <= allowed)
    .sort((a, b) => a.steps - b.steps)
  return ranked[0]?.candidate ?? null
}

/** What to do about an unknown name: the nearest one, or all of them where they are few, or where to find them. */
export function suggest(name: string, known: readonly string[], whereToLook: string): string {
  const nearest = nearestName(name, known)
  if (nearest !== null) return `Did you mean ${nearest}?`
  return known.length <= 12 ? `Use one of: ${known.join(', ')}.` : whereToLook
}

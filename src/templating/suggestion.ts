/** Finds the name that was probably meant, for messages about templates. */
import { distance } from 'fastest-levenshtein'

/** `; did you mean “name”?` where a known name is near (a third of its letters may differ), otherwise nothing. */
export function suggest(name: string, known: Iterable<string>): string {
  let best: string | null = null
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const found = distance(name, candidate)
    if (found < least) {
      best = candidate
      least = found
    }
  }
  return best === null ? '' : `; did you mean “${best}”?`
}

/** Finds the name that was probably meant, for messages about templates. */
import { distance } from 'fastest-levenshtein'

/** `; did you mean “name”?` where a known name is near, otherwise nothing: short names may differ by one letter, others by two. */
export function suggest(name: string, known: Iterable<string>): string {
  let best: string | null = null
  let least = name.length <= 3 ? 2 : 3
  for (const candidate of known) {
    const found = distance(name.toLowerCase(), candidate.toLowerCase())
    if (found >= least || found >= name.length) continue
    best = candidate
    least = found
  }
  return best === null ? '' : `; did you mean “${best}”?`
}

/** The end of a sentence about a name that does not exist: the nearest one that does. */
import { distance } from 'fastest-levenshtein'

/** Up to this many known names are listed when none is near. */
const listable = 12

/**
 * `. Did you mean "…"?` where a known name is within a third of the letters; else `. Known are: ….` where they are few,
 * or a full stop.
 */
export function suggestion(wrong: string, known: Iterable<string>): string {
  let nearest: string | null = null
  let least = Math.max(2, Math.ceil(wrong.length / 3)) + 1
  const all = [...known]
  for (const candidate of all) {
    const away = distance(wrong, candidate)
    if (away < least) {
      least = away
      nearest = candidate
    }
  }
  if (nearest !== null) return `. Did you mean "${nearest}"?`
  return all.length > 0 && all.length <= listable ? `. Known are: ${all.join(', ')}.` : '.'
}

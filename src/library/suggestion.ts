/** The end of a sentence about a name that does not exist: the nearest one that does. */
import { nearest } from '../domain/nearest.ts'

/** Up to this many known names are listed when none is near. */
const listable = 12

/** `. Did you mean "…"?` where a known name is near; else `. Known are: ….` where they are few, or a full stop. */
export function suggestion(wrong: string, known: Iterable<string>): string {
  const all = [...known]
  const best = nearest(wrong, all)
  if (best !== null) return `. Did you mean "${best}"?`
  return all.length > 0 && all.length <= listable ? `. Known are: ${all.join(', ')}.` : '.'
}

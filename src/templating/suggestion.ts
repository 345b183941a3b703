/** Ends a message about a name in a template with the one that was probably meant. */
import { nearest } from '../domain/nearest.ts'

/** `; did you mean “name”?` where a known name is near, otherwise nothing. */
export function suggest(name: string, known: Iterable<string>): string {
  const best = nearest(name, known)
  return best === null ? '' : `; did you mean “${best}”?`
}

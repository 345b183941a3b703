/** Finds what was most likely meant by a word that is not known. */
import { distance } from 'fastest-levenshtein'

// Longer words are no names of ours, and comparing them takes time.
const longestWord = 64

/**
 * The candidate with the fewest letters different from `word`, when at most a third of them (rounded up) are; the first of several.
 * Upper and lower case, hyphens and underscores count as the same. Null when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null
  const wanted = plain(word)
  let best: string | null = null
  let fewest = (wanted.length < 3 ? 0 : Math.ceil(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > fewest + 4) continue
    const different = distance(wanted, plain(candidate))
    if (different >= fewest) continue
    fewest = different
    best = candidate
  }
  return best
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '')
}

/** A name for a document's file that every file system and HTTP header can hold. */

const longest = 100

/**
 * Letters and digits of any script, spaces, hyphens and full stops between words; at most 100 characters before the
 * ending. Source of the forbidden set: Microsoft, "Naming Files, Paths, and Namespaces".
 */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map(part =>
      part
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()
    )
    .filter(part => part !== '')
    .join(' - ')
  const short = [...name].slice(0, longest).join('').trim()
  return `${short === '' ? 'document' : short}.${ending}`
}

/** Which languages the patterns know. */

/** The patterns know English alone; a role in another language is reviewed for its parts and not for its words. */
export function isEnglish(languageTag: string): boolean {
  return /^en(-|$)/i.test(languageTag)
}

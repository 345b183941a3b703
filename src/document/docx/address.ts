/** Addresses of links, as the package format wants them: URIs of RFC 3986 in ASCII. */

const followable = /^(?:https?:\/\/|mailto:|tel:)/i
const otherCharacter = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu
const bareCharacter = /%(?![0-9A-Fa-f]{2})/g
// Word refuses longer ones.
const longestAddress = 2048

/** The address to write, or null where Word could not follow it: then its text stands without a link. */
export function uriOf(href: string): string | null {
  if (!followable.test(href) || !URL.canParse(href)) return null
  const text = new URL(href).href.replace(bareCharacter, '%25').replace(otherCharacter, encode)
  return text.length > longestAddress ? null : text
}

function encode(character: string): string {
  return encodeURIComponent(character.toWellFormed())
}

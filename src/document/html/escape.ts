/** Escaping for the three places where text of a person enters a page: markup, attributes, CSS strings. */

const inText = /[&<>]/g
const inAttribute = /[&<>"]/g
const inCssString = /["\\<\n\r\f\0]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replace(inText, entity)
}

/** The value of an attribute that stands in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(inAttribute, entity)
}

/**
 * A CSS string with its quotes. `<` is escaped too, so that no text can end the style element it stands in.
 * Source: CSS Syntax 3, "escaping"; the space ends the number of the code point.
 */
export function cssString(text: string): string {
  return `"${text.replace(inCssString, character => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}

function entity(character: string): string {
  return entities[character] ?? character
}

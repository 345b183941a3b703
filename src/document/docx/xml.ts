/** Text on its way into XML: escaped, and without any character that XML 1.0 forbids. */

const unsafe = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const unsafeEach = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const unsafeInAttribute = /["\t\n]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes a line feed of a bare carriage return, and spaces of all three in attributes (XML 1.0, 2.11 and 3.3.3).
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;'
}
const replacement = '\ufffd'

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Text between tags. A forbidden character becomes U+FFFD, so that no text can make a file that will not open; lone
 * surrogates become the same when the text is encoded as UTF-8.
 */
export function escapeXml(text: string): string {
  return unsafe.test(text) ? text.replace(unsafeEach, entity) : text
}

/** The value of an attribute that stands in double quotes. */
export function escapeXmlAttribute(text: string): string {
  return escapeXml(text).replace(unsafeInAttribute, entity)
}

function entity(character: string): string {
  return entities[character] ?? replacement
}

/** Escaping for Markdown: no text of a person can become a heading, a list, a link, a mark or HTML. */

// Every sign that means something within a line of CommonMark or of GitHub's tables, strikethrough and formulas.
const inLine = /[\\`*_{}[\]<>#|~&!$^@]/g
// What GitHub turns into a link without being asked: "https:" and "www.".
const scheme = /\b(https?|ftp|mailto|xmpp):/gi
const site = /\b(www)\./gi
const spaces = /[ \t\n\r\f\v]+/g

/** Text within a line. */
export function escapeText(text: string): string {
  return text.replace(spaces, ' ').replace(inLine, '\\$&').replace(scheme, '$1\\:').replace(site, '$1\\.')
}

/** Signs that begin a list, a rule or an underlined heading mean so only at the start of a line. */
export function escapeLineStarts(lines: string): string {
  return lines
    .split('\n')
    .map(line =>
      line
        .trimStart()
        .replace(/^[-+=]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    )
    .join('\n')
}

/** An address between angle brackets. */
export function escapeAddress(href: string): string {
  return href.replace(/[<>|\\\s]/g, sign => encodeURIComponent(sign)).replaceAll('&', '&amp;')
}

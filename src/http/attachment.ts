/** Writes Content-Disposition for file names in any script; a name can never end the header or add another. */

/**
 * The header's value (RFC 6266): a `filename` in ASCII that every client reads, and `filename*` (RFC 8187) where the
 * name holds more. `fallback` is an ASCII name for a title of which no letter is left.
 */
export function contentDisposition(kind: 'attachment' | 'inline', fileName: string, fallback: string): string {
  const name = cleanName(fileName) || fallback
  const ascii = toAscii(name)
  const hasName = /[A-Za-z0-9]/.test(ascii.replace(/\.[a-z0-9]+$/i, ''))
  const plain = `${kind}; filename="${hasName ? ascii : fallback}"`
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${encodeExtended(name)}`
}

/** Without control characters, lone surrogates, path separators and characters that file systems refuse. */
function cleanName(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|\u{fffd}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ .]+/, '')
    .trim()
}

/** Accents are taken off, what is left outside ASCII becomes a hyphen; `%` would be decoded by some clients. */
function toAscii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]+|[%;]/g, '-')
}

/** Everything but the attr-char of RFC 8187 is percent-encoded. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Character references in the static text of templates. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }

/** Replaces references by their characters; `report` is told the index of each that is not one of ours. */
export function decodeEntities(text: string, report: (index: number, reason: string) => void): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:(\w+)|#(\d+)|#x([\da-fA-F]+))?(;?)/g, (all, name, decimal, hex, end, index: number) => {
    const character = end === '' ? null : read(name, decimal, hex)
    if (character !== null) return character
    report(index, `“${all}” is not a known character reference; write “&amp;” for the sign itself`)
    return ''
  })
}

function read(name: string | undefined, decimal: string | undefined, hex: string | undefined): string | null {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? null) : null
  if (decimal === undefined && hex === undefined) return null
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return isText(code) ? String.fromCodePoint(code) : null
}

/** Whether XML 1.0 lets a code point stand and it is no control character. */
function isText(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff)
}

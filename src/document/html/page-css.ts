/** The printed page as CSS: paper size, running header and footer, page numbers. */
import type { DocumentMeta } from '../meta.ts'
import { type Direction, isOpposite } from './bidi.ts'
import { cssString } from './escape.ts'
import { fontStack } from './theme-css.ts'

const sizes = { a4: 'A4', letter: 'letter' } as const
const separator = ' · '
const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'

/**
 * The `@page` rules of one document. The first page has no running header: the title block says the same there.
 * Margin boxes take no custom properties from the page in every browser, so font and colour are written out.
 * Source: CSS Paged Media 3, "page-margin boxes".
 */
export function pageCss(meta: DocumentMeta): string {
  const base = meta.direction
  const [start, end] = base === 'ltr' ? ['left', 'right'] : ['right', 'left']
  const look = `font:8.5pt/1.3 ${fontStack(meta.theme.bodyFont)};color:#535d66;direction:${base}`
  const header = cssString(runningText(meta.header, base))
  const footer = cssString(runningText(meta.footer, base))
  return `@page{size:${sizes[meta.paper]};margin:20mm 19mm 22mm;
@top-${start}{content:${header};${look};text-align:${start}}
@bottom-${start}{content:${footer};${look};text-align:${start};width:75%}
@bottom-${end}{content:${pageNumber(meta.pageOf)};${look};text-align:${end};width:25%}}
@page :first{@top-${start}{content:none}}
`
}

function runningText(parts: readonly string[], base: Direction): string {
  return parts
    .map(part => (isOpposite(part, base) ? firstStrongIsolate + part + popDirectionalIsolate : part))
    .join(separator)
}

/** "Page {page} of {pages}" with the counters in place of the two words in braces. */
function pageNumber(pattern: string): string {
  return pattern
    .split(/(\{pages?\})/)
    .filter(part => part !== '')
    .map(part => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ')
}

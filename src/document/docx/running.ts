/** Running header and footer of the pages. */
import { isOpposite } from '../html/bidi.ts'
import type { DocumentMeta } from '../meta.ts'
import { wordNamespaces } from './namespaces.ts'
import { plainRun, type RunLook, runProperties, writeText } from './runs.ts'
import { footerStyle, headerStyle } from './style-ids.ts'
import { xmlDeclaration } from './xml.ts'

type RunningMeta = Pick<DocumentMeta, 'header' | 'footer' | 'pageOf' | 'direction'>

const separator = ' · '

/** `word/header1.xml`: on every page but the first, where the title block says the same. */
export function headerPart(meta: RunningMeta): string {
  const paragraph = runningParagraph(headerStyle, meta.direction, runningText(meta.header, meta.direction))
  return `${xmlDeclaration}<w:hdr ${wordNamespaces}>${paragraph}</w:hdr>`
}

/** `word/footer1.xml` and `word/footer2.xml`: what the document is, and the page number at the end of the line. */
export function footerPart(meta: RunningMeta): string {
  const { direction } = meta
  const runs = `${runningText(meta.footer, direction)}<w:r><w:tab/></w:r>${pageNumber(meta.pageOf, direction)}`
  return `${xmlDeclaration}<w:ftr ${wordNamespaces}>${runningParagraph(footerStyle, direction, runs)}</w:ftr>`
}

/** A paragraph of a header or footer around finished runs; `room` is its `w:spacing` element, if not the style's. */
export function runningParagraph(style: string, direction: DocumentMeta['direction'], runs: string, room = ''): string {
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${bidi}${room}</w:pPr>${runs}</w:p>`
}

function runningText(parts: readonly string[], base: DocumentMeta['direction']): string {
  return parts.map(part => writeText(part, lookOf(part, base), base)).join(writeText(separator, plainRun, base))
}

function lookOf(part: string, base: DocumentMeta['direction']): RunLook {
  return isOpposite(part, base) ? { ...plainRun, direction: base === 'ltr' ? 'rtl' : 'ltr' } : plainRun
}

/** "Page {page} of {pages}" with fields in place of the two words in braces; Word counts when it lays the pages out. */
function pageNumber(pattern: string, base: DocumentMeta['direction']): string {
  return pattern
    .split(/(\{pages?\})/)
    .map(part => {
      if (part === '{page}') return field('PAGE', base)
      return part === '{pages}' ? field('NUMPAGES', base) : writeText(part, plainRun, base)
    })
    .join('')
}

function field(name: string, base: DocumentMeta['direction']): string {
  const properties = runProperties(plainRun, base === 'rtl')
  return `<w:fldSimple w:instr=" ${name} "><w:r>${properties}<w:t>1</w:t></w:r></w:fldSimple>`
}

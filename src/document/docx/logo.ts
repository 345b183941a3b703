/** The logo in the header of the first page. */
import type { DocumentMeta, Logo } from '../meta.ts'
import { wordNamespaces } from './namespaces.ts'
import { textWidth } from './page.ts'
import { pictureRelationships } from './relationships.ts'
import { runningParagraph } from './running.ts'
import { headerStyle } from './style-ids.ts'
import { escapeXmlAttribute, xmlDeclaration } from './xml.ts'
import { type ZipEntry, zipEntry } from './zip-write.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const svgExtension = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
const svgNamespace = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
const pictureId = 'rId1'
const svgId = 'rId2'
// English Metric Units: 914,400 to the inch, of which a pixel is 1/96 and a twentieth of a point 1/1440.
const unitsOfPixel = 9525
const unitsOfTwip = 635
const roomBelow = '<w:spacing w:after="240"/>'

/** `word/header2.xml`, its relationships and its pictures. Throws a TypeError for an SVG logo without its raster. */
export function logoEntries(logo: Logo, meta: Pick<DocumentMeta, 'paper' | 'direction'>): readonly ZipEntry[] {
  const pictures = picturesOf(logo)
  const files = pictures.map(([id, file]) => [id, file] as const)
  const run = `<w:r><w:drawing>${inlinePicture(logo, textWidth(meta.paper) * unitsOfTwip)}</w:drawing></w:r>`
  const header = runningParagraph(headerStyle, meta.direction, run, roomBelow)
  return [
    zipEntry('word/header2.xml', `${xmlDeclaration}<w:hdr ${wordNamespaces}>${header}</w:hdr>`, 9),
    zipEntry('word/_rels/header2.xml.rels', pictureRelationships(files), 9),
    // PNG and JPEG are compressed already.
    ...pictures.map(([, file, data]) => zipEntry(`word/media/${file}`, data, file.endsWith('.svg') ? 9 : 0))
  ]
}

type Picture = readonly [id: string, file: string, data: Uint8Array]

function picturesOf(logo: Logo): readonly Picture[] {
  if (logo.type !== 'svg') return [[pictureId, `logo.${logo.type}`, logo.data]]
  if (logo.raster === null) throw new TypeError('An SVG logo needs its raster for readers without SVG')
  return [
    [pictureId, 'logo.png', logo.raster],
    [svgId, 'logo.svg', logo.data]
  ]
}

/** `wp:inline` at the size of the theme, made smaller where it is wider than the text. */
function inlinePicture(logo: Logo, widest: number): string {
  const scale = Math.min(1, widest / (logo.width * unitsOfPixel))
  const size = `cx="${Math.round(logo.width * unitsOfPixel * scale)}" cy="${Math.round(logo.height * unitsOfPixel * scale)}"`
  const text = escapeXmlAttribute(logo.alternativeText)
  const frame = `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`
  return `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="1" name="Logo" descr="${text}"/>${frame}<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="${text}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip(logo)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>`
}

/** The picture; an SVG is an extension of its raster. Source: [MS-ODRAWXML] 2.3.7. */
function blip(logo: Logo): string {
  if (logo.type !== 'svg') return `<a:blip r:embed="${pictureId}"/>`
  return `<a:blip r:embed="${pictureId}"><a:extLst><a:ext uri="${svgExtension}"><asvg:svgBlip xmlns:asvg="${svgNamespace}" r:embed="${svgId}"/></a:ext></a:extLst></a:blip>`
}

/** Reads an SVG logo: only shapes and paint are let in, nothing that runs, loads, or looks different elsewhere. */
import { isUtf8 } from 'node:buffer'
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import type { LogoFault, Size } from './logo.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const drawing = 'svg g defs path rect circle ellipse line polyline polygon use symbol image style title desc'
const paint = 'linearGradient radialGradient stop clipPath mask'
const allowed = new Set(`${drawing} ${paint}`.split(' '))
const texts = new Set(['text', 'tspan', 'textPath', 'tref'])
// Far more than a logo has; each is drawn.
const maxElements = 5000
const maxDepth = 64
// Pixels at 96 to the inch. Source: CSS Values and Units, "absolute lengths".
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96
}

interface Reading {
  readonly open: SaxesTagNS[]
  readonly usedIds: Set<string>
  elements: number
  root: SaxesTagNS | null
  fault: LogoFault | null
}

/** Gives the size of an SVG picture, or the first thing that keeps it out of documents. Works in one pass. */
export function readSvg(data: Buffer): Size | LogoFault {
  if (!isUtf8(data)) return fault('logo-broken', 'The SVG logo is not encoded as UTF-8.', 'Save it again as UTF-8.')
  const reading: Reading = { open: [], usedIds: new Set(), elements: 0, root: null, fault: null }
  const refuse = (found: LogoFault) => {
    reading.fault ??= found
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () =>
    refuse(fault('logo-broken', 'The SVG logo is not well-formed XML.', 'Export it again as plain SVG.'))
  )
  parser.on('doctype', () => refuse(unsafe('a document type declaration')))
  parser.on('processinginstruction', () => refuse(unsafe('a processing instruction')))
  parser.on('opentag', tag => {
    const found = checkTag(tag, reading)
    if (found !== null) refuse(found)
    reading.open.push(tag)
  })
  parser.on('closetag', () => reading.open.pop())
  const text = (content: string) => {
    if (reading.open.at(-1)?.local === 'style' && !isSafeStyle(content, true))
      refuse(unsafe('a style that loads something'))
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(data.toString('utf8')).close()
  const { root } = reading
  if (reading.fault !== null) return reading.fault
  if (root === null)
    return fault('logo-type', 'The logo is not the SVG picture that it says.', 'Export it as plain SVG.')
  if (reading.usedIds.has(root.attributes.id?.value ?? ''))
    return unsafe('an element that repeats the picture in itself')
  return (
    sizeOf(root) ?? fault('logo-size', 'The SVG logo has no size.', 'Give it “width” and “height”, or a “viewBox”.')
  )
}

function checkTag(tag: SaxesTagNS, reading: Reading): LogoFault | null {
  reading.elements++
  if (reading.elements > maxElements || reading.open.length > maxDepth)
    return fault('logo-unsafe', 'The SVG logo has too many elements.', 'Simplify the drawing, or use a PNG picture.')
  if (reading.root === null) {
    if (tag.local !== 'svg' || tag.uri !== svgNamespace)
      return fault('logo-type', 'The logo is not the SVG picture that it says.', 'Export it as plain SVG.')
    reading.root = tag
  }
  if (texts.has(tag.local))
    return fault(
      'logo-text',
      'The SVG logo contains text, which looks different without its font.',
      'Convert the text to paths.'
    )
  if (tag.uri !== svgNamespace || !allowed.has(tag.local)) return unsafe('an element that is no shape or paint')
  if (tag.local === 'use' && isRepeated(tag, reading)) return unsafe('a repetition inside a repeated part')
  for (const attribute of Object.values(tag.attributes)) {
    const found = checkAttribute(attribute, tag, reading)
    if (found !== null) return found
  }
  return null
}

/** Repetitions of repetitions could make a picture without end out of a few lines. */
function isRepeated(tag: SaxesTagNS, reading: Reading): boolean {
  return [tag, ...reading.open.slice(1)].some(
    part => part.attributes.id !== undefined || part.local === 'defs' || part.local === 'symbol'
  )
}

function checkAttribute(attribute: SaxesAttributeNS, tag: SaxesTagNS, reading: Reading): LogoFault | null {
  const { local, value, name } = attribute
  if (/^on/i.test(local)) return unsafe('an event handler')
  if (name === 'xml:base') return unsafe('an address to load from')
  if (local === 'href') {
    const isPicture = tag.local === 'image' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(value)
    if (!isPicture && !/^#[^\s]+$/.test(value)) return unsafe('an address to load from')
    if (tag.local === 'use') reading.usedIds.add(value.slice(1))
  } else if (local === 'src') return unsafe('an address to load from')
  if (!isSafeStyle(value, local === 'style')) return unsafe('a style that loads something')
  const isInside = [...reading.open, tag].some(part => part.local === 'mask' || part.local === 'clipPath')
  if (isInside && (local === 'mask' || local === 'clip-path')) return unsafe('a mask inside a mask')
  return null
}

/** Style may refer to parts of the same picture only; escapes and at-rules, which could hide an address, are refused. */
function isSafeStyle(text: string, isStyle: boolean): boolean {
  const addresses = text.match(/url\s*\(\s*["']?#?/gi) ?? []
  if (!addresses.every(address => address.endsWith('#'))) return false
  return !isStyle || !/[\\@]|expression|javascript|image-set|mask|clip-path|filter/i.test(text)
}

/** From width and height where both are lengths, else from the view box. */
function sizeOf(root: SaxesTagNS): Size | null {
  const width = lengthOf(root.attributes.width?.value)
  const height = lengthOf(root.attributes.height?.value)
  if (width !== null && height !== null) return { width, height }
  const [, , boxWidth = 0, boxHeight = 0] = (root.attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!(boxWidth > 0) || !(boxHeight > 0) || !Number.isFinite(boxWidth / boxHeight)) return null
  if (width !== null) return { width, height: (width * boxHeight) / boxWidth }
  return height === null ? { width: boxWidth, height: boxHeight } : { width: (height * boxWidth) / boxHeight, height }
}

function lengthOf(text: string | undefined): number | null {
  const parts = /^\s*([0-9]{1,6}(?:\.[0-9]{1,6})?|\.[0-9]{1,6})(px|pt|pc|mm|cm|in)?\s*$/.exec(text ?? '')
  return parts === null ? null : Number(parts[1]) * (units[parts[2] ?? ''] ?? 1)
}

function unsafe(what: string): LogoFault {
  return fault('logo-unsafe', `The SVG logo contains ${what}.`, 'Export it as plain SVG, or use a PNG picture.')
}

function fault(code: string, message: string, hint: string): LogoFault {
  return { ok: false, code, message, hint }
}

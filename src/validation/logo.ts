/** Reads a logo from its data URI, checks that it is what it says and safe to put into documents, and finds its size. */
import { readJpegSize, readPngSize } from './logo-raster.ts'
import { readSvg } from './logo-svg.ts'

export type LogoType = 'png' | 'jpeg' | 'svg'

/** Size in pixels at 96 to the inch; may have decimals for SVG. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface LogoFault {
  readonly ok: false
  readonly code: string
  readonly message: string
  readonly hint: string
}

export type LogoReading =
  | {
      readonly ok: true
      readonly logo: {
        readonly type: LogoType
        readonly data: Uint8Array
        /** Size to show it at, whole pixels at 96 to the inch. */
        readonly width: number
        readonly height: number
      }
    }
  | LogoFault

/** Bytes of the picture itself. */
const maxBytes = 256 * 1024
// Pixels; a larger picture takes much memory to show.
const maxSide = 4096
// Pixels at 96 to the inch: the space at the top of a page.
const room: Size = { width: 320, height: 120 }
const maxHeight = 400

/**
 * Reads `data:image/png|jpeg|svg+xml;base64,…`. Without `width` (pixels) the picture is shown in its own size, made
 * smaller to fit 320 by 120. Codes: `logo-not-base64`, `logo-too-large`, `logo-type`, `logo-broken`, `logo-size`,
 * `logo-too-tall`, `logo-unsafe`, `logo-text`.
 */
export function readLogo(dataUri: string, width: number | undefined): LogoReading {
  const parts = /^data:image\/(png|jpeg|svg\+xml);base64,/.exec(dataUri.slice(0, 40))
  if (parts === null)
    return fault(
      'logo-type',
      'The logo is not a PNG, JPEG or SVG picture.',
      'Use a data URI such as “data:image/png;base64,…”.'
    )
  const type: LogoType = parts[1] === 'png' ? 'png' : parts[1] === 'jpeg' ? 'jpeg' : 'svg'
  const text = dataUri.slice(parts[0].length)
  if (text.length > (maxBytes / 3) * 4 + 4)
    return fault('logo-too-large', `The logo is larger than ${maxBytes / 1024} kB.`, 'Save the picture smaller.')
  const data = Buffer.from(text, 'base64')
  if (data.length === 0 || data.toString('base64') !== text)
    return fault('logo-not-base64', 'The logo is not complete base64.', 'Convert the picture to base64 again.')
  const size = readSize(type, data)
  return 'ok' in size ? size : fit(type, data, size, width)
}

function readSize(type: LogoType, data: Buffer): Size | LogoFault {
  if (type === 'svg') return readSvg(data)
  const size = type === 'png' ? readPngSize(data) : readJpegSize(data)
  if (size === 'other')
    return fault(
      'logo-type',
      `The logo is not the ${type.toUpperCase()} picture that it says.`,
      'Correct the type, or save the picture again.'
    )
  return size ?? fault('logo-broken', 'The file of the logo is broken or cut off.', 'Save the picture again.')
}

function fit(type: LogoType, data: Uint8Array, size: Size, width: number | undefined): LogoReading {
  const isTooLarge = size.width > maxSide || size.height > maxSide
  if (isTooLarge || !(size.width > 0) || !(size.height > 0))
    return fault(
      'logo-size',
      `Each side of the logo must have 1 to ${maxSide} pixels.`,
      'Save the picture in another size.'
    )
  const share = Math.min(1, room.width / size.width, room.height / size.height)
  const shownWidth = Math.max(1, Math.round(width ?? size.width * share))
  const height = Math.max(1, Math.round((shownWidth * size.height) / size.width))
  if (height > maxHeight) {
    const message = `At ${shownWidth} pixels of width the logo is ${height} pixels high.`
    return fault('logo-too-tall', message, `Use a smaller width, so that it is at most ${maxHeight} pixels high.`)
  }
  return { ok: true, logo: { type, data, width: shownWidth, height } }
}

function fault(code: string, message: string, hint: string): LogoFault {
  return { ok: false, code, message, hint }
}

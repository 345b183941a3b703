/** Draws an SVG picture as PNG, for readers of Word files that cannot show SVG. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type Renderer = typeof import('@resvg/resvg-wasm')

// Pixels for each one shown: sharp on paper and on fine screens.
const density = 2
// Larger than any logo is shown; keeps a picture that is very tall from taking all memory.
const mostPixels = 4096

let renderer: Promise<Renderer> | undefined

/**
 * PNG of `svg` at twice `width` (pixels at 96 per inch), on a transparent ground. Text in the picture is not drawn,
 * since there are no fonts; nothing outside the file is fetched. Rejects with an Error for bytes that are not SVG and a
 * RangeError for a width or a resulting height outside 1 to 2048 pixels.
 */
export async function rasterizeSvg(svg: Uint8Array, width: number): Promise<Uint8Array> {
  const pixels = Math.round(width * density)
  checkSize(pixels)
  const { Resvg } = await loadRenderer()
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } })
  try {
    checkSize(Math.round((picture.height / picture.width) * pixels))
    const image = picture.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    picture.free()
  }
}

function checkSize(pixels: number): void {
  if (!(pixels >= 1 && pixels <= mostPixels)) throw new RangeError('The picture must be 1 to 2048 pixels wide and high')
}

/** Loaded at the first need, since most themes have no SVG; a failed attempt is not kept. */
function loadRenderer(): Promise<Renderer> {
  renderer ??= startRenderer().catch((error: unknown) => {
    renderer = undefined
    throw error
  })
  return renderer
}

async function startRenderer(): Promise<Renderer> {
  const library = await import('@resvg/resvg-wasm')
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await library.initWasm(readFile(file))
  return library
}

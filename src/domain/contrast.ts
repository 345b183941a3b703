/** Arithmetic of colours that text must be read in: contrast as WCAG 2.2 defines it, and colours moved until they have it. */

/** Least contrast of text of ordinary size, WCAG 2.2 success criterion 1.4.3. */
export const readableContrast = 4.5

const form = /^#[0-9a-f]{6}$/i
const white = '#ffffff'
const black = '#000000'
const steps = 50

/**
 * Contrast of two colours, from 1 (none) to 21 (black on white), in either order.
 * Colours are `#rrggbb`; anything else throws a TypeError.
 * Source: WCAG 2.2, "contrast ratio".
 */
export function contrastRatio(first: string, second: string): number {
  const a = luminance(first)
  const b = luminance(second)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/**
 * The colour that lies `share` (0 to 1) of the way from `from` to `to`, channel by channel in sRGB, as `#rrggbb`.
 * Throws a TypeError for a colour of another form.
 */
export function mixColors(from: string, to: string, share: number): string {
  const target = channels(to)
  return channels(from).reduce((text, value, index) => {
    const mixed = Math.round(value + ((target[index] ?? value) - value) * share)
    return text + mixed.toString(16).padStart(2, '0')
  }, '#')
}

/**
 * The colour nearest to `color` that has at least `ratio` contrast on every one of `backgrounds`: `color` itself where
 * that is so, otherwise mixed with white or with black, whichever the first background allows more contrast with.
 * Throws a RangeError where neither end reaches the ratio, which cannot happen up to 4.5 on one background.
 */
export function readableColor(color: string, backgrounds: readonly string[], ratio = readableContrast): string {
  const first = backgrounds[0] ?? white
  const end = contrastRatio(white, first) > contrastRatio(black, first) ? white : black
  for (let step = 0; step <= steps; step++) {
    const mixed = mixColors(color, end, step / steps)
    if (backgrounds.every(background => contrastRatio(mixed, background) >= ratio)) return mixed
  }
  throw new RangeError(`No shade of ${color} has a contrast of ${ratio} on ${backgrounds.join(' and ')}`)
}

/** Source: WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(color: string): readonly number[] {
  if (!form.test(color)) throw new TypeError('A colour has the form #rrggbb')
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

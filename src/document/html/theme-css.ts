/** A theme as CSS custom properties, which the style sheet of the documents reads. */
import type { Theme } from '../meta.ts'
import { cssString } from './escape.ts'
import { type Palette, palettes } from './palette.ts'

const generic = /^(?:serif|sans-serif|monospace|system-ui|ui-serif|ui-sans-serif|ui-rounded)$/
const serifName =
  /serif|times|georgia|cambria|garamond|palatino|baskerville|bookman|book antiqua|charter|constantia|minion|caslon|didot|david|frank/i
const sansName = /sans/i
const serifs = 'Georgia,"Noto Serif","Liberation Serif","Times New Roman",serif'
const sanses = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'

/** `:root` rules with the fonts and the colours of both schemes; paper always gets the light one. */
export function themeCss(theme: Pick<Theme, 'accent' | 'headingFont' | 'bodyFont'>): string {
  const { light, dark } = palettes(theme.accent)
  const fonts = `--heading-font:${fontStack(theme.headingFont)};--body-font:${fontStack(theme.bodyFont)};`
  return `:root{color-scheme:light dark;${fonts}${properties(light)}}
@media print{:root{color-scheme:light}}
@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}
`
}

/** The font by name, then faces of the same kind that one system or another has. */
export function fontStack(name: string): string {
  const fallback = serifName.test(name) && !sansName.test(name) ? serifs : sanses
  return `${generic.test(name) ? name : cssString(name)},${fallback}`
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

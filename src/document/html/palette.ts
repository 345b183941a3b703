/** The colours of a page in daylight and in the dark, made from one accent so that all text stays readable. */
import { mixColors, readableColor } from '../../domain/contrast.ts'

/** Colours of one scheme as `#rrggbb`; each is the CSS custom property of its name. */
export interface Palette {
  /** Around the sheet. */
  readonly canvas: string
  /** Behind the text. */
  readonly paper: string
  readonly ink: string
  /** Text of less weight. */
  readonly muted: string
  readonly line: string
  /** Headings and links. */
  readonly accent: string
  /** Behind column headings and notes. */
  readonly tint: string
  readonly 'status-ink': string
  readonly 'status-paper': string
  readonly 'status-line': string
}

const light = {
  canvas: '#eff1f3',
  paper: '#ffffff',
  ink: '#1d2329',
  muted: '#535d66',
  line: '#ccd3d9',
  'status-ink': '#5c3a00',
  'status-paper': '#fff6e0',
  'status-line': '#b36b00'
} as const

const dark = {
  canvas: '#121518',
  paper: '#1b1f24',
  ink: '#e7eaed',
  muted: '#a9b3bc',
  line: '#3d464f',
  'status-ink': '#ffdd9e',
  'status-paper': '#33270d',
  'status-line': '#d99a2b'
} as const

// How much of the accent shows in the ground of column headings and notes.
const lightTint = 0.07
const darkTint = 0.14

/** Both schemes for an accent `#rrggbb`: the accent has a contrast of 4.5 at least on the sheet and on its own tint. */
export function palettes(accent: string): { readonly light: Palette; readonly dark: Palette } {
  return { light: withAccent(light, accent, lightTint), dark: withAccent(dark, accent, darkTint) }
}

function withAccent(scheme: Omit<Palette, 'accent' | 'tint'>, accent: string, share: number): Palette {
  const tint = mixColors(scheme.paper, accent, share)
  return { ...scheme, accent: readableColor(accent, [scheme.paper, tint]), tint }
}

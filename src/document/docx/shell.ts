/** The constant parts of a Word file, filled with theme, language, direction and paper, and kept compressed. */
import { palettes } from '../html/palette.ts'
import type { DocumentMeta } from '../meta.ts'
import { documentLanguage } from './language.ts'
import { textWidth } from './page.ts'
import { remembered } from './remember.ts'
import { numberingBase, shellParts } from './shell.gen.ts'
import { escapeXmlAttribute } from './xml.ts'
import { type ZipEntry, zipEntry } from './zip-write.ts'

/** What the constant parts depend on. */
export type ShellMeta = Pick<DocumentMeta, 'language' | 'direction' | 'paper' | 'theme'>

export interface Shell {
  readonly entries: readonly ZipEntry[]
  /** `word/numbering.xml` up to the first `w:num`. */
  readonly numbering: string
  /** `word/numbering.xml` by its ordered lists, as far as it has been written. */
  readonly numberings: Map<string, ZipEntry>
  readonly colors: Colors
}

/** Colours as Word writes them: six hexadecimal digits. */
export type Colors = Readonly<Record<'accent' | 'ink' | 'line' | 'muted' | 'tint', string>> &
  Readonly<Record<'status-ink' | 'status-paper' | 'status-line', string>>

// A deployment has a handful of looks and languages; each takes about 5 kB.
const mostShells = 32
const bestLevel = 9
const shells = new Map<string, Shell>()
const slot = /%([a-z][a-z-]*)%/g

/** Theme fonts that CSS knows as kinds have no meaning in Word: a face of that kind which every Office machine has. */
const facesOfKinds: Readonly<Record<string, string>> = {
  serif: 'Cambria',
  'ui-serif': 'Cambria',
  monospace: 'Consolas',
  'sans-serif': 'Calibri',
  'system-ui': 'Calibri',
  'ui-sans-serif': 'Calibri',
  'ui-rounded': 'Calibri'
}

/** The constant parts for these facts; the same again from memory. */
export function shellFor(meta: ShellMeta): Shell {
  const { accent, headingFont, bodyFont } = meta.theme
  const key = [meta.language, meta.direction, meta.paper, accent, headingFont, bodyFont].join('\n')
  return remembered(shells, mostShells, key, () => makeShell(meta))
}

function makeShell(meta: ShellMeta): Shell {
  const colors = colorsOf(meta.theme.accent)
  const slots: Readonly<Record<string, string>> = { ...colors, ...wordSlots(meta, colors) }
  const fill = (text: string) => text.replace(slot, (whole, name: string) => slots[name] ?? whole)
  const entries = Object.entries(shellParts).map(([name, text]) => zipEntry(name, fill(text), bestLevel))
  return { entries, numbering: fill(numberingBase), numberings: new Map(), colors }
}

/** The colours of the printed page, the same as those of the HTML. */
function colorsOf(accent: string): Colors {
  const { canvas: _canvas, paper: _paper, ...light } = palettes(accent).light
  const digits = Object.entries(light).map(([name, value]) => [name, value.slice(1).toUpperCase()])
  return Object.fromEntries(digits) as Colors
}

function wordSlots(meta: ShellMeta, colors: Colors): Readonly<Record<string, string>> {
  const heading = faceOf(meta.theme.headingFont)
  const body = faceOf(meta.theme.bodyFont)
  const fonts = [...new Set([heading, body])].map(name => `<w:font w:name="${escapeXmlAttribute(name)}"/>`)
  return {
    'heading-font': escapeXmlAttribute(heading),
    'body-font': escapeXmlAttribute(body),
    fonts: fonts.join(''),
    language: documentLanguage(meta.language),
    bidi: meta.direction === 'rtl' ? '<w:bidi/>' : '',
    'text-width': String(textWidth(meta.paper)),
    'note-borders': noteBorders(meta.direction, colors),
    'status-borders': statusBorders(colors)
  }
}

/** The borders of a note's box: a thick line where text begins, and the ground's own colour on the other sides. */
export function noteBorders(direction: DocumentMeta['direction'], colors: Colors): string {
  const thick = `w:val="single" w:sz="24" w:space="8" w:color="${colors.accent}"`
  const thin = (space: number) => `w:val="single" w:sz="4" w:space="${space}" w:color="${colors.tint}"`
  const [left, right] = direction === 'rtl' ? [thin(8), thick] : [thick, thin(8)]
  return `<w:top ${thin(5)}/><w:left ${left}/><w:bottom ${thin(5)}/><w:right ${right}/>`
}

/** The borders of the draft banner. */
export function statusBorders(colors: Colors): string {
  const line = `w:val="single" w:sz="12" w:space="8" w:color="${colors['status-line']}"`
  return `<w:top ${line}/><w:left ${line}/><w:bottom ${line}/><w:right ${line}/>`
}

function faceOf(font: string): string {
  return facesOfKinds[font] ?? font
}

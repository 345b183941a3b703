/** The two list definitions of a Word file, bullets and numbers, made by the `docx` library. */
import { Document, type ILevelsOptions, LevelFormat, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'

// The library takes a colour and no slot, so this one stands for the accent of the theme.
const accent = 'ACCE17'
// Twentieths of a point: a quarter of an inch for each level.
const step = 360
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
const bullets = ['•', '–', '•']

/** Style that a level belongs to; Word has list styles of its own for the first three levels. */
export type StyleOfLevel = (kind: 'bullet' | 'number', level: number) => string | null

/**
 * The `w:abstractNum` elements with ids 1 (bullets) and 2 (numbers), `%accent%` in the place of the colour. Numbers
 * that Word uses to tell lists of different files apart (`w:nsid`) are fixed, so that the bytes repeat.
 */
export async function listDefinitions(styleOf: StyleOfLevel): Promise<string> {
  const document = new Document({
    sections: [],
    numbering: {
      config: [
        { reference: 'bullet', levels: levels.map(level => levelOptions(level, LevelFormat.BULLET, bulletOf(level))) },
        { reference: 'number', levels: levels.map(level => levelOptions(level, LevelFormat.DECIMAL, `%${level + 1}.`)) }
      ]
    }
  })
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array())
  const own = [...numbering.matchAll(/<w:abstractNum [\s\S]*?<\/w:abstractNum>/g)]
    .map(([element]) => element)
    .filter(element => element.includes(accent))
  if (own.length !== 2) throw new Error('The docx library has written other list definitions than expected.')
  return own.map((element, index) => named(element, index === 0 ? 'bullet' : 'number', index + 1, styleOf)).join('')
}

function bulletOf(level: number): string {
  return bullets[level % bullets.length] ?? '•'
}

function levelOptions(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return {
    level,
    ...(format === undefined ? {} : { format }),
    text,
    style: {
      paragraph: { indent: { left: step * (level + 1), hanging: step } },
      run: { color: accent }
    }
  }
}

/** What the library has no option for: fixed ids, the styles of the levels, and the accent as a colour of the theme. */
function named(element: string, kind: 'bullet' | 'number', id: number, styleOf: StyleOfLevel): string {
  const code = `5A1E000${id}`
  return element
    .replace(/<w:abstractNum [^>]*>/, `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${code}"/>`)
    .replace(/<w:multiLevelType [^>]*\/>/, `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${code}"/>`)
    .replace(/ w:tentative="1"/g, '')
    .replaceAll(`<w:color w:val="${accent}"/>`, '<w:color w:val="%accent%" w:themeColor="accent1"/>')
    .replace(/<w:lvl w:ilvl="(\d)">([\s\S]*?)(<w:lvlText )/g, (_, level: string, before: string, text: string) => {
      const style = styleOf(kind, Number(level))
      return `<w:lvl w:ilvl="${level}">${before}${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${text}`
    })
}
